import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { restartDelays } from './backoff.ts';
import { readyBinaries } from './binaries.ts';
import { admits, ensureDatabase, urlOf } from './database.ts';
import { type Fault, faults } from './faults.ts';
import { ensureCluster, lastLine } from './initialise.ts';
import { cutLog, logSince, logSize } from './logs.ts';
import { findPlaces, type Places } from './places.ts';
import { freePort } from './ports.ts';
import { findStray, launch, readPidFile, stopPostmaster } from './postmaster.ts';
import { isAlive, within } from './processes.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { settings } from './settings.ts';

export interface ClusterOptions {
  /** Our data folder; made when missing. */
  readonly data: string;
  /** Tells whoever watches what happens, one line at a time. */
  readonly say?: (line: string) => void;
  /** false for databases of one test run: nothing survives a power cut. */
  readonly durable?: boolean;
}

export interface Cluster {
  /** Of the product's own database, as its owner. */
  readonly url: string;
  urlOf(database: string): string;
  readonly port: number;
  /** Of the postmaster that runs now; another one after a restart. */
  pid(): number;
  readonly places: Places;
  readonly how: 'made' | 'started' | 'adopted';
  /** Settles with the reason when PostgreSQL keeps stopping and is given up. */
  readonly lost: Promise<Fault>;
  stop(): Promise<void>;
}

interface Run {
  readonly pid: number;
  readonly port: number;
  readonly gone: Promise<void>;
}

interface Setup {
  readonly program: string;
  readonly places: Places;
  readonly secrets: Secrets;
  readonly durable: boolean;
}

/** Starts the embedded PostgreSQL, or goes on with the one a killed supervisor left behind. */
export async function startCluster({ data, say = () => {}, durable = true }: ClusterOptions): Promise<Cluster> {
  const places = findPlaces(data);
  const binaries = readyBinaries(places.account, places.shelter);
  const made = await ensureCluster(places, binaries);
  const secrets = readSecrets(places.secrets);
  if (!secrets) throw faults.passwordLost(places.secrets);
  const setup = { program: join(binaries.folder, 'bin', 'postgres'), places, secrets, durable };
  cutLog(places.log);

  const adopted = await adopt(setup);
  const first = adopted ?? (await startOn(setup, await freePort()));
  await ensureDatabase(first.port, secrets);
  const keeper = keep(setup, first, say);
  return {
    url: urlOf({ port: first.port, secrets }),
    urlOf: (database) => urlOf({ port: first.port, secrets, database }),
    port: first.port,
    places,
    how: adopted ? 'adopted' : made === 'made' ? 'made' : 'started',
    ...keeper,
  };
}

/** The address of the embedded database that runs on this data folder now, or null. */
export async function findRunning(data: string): Promise<string | null> {
  const places = findPlaces(data);
  const secrets = readSecrets(places.secrets);
  const found = readPidFile(places.cluster);
  if (!secrets || !found?.ready || !(await admits({ port: found.port, secrets }, places.cluster))) return null;
  return urlOf({ port: found.port, secrets });
}

/** The living stray of a killed supervisor, when it is ours: our folder, and our password opens it. */
async function adopt({ places, secrets }: Setup): Promise<Run | null> {
  const stray = findStray(places.cluster);
  if (!stray) return null;
  // It may be on its way up or down: wait for either.
  await within(60_000, () => !isAlive(stray.pid) || readPidFile(places.cluster)?.ready === true);
  if (!isAlive(stray.pid)) return null;
  const port = readPidFile(places.cluster)?.port ?? stray.port;
  if (!(await admits({ port, secrets }, places.cluster))) throw faults.passwordLost(places.secrets);
  return { pid: stray.pid, port, gone: within(Number.POSITIVE_INFINITY, () => !isAlive(stray.pid)).then(() => {}) };
}

/** Starts PostgreSQL on `port` and waits until it lets us in, however long its recovery takes. */
async function startOn(setup: Setup, port: number): Promise<Run> {
  const { places, program, durable } = setup;
  for (let attempt = 1; ; attempt += 1) {
    const before = logSize(places.log);
    const run = launch({ program, cluster: places.cluster, settings: settings(port, durable), account: places.account, log: places.log });
    let gone = false;
    void run.gone.then(() => { gone = true; });
    const ready = () => readPidFile(places.cluster)?.pid === run.pid && readPidFile(places.cluster)?.ready === true;
    await within(Number.POSITIVE_INFINITY, () => gone || ready());
    if (!gone && (await admits({ port, secrets: setup.secrets }, places.cluster))) return { ...run, port };
    if (!gone) {
      await stopPostmaster(run.pid);
      throw faults.passwordLost(places.secrets);
    }
    const said = logSince(places.log, before);
    if (!passes(said) || attempt > 50) throw whyNot(said, places);
    await sleep(200);
  }
}

/** Backends of a killed postmaster need a moment to notice; until then the next one is turned away. */
function passes(said: string): boolean {
  return /pre-existing shared memory block|lock file "postmaster\.pid" already exists|Address already in use/.test(said);
}

function whyNot(said: string, places: Places): Fault {
  if (/No space left on device|Disk quota exceeded/i.test(said)) return faults.diskFull(places.cluster, 600);
  if (/Permission denied/i.test(said)) return faults.folderNotWritable(places.cluster);
  return faults.databaseWillNotStart(places.log, lastLine(said));
}

/** Starts PostgreSQL again whenever it dies while we run: on the same port, so that pools find it. */
function keep(setup: Setup, first: Run, say: (line: string) => void): Pick<Cluster, 'pid' | 'lost' | 'stop'> {
  const delay = restartDelays();
  let run = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const lost = new Promise<Fault>((resolve) => {
    const watch = () => void run.gone.then(() => { restarting = revive(); });
    const revive = async () => {
      while (!stopping) {
        const wait = delay();
        if (wait === null) return resolve(faults.databaseKeepsStopping(setup.places.log));
        say(`PostgreSQL 意外退出，正在重启 · PostgreSQL stopped unexpectedly; starting it again (log: ${setup.places.log})`);
        await sleep(wait);
        if (stopping) return;
        try {
          run = await startOn(setup, first.port);
          return watch();
        } catch { /* the log has it; the next round waits longer */ }
      }
    };
    watch();
  });
  const stop = async () => {
    stopping = true;
    await restarting;
    await stopPostmaster(run.pid);
  };
  return { pid: () => run.pid, lost, stop };
}
