import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratchData } from '../test/postgres.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { discardData } from './places.ts';
import { within } from './processes.ts';

const KILLS = 6;
let data: string;
let cluster: Cluster;

beforeAll(async () => {
  data = scratchData();
  cluster = await startCluster({ data });
});
afterAll(async () => {
  await cluster.stop();
  discardData(data);
});

/** Writes one row after another and keeps those the database said yes to. */
function write(pool: Pool): { stop(): Promise<number[]> } {
  let going = true;
  const acknowledged: number[] = [];
  const lane = async (first: number) => {
    for (let n = first; going; n += 4) {
      try {
        await pool.query('insert into kept values ($1)', [n]);
        acknowledged.push(n);
      } catch {
        await sleep(20);
      }
    }
  };
  const lanes = Promise.all([0, 1, 2, 3].map(lane));
  return {
    stop: async () => {
      going = false;
      await lanes;
      return acknowledged;
    },
  };
}

test('a database killed again and again under writes keeps every row it acknowledged', async () => {
  const pool = new Pool({ connectionString: cluster.url, max: 4, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => {});
  await pool.query('create table kept (n int primary key)');
  const writing = write(pool);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(1_500);
    const killed = cluster.pid();
    process.kill(killed, 'SIGKILL');
    expect(await within(30_000, () => cluster.pid() !== killed)).toBe(true);
  }
  await sleep(1_000);
  const acknowledged = await writing.stop();
  const { rows } = await pool.query<{ n: number }>('select n from kept');
  await pool.end();
  const stored = new Set(rows.map(({ n }) => n));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
});
