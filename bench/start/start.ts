import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findPlaces } from '../../server/supervisor/places.ts';
import { freePort } from '../../server/supervisor/ports.ts';
import type { Bench } from '../figure.ts';
import { median, round } from '../numbers.ts';
import { endAll, onEnd } from '../stage/closers.ts';
import { scratchFolder } from '../stage/folder.ts';
import { ROOT, untilUp } from '../stage/server.ts';
import { SHORT } from '../stage/short.ts';

const TIMES = SHORT ? 1 : 3;
const FIRST_WITHIN_MS = 180_000;

/** `npm start` in a folder where it has run before: until it says that it runs. */
export const startBench: Bench = {
  figures: ['start_again_s'],
  run: async () => {
    try {
      const data = join(scratchFolder(), 'data');
      onEnd(() => rmSync(findPlaces(data).cluster, { recursive: true, force: true }));
      const first = await startAndStop(data);
      const again: number[] = [];
      for (let nth = 0; nth < TIMES; nth += 1) again.push(await startAndStop(data));
      return [{
        name: 'start_again_s', value: round(median(again), 1), unit: 's',
        beside: `npm start until it says that it runs; the first start, with the demonstration county and its first matters: ${round(first, 1)} s`,
      }];
    } finally {
      await endAll();
    }
  },
};

/** @returns seconds until the terminal said that it runs; then it also answers */
async function startAndStop(data: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), YIWANG_DATA: data },
  });
  const stop = onEnd(() => interrupt(child));
  try {
    await saying(child, 'Yiwang is running');
    const seconds = (performance.now() - began) / 1000;
    await untilUp(`http://127.0.0.1:${port}/health`, child);
    return seconds;
  } finally {
    await stop();
  }
}

/** Waits until the words come. @throws Error with what was said instead */
function saying(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`npm start ${why}:\n${said.slice(-2000)}`));
    setTimeout(() => fail(`took more than ${FIRST_WITHIN_MS / 1000} s`), FIRST_WITHIN_MS).unref();
    child.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (said.includes(words)) resolve();
      });
    }
  });
}

/** As Ctrl-C does: to everything that runs on this "terminal". */
async function interrupt(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await gone;
}
