import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE_FLAGS } from '../../server/supervisor/server-process.ts';
import { freePort } from '../../server/supervisor/ports.ts';
import { onEnd } from './closers.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SETUP_TOKEN = 'bench';
const UP_WITHIN_MS = 30_000;

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly data: string;
  /** Handed to Node itself, e.g. --cpu-prof. */
  readonly nodeArguments?: readonly string[];
}

/** The server as its own process, as it runs for real; only the limit on reports is out of the way. */
export async function startServer({ databaseUrl, data, nodeArguments = nodeArgumentsWanted() }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [...NODE_FLAGS, ...nodeArguments, resolve(ROOT, 'server/main.ts')], {
    cwd: data,
    env: {
      PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: String(port), YIWANG_DATA: data,
      YIWANG_SETUP_TOKEN: SETUP_TOKEN, YIWANG_REPORTS_PER_HOUR: '2000000000', LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = onEnd(() => end(child));
  const url = `http://127.0.0.1:${port}`;
  await untilUp(`${url}/health`, child);
  return { url, port, pid: child.pid ?? 0, stop };
}

/** BENCH_NODE_ARGS="--cpu-prof" profiles the server; the profile lies where the run's files do unless --cpu-prof-dir says else. */
function nodeArgumentsWanted(): string[] {
  return (process.env['BENCH_NODE_ARGS'] ?? '').split(' ').filter((argument) => argument !== '');
}

export async function untilUp(health: string, child: ChildProcess): Promise<void> {
  const last = performance.now() + UP_WITHIN_MS;
  while (!(await fetch(health).then((answer) => answer.ok, () => false))) {
    if (isOver(child)) throw new Error(`the server ended before it was up (${child.signalCode ?? `exit ${child.exitCode}`}); its words, if any, are above`);
    if (performance.now() > last) throw new Error(`the server was not up within ${UP_WITHIN_MS / 1000} s`);
    await sleep(20);
  }
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (isOver(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await Promise.race([gone, sleep(20_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
  await gone;
}
