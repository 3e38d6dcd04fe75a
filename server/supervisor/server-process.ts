import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { restartDelays } from './backoff.ts';
import { type Fault, faults } from './faults.ts';
import { within } from './processes.ts';

export interface ServerOptions {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: string;
  /** Is it up? Asked until it says yes or the process is gone. */
  readonly answers: () => Promise<boolean>;
  readonly onStart: (pid: number) => void;
  /** Told how it ended: 'SIGKILL', 'code 1'. */
  readonly onCrash: (how: string) => void;
}

export interface ServerProcess {
  /** null once it answers; how it ended, when it ended before that. */
  readonly up: Promise<string | null>;
  /** Settles when it keeps stopping after it has once been up, and is given up. */
  readonly lost: Promise<Fault>;
  stop(): Promise<void>;
}

/** Runs the server, and starts it again when it dies after having been up. */
export function keepServer(options: ServerOptions): ServerProcess {
  const delay = restartDelays();
  let stopping = false;
  let child = spawnServer(options);
  const up = answersOrEnds(child, options);
  const lost = new Promise<Fault>((resolve) => {
    const watch = () => child.once('exit', () => void revive());
    const revive = async () => {
      if (stopping) return;
      options.onCrash(endOf(child) ?? '?');
      const wait = delay();
      if (wait === null) return resolve(faults.serverKeepsStopping(options.log));
      await sleep(wait);
      if (stopping) return;
      child = spawnServer(options);
      watch();
    };
    void up.then((ended) => {
      if (ended !== null) return;
      if (endOf(child) !== null) void revive();
      else watch();
    });
  });
  return {
    up,
    lost,
    stop: () => {
      stopping = true;
      return stopServer(child);
    },
  };
}

/**
 * Left to itself, V8 lets the space for short-lived objects grow to 100 MB and more under load, and the heap
 * to several times what lives in it before it looks for garbage, on a machine that it shares with the database.
 */
export const NODE_FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=50'] as const;

/** In a session of its own, so that Ctrl-C reaches the supervisor alone, which stops things in order. */
function spawnServer({ root, env, log, onStart }: ServerOptions): ChildProcess {
  const out = openSync(log, 'a', 0o600);
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', join(import.meta.dirname, 'tether.ts'), join(root, 'server', 'main.ts')], {
    cwd: root,
    detached: true,
    env,
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  if (child.pid !== undefined) onStart(child.pid);
  return child;
}

async function answersOrEnds(child: ChildProcess, { answers }: ServerOptions): Promise<string | null> {
  await within(Number.POSITIVE_INFINITY, async () => endOf(child) !== null || (await answers()));
  return endOf(child);
}

function endOf(child: ChildProcess): string | null {
  if (child.signalCode !== null) return child.signalCode;
  return child.exitCode === null ? null : `code ${child.exitCode}`;
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (endOf(child) !== null) return;
  child.kill('SIGTERM');
  if (await within(15_000, () => endOf(child) !== null)) return;
  child.kill('SIGKILL');
  await within(2_000, () => endOf(child) !== null);
}
