import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { faultOfSystem, faults } from './faults.ts';
import { makeOwned, type Places } from './places.ts';
import { databaseEnv } from './postmaster.ts';
import { makeSecrets } from './secrets.ts';

/** A new cluster is 60 MB and its write-ahead log grows at once; below this a county does not fit. */
const ROOM_TO_BEGIN_MB = 600;
const ROOM_TO_GO_ON_MB = 100;

/** Makes the cluster when there is none; refuses one that is not ours to run. */
export async function ensureCluster(places: Places, binaries: Binaries): Promise<'made' | 'found'> {
  const { cluster } = places;
  const version = join(cluster, 'PG_VERSION');
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim();
    if (found !== binaries.major) throw faults.otherMajorVersion(cluster, found, binaries.major);
    needRoom(cluster, ROOM_TO_GO_ON_MB);
    return 'found';
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) throw faults.notADataFolder(cluster);
  needRoom(dirname(cluster), ROOM_TO_BEGIN_MB);
  await make(places, binaries);
  return 'made';
}

function needRoom(folder: string, megabytes: number): void {
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < megabytes * 1024 * 1024) throw faults.diskFull(folder, megabytes);
}

/** Made beside its place and then renamed: a first start that is cut short leaves nothing half done. */
async function make(places: Places, binaries: Binaries): Promise<void> {
  const half = `${places.cluster}.new`;
  const passwordFile = join(half, '..', 'postgres.first-password');
  try {
    rmSync(half, { recursive: true, force: true });
    makeOwned(half, places.account);
    const secrets = makeSecrets(places.secrets);
    writeFileSync(passwordFile, secrets.admin, { mode: 0o600 });
    if (places.account) chownSync(passwordFile, places.account.uid, places.account.gid);
    await initdbInSomeLocale({ places, binaries, half, passwordFile });
    rmSync(places.cluster, { recursive: true, force: true });
    renameSync(half, places.cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw faultOfSystem(error, places.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

interface Making {
  readonly places: Places;
  readonly binaries: Binaries;
  readonly half: string;
  readonly passwordFile: string;
}

/**
 * Sorting is the built-in C.UTF-8, the same on every system; but trigrams ask the C library what a
 * letter is, and under plain C no Chinese character is one. macOS knows that locale by another name.
 */
async function initdbInSomeLocale(making: Making): Promise<void> {
  const first = await initdb(making, 'C.UTF-8');
  if (first === null) return;
  if (/locale/i.test(first) && (await initdb(making, 'en_US.UTF-8')) === null) return;
  if (/No space left/i.test(first)) throw faults.diskFull(making.places.cluster, ROOM_TO_BEGIN_MB);
  if (/Permission denied/i.test(first)) throw faults.folderNotWritable(making.places.cluster);
  throw faults.databaseWillNotStart(making.places.log, lastLine(first));
}

/** Runs initdb; null when it worked, else what it said, which also goes to the log. */
function initdb({ places, binaries, half, passwordFile }: Making, characters: string): Promise<string | null> {
  const child = spawn(join(binaries.folder, 'bin', 'initdb'), [
    '-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characters}`, '--no-instructions',
  ], {
    cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: databaseEnv(),
    ...(places.account ? { uid: places.account.uid, gid: places.account.gid } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) writeFileSync(places.log, said, { flag: 'a', mode: 0o600 });
      resolve(code === 0 ? null : said);
    });
  });
}

export function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|error:/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? '?').replace(/^.*?(FATAL|PANIC|error):\s*/i, '');
}
