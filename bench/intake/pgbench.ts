import { spawn, spawnSync } from 'node:child_process';
import { onEnd } from '../stage/closers.ts';
import { end } from '../stage/server.ts';

const CLIENTS = 32;
const THREADS = 2;

/** Debian's place for it, should it not be on PATH. */
const CANDIDATES = ['pgbench', '/usr/bin/pgbench'];

/** @throws Error, one sentence, when it is not installed */
export function findPgbench(): string {
  const found = CANDIDATES.find((program) => spawnSync(program, ['--version']).status === 0);
  if (found === undefined) throw new Error('没有找到 pgbench：请安装 Debian 的 postgresql-contrib（或 postgresql）后重试。 pgbench was not found: install Debian\'s postgresql package, then try again.');
  return found;
}

export interface PgbenchRun {
  readonly program: string;
  /** Of the database, with user and password. */
  readonly url: string;
  /** A file with one transaction. */
  readonly script: string;
  readonly seconds: number;
  /** Size of bench_sample, from which each transaction takes a row. */
  readonly samples: number;
}

/** @returns transactions per second, without the time to connect */
export async function pgbench({ program, url, script, seconds, samples }: PgbenchRun): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const child = spawn(program, [
    '--no-vacuum', '--protocol=prepared', `--client=${CLIENTS}`, `--jobs=${THREADS}`, `--time=${seconds}`, `--define=samples=${samples}`, `--file=${script}`,
  ], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // By the environment, so that the password stands in no list of processes.
    env: {
      PATH: process.env['PATH'], PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: decodeURIComponent(password),
      PGDATABASE: pathname.slice(1), PGOPTIONS: '-c timezone=UTC',
    },
  });
  const stop = onEnd(() => end(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await stop();
  const rate = /tps = ([\d.]+) \(without/.exec(said)?.[1];
  const failed = /number of failed transactions: (\d+)/.exec(said)?.[1] ?? '0';
  if (code !== 0 || rate === undefined || failed !== '0') throw new Error(`pgbench:\n${said.slice(-2000)}`);
  return Number(rate);
}
