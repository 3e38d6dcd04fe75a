import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { commandOf, isAlive, within } from './processes.ts';

/** What PostgreSQL writes into postmaster.pid about itself. */
export interface PidFile {
  readonly pid: number;
  readonly folder: string;
  readonly port: number;
  readonly ready: boolean;
}

export function readPidFile(cluster: string): PidFile | null {
  try {
    const [pid, folder, , port, , , , status] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    if (!pid || !folder) return null;
    return { pid: Number(pid), folder, port: Number(port), ready: status?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/**
 * The living postmaster of this folder, or null. A pid file whose process is gone, or whose number
 * now belongs to something else, is removed: PostgreSQL would refuse to start before it.
 */
export function findStray(cluster: string): PidFile | null {
  const found = readPidFile(cluster);
  if (!found) return null;
  if (found.folder === cluster && isAlive(found.pid) && /\bpostgres\b/.test(commandOf(found.pid))) return found;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

export interface Launch {
  readonly program: string;
  readonly cluster: string;
  readonly settings: readonly string[];
  readonly account: Account | null;
  readonly log: string;
}

export interface Launched {
  readonly pid: number;
  readonly gone: Promise<void>;
}

/** In a session of its own: Ctrl-C on the terminal must reach us first, the database last. */
export function launch({ program, cluster, settings, account, log }: Launch): Launched {
  const out = openSync(log, 'a', 0o600);
  const child = spawn(program, ['-D', cluster, ...settings], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
    env: databaseEnv(),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  closeSync(out);
  child.unref();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { pid: child.pid ?? 0, gone };
}

/** Nothing of our own environment: a PGDATA or a foreign LC_MESSAGES would reach into the database. */
export function databaseEnv(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Fast shutdown: open transactions are rolled back and the next start needs no recovery. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!signal(pid, 'SIGINT')) return;
  if (await within(30_000, () => !isAlive(pid))) return;
  signal(pid, 'SIGQUIT');
  if (await within(10_000, () => !isAlive(pid))) return;
  signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
