import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRoot } from './account.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { Fault } from './faults.ts';
import { discardData } from './places.ts';
import { isAlive, within } from './processes.ts';

let data: string;
let running: Cluster[];

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'yiwang-cluster-'));
  chmodSync(home, 0o711);
  data = join(home, '.data');
  running = [];
});

afterEach(async () => {
  for (const cluster of running) await cluster.stop();
  discardData(data);
  rmSync(dirname(data), { recursive: true, force: true });
});

async function start(): Promise<Cluster> {
  const cluster = await startCluster({ data, durable: false });
  running.push(cluster);
  return cluster;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(Fault);
  return error instanceof Fault ? error.code : '';
}

/** A supervisor in a process of its own that is killed once its database runs. */
async function startAndDieSuddenly(): Promise<number> {
  const source = `
    const { startCluster } = await import(${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))});
    const cluster = await startCluster({ data: ${JSON.stringify(data)}, durable: false });
    console.log(cluster.pid());
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => child.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  return pid;
}

describe('the embedded database', () => {
  test('keeps its data over a stop and a start, and its role is no superuser', async () => {
    const first = await start();
    expect(first.how).toBe('made');
    expect(await ask(first.url, 'select rolsuper as answer from pg_roles where rolname = current_user')).toBe(false);
    await ask(first.url, `create table kept as select 1 as answer`);
    await first.stop();
    const second = await start();
    expect(second.how).toBe('started');
    expect(await ask(second.url, 'select answer from kept')).toBe(1);
  });

  test('knows Chinese letters, so that searching by trigrams finds Chinese', async () => {
    const { url } = await start();
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, `select cardinality(show_trgm('井盖')) > 0 as answer`)).toBe(true);
  });

  test('adopts the living stray of a supervisor that was killed', async () => {
    const pid = await startAndDieSuddenly();
    expect(isAlive(pid)).toBe(true);
    const cluster = await start();
    expect(cluster.how).toBe('adopted');
    expect(cluster.pid()).toBe(pid);
    await cluster.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test.runIf(isRoot())('as root, lies elsewhere when its account cannot go to the data folder', async () => {
    chmodSync(dirname(data), 0o700);
    const first = await start();
    expect(first.places.cluster.startsWith(data)).toBe(false);
    await ask(first.url, `create table kept as select 1 as answer`);
    await first.stop();
    const second = await start();
    expect(second.places.cluster).toBe(first.places.cluster);
    expect(await ask(second.url, 'select answer from kept')).toBe(1);
  });

  test('recovers a dead stray whose pid file still lies there', async () => {
    const first = await start();
    const pidFile = join(first.places.cluster, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    await first.stop();
    // The number now belongs to another living process: this one.
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(second.how).toBe('started');
    expect(await ask(second.url, 'select 1 as answer')).toBe(1);
  });

  test('is started again on the same port when it is killed while we run', async () => {
    const cluster = await start();
    const killed = cluster.pid();
    process.kill(killed, 'SIGKILL');
    expect(await within(20_000, () => cluster.pid() !== killed)).toBe(true);
    expect(await ask(cluster.url, 'select 1 as answer')).toBe(1);
  });
}, 60_000);

describe('one sentence instead of a start', () => {
  test('a data folder of another major version, which stays as it is', async () => {
    const cluster = await start();
    await cluster.stop();
    const version = join(cluster.places.cluster, 'PG_VERSION');
    writeFileSync(version, '14\n');
    expect(await faultOf(startCluster({ data }))).toBe('other-major-version');
    expect(readFileSync(version, 'utf8')).toBe('14\n');
  });

  test('a folder that holds something else', async () => {
    mkdirSync(join(data, 'postgres'), { recursive: true });
    writeFileSync(join(data, 'postgres', 'novel.txt'), 'Chapter 1');
    expect(await faultOf(startCluster({ data }))).toBe('not-a-data-folder');
    expect(existsSync(join(data, 'postgres', 'novel.txt'))).toBe(true);
  });

  test('a data folder that is a file', async () => {
    writeFileSync(data, '');
    expect(await faultOf(startCluster({ data }))).toBe('folder-not-writable');
  });

  test('a password file that is gone', async () => {
    const cluster = await start();
    await cluster.stop();
    rmSync(cluster.places.secrets);
    expect(await faultOf(startCluster({ data }))).toBe('password-lost');
  });
}, 60_000);
