import { readdirSync, readFileSync } from 'node:fs';

/** What /proc tells of processes; on systems without it nothing is told. */
export interface Cost {
  readonly serverTicks: number;
  readonly databaseTicks: number;
}

const TICKS_PER_SECOND = 100;
export const secondsOf = (ticks: number): number => ticks / TICKS_PER_SECOND;

/** CPU used so far by the server and by PostgreSQL, its ended backends included. */
export function costSoFar(server: number, postmaster: number): Cost {
  const own = statOf(postmaster);
  const backends = listPids().map(statOf).filter((stat) => stat?.parent === postmaster);
  return {
    serverTicks: statOf(server)?.own ?? 0,
    databaseTicks: (own?.own ?? 0) + (own?.ended ?? 0) + backends.reduce((sum, stat) => sum + (stat?.own ?? 0), 0),
  };
}

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly ended: number;
}

function statOf(pid: number): Stat | null {
  const text = readOr(`/proc/${pid}/stat`, '');
  if (text === '') return null;
  // The command's name may hold blanks and brackets; the fields after it are numbers.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((i) => fields[i]);
  return { parent, own: user + system, ended: endedUser + endedSystem };
}

const listPids = (): number[] => readdirOr('/proc').filter((name) => /^\d+$/.test(name)).map(Number);

/** Samples the resident memory of one process; @returns a function that stops and tells the most, in MB. */
export function watchMemory(pid: number): () => number {
  let most = 0;
  const look = (): void => {
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/status`, ''))?.[1] ?? 0);
    most = Math.max(most, kilobytes / 1024);
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    look();
    if (most === 0) throw new Error('memory is read from /proc, which this system does not have');
    return most;
  };
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function readdirOr(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
