import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfSystem, faults } from './faults.ts';
import { isAlive, markOf, within } from './processes.ts';

/** A process, known by its number and by a mark that a later one with the same number does not bear. */
export interface ProcessId {
  readonly pid: number;
  readonly mark: string | null;
}

interface Holder extends ProcessId {
  readonly address: string | null;
  readonly server: ProcessId | null;
}

/** One running product for each data folder: two would write over each other. */
export interface Instance {
  /** Noted for whoever comes next, and for the one who must clear up after a kill. */
  note(news: { address?: string; server?: ProcessId | null }): void;
  release(): void;
}

export function processId(pid: number): ProcessId {
  return { pid, mark: markOf(pid) };
}

export function isStill({ pid, mark }: ProcessId): boolean {
  return isAlive(pid) && (mark === null || markOf(pid) === mark);
}

const fileIn = (data: string) => join(data, 'instance.json');

/** Who runs on this data folder now, if anybody does. */
export function findInstance(data: string): { pid: number; address: string | null } | null {
  const holder = read(fileIn(data));
  return holder && isStill(holder) ? { pid: holder.pid, address: holder.address } : null;
}

/** @throws Fault already-running */
export async function holdInstance(data: string): Promise<Instance> {
  const file = fileIn(data);
  let me: Holder = { ...processId(process.pid), address: null, server: null };
  const mine = `${file}.${process.pid}`;
  try {
    for (;;) {
      writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
      if (linked(mine, file)) break;
      await clearDead(file);
    }
  } catch (error) {
    throw faultOfSystem(error, data);
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    note: (news) => {
      me = { ...me, ...news };
      writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
      renameSync(mine, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A hard link either is made or not: of two who start at once, one wins. */
function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the note of one who was killed, and ends the server process it left behind. */
async function clearDead(file: string): Promise<void> {
  const holder = read(file);
  if (holder && isStill(holder)) throw faults.alreadyRunning(holder);
  const server = holder?.server;
  if (server && isStill(server)) await end(server);
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch { /* another starter was quicker; the next round meets it */ }
}

async function end(server: ProcessId): Promise<void> {
  // It notices by itself that its supervisor is gone and closes in order; only a stuck one is killed.
  if (await within(5_000, () => !isStill(server))) return;
  process.kill(server.pid, 'SIGKILL');
  await within(2_000, () => !isStill(server));
}

function read(file: string): Holder | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!found || typeof found !== 'object' || !('pid' in found) || !('mark' in found)) return null;
    const address = 'address' in found && typeof found.address === 'string' ? found.address : null;
    const server = 'server' in found ? asProcess(found.server) : null;
    return { pid: Number(found.pid), mark: found.mark === null ? null : String(found.mark), address, server };
  } catch {
    return null;
  }
}

function asProcess(value: unknown): ProcessId | null {
  if (!value || typeof value !== 'object' || !('pid' in value) || !('mark' in value)) return null;
  return { pid: Number(value.pid), mark: value.mark === null ? null : String(value.mark) };
}
