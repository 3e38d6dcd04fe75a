import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './sheet.ts';

/** One file in a thread of its own: thirty thousand rows take seconds, and a hostile file may take all the memory it is given. */
parentPort?.postMessage(await readSheet(workerData as Uint8Array));
