import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canUse, databaseAccount, isRoot, type Account } from './account.ts';
import { Fault, faultOfSystem, faults } from './faults.ts';

/** Where everything lies. `data` is ours; `cluster` belongs to the account that runs PostgreSQL. */
export interface Places {
  readonly data: string;
  readonly cluster: string;
  readonly shelter: string;
  readonly secrets: string;
  readonly log: string;
  readonly account: Account | null;
}

const SHELTER = '/var/lib/yiwang';

/**
 * Finds or makes the folders. As root the database's account may be unable to reach `data` (a clone
 * inside the home of root); its part then lies under /var/lib/yiwang, and a note in `data` says where.
 */
export function findPlaces(wanted: string): Places {
  const data = makeFolder(wanted);
  try {
    const noted = readNote(data);
    const account = databaseAccount(noted ?? join(data, 'postgres'));
    const reachable = !account || canUse(account, data, 'x');
    const cluster = noted ?? (reachable ? join(data, 'postgres') : sheltered(data));
    return {
      data, cluster, account,
      shelter: reachable ? data : SHELTER,
      secrets: join(data, 'postgres.secrets.json'),
      log: join(data, 'postgres.log'),
    };
  } catch (error) {
    throw faultOfSystem(error, data);
  }
}

/** Only ours to read; as root others may pass through, because the database's account must. */
export function makeFolder(wanted: string): string {
  const data = resolve(wanted);
  try {
    makeEach(data, isRoot() ? 0o711 : 0o700);
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return data;
  } catch (error) {
    const fault = faultOfSystem(error, data);
    throw fault instanceof Fault ? fault : faults.folderNotWritable(data);
  }
}

/** One by one: Node's own recursive mkdir never returns where the system makes no folders (/proc). */
function makeEach(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeEach(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

const noteIn = (data: string) => join(data, 'postgres.place.json');

function readNote(data: string): string | null {
  if (!existsSync(noteIn(data))) return null;
  const note: unknown = JSON.parse(readFileSync(noteIn(data), 'utf8'));
  if (!note || typeof note !== 'object' || !('cluster' in note) || !('of' in note)) return null;
  const { cluster, of } = { cluster: String(note.cluster), of: String(note.of) };
  // A copy of the data folder is not the owner of the database the original notes.
  if (of !== data && existsSync(noteIn(of))) return null;
  return existsSync(dirname(cluster)) ? cluster : null;
}

/** A name of its own for each data folder ever made here: a new clone at an old place begins anew. */
function sheltered(data: string): string {
  const name = `${createHash('sha256').update(data).digest('hex').slice(0, 8)}-${randomBytes(4).toString('hex')}`;
  const home = join(SHELTER, name);
  mkdirSync(home, { recursive: true });
  for (const folder of [SHELTER, home]) chmodSync(folder, 0o711);
  const cluster = join(home, 'postgres');
  writeFileSync(noteIn(data), `${JSON.stringify({ cluster, of: data })}\n`);
  return cluster;
}

/** A folder that only the database's account may enter; PostgreSQL insists on 0700. */
export function makeOwned(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Takes a data folder away with all that belongs to it, for those who made it for a while. */
export function discardData(data: string): void {
  const elsewhere = existsSync(data) ? readNote(data) : null;
  rmSync(data, { recursive: true, force: true });
  // A sheltered cluster stands alone in a folder of its own.
  if (elsewhere !== null) rmSync(dirname(elsewhere), { recursive: true, force: true });
}
