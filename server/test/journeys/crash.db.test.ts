import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLog } from '../../base/audit.ts';
import { createPool, type Pool } from '../../base/db.ts';
import { startCluster, type Cluster } from '../../supervisor/cluster.ts';
import { discardData } from '../../supervisor/places.ts';
import { freePort } from '../../supervisor/ports.ts';
import { COUNTY } from '../county.ts';
import { scratchData } from '../postgres.ts';
import { createReporter, installCounty, startProduct, type Product, type Reporter } from '../product.ts';

let folder: string;
let cluster: Cluster;
let product: Product;
let port: number;

// A cluster of its own: durable, since here we pull the plug.
beforeEach(async () => {
  folder = scratchData();
  cluster = await startCluster({ data: folder });
  port = await freePort();
  product = await start();
  await installCounty(product.url);
}, 120_000);
afterEach(async () => {
  await product.kill();
  await cluster.stop();
  discardData(folder);
}, 60_000);

const start = (): Promise<Product> => startProduct({ databaseUrl: cluster.url, port, data: join(folder, 'server') });

/** Floods, breaks in the middle, mends, sends every unanswered report again, and counts. */
async function survive(breakIt: (reporter: Reporter) => Promise<void>): Promise<void> {
  const reporter = createReporter(product.url);
  const flood = reporter.flood(32);
  while (reporter.acknowledged.size < 200) await sleep(10);
  await breakIt(reporter);
  const before = reporter.acknowledged.size;
  while (reporter.acknowledged.size < before + 200) await sleep(10);
  await flood.stop();
  // What was sent and never answered is sent again with its key, as a phone would.
  for (const key of reporter.sent) {
    for (let tries = 0; !reporter.acknowledged.has(key) && tries < 50; tries += 1) if (!(await reporter.send(key))) await sleep(50);
  }
  const pool = createPool({ url: cluster.url, size: 2, role: null, onLost: () => {} });
  await check(pool, reporter).finally(() => pool.end());
}

async function check(pool: Pool, reporter: Reporter): Promise<void> {
  const { rows } = await pool.query<{ number: string }>('select number from matter');
  const { rows: logged } = await pool.query<{ id: string }>(`select id from log where verb = 'report'`);
  expect(rows.length).toBe(reporter.sent.length);
  expect(new Set(rows.map((row) => row.number))).toEqual(new Set(reporter.acknowledged.values()));
  expect(new Set(logged.map((row) => row.id)).size).toBe(rows.length);
  expect(logged.length).toBe(rows.length);
  expect(await verifyLog(pool, COUNTY)).toEqual({ county: COUNTY, rows: rows.length, fault: null });
}

test('the server is killed in the middle of intake: every acknowledged matter is there once, the chain is whole', async () => {
  await survive(async () => {
    await product.kill();
    product = await start();
  });
}, 120_000);

test('the database is killed in the middle of intake: every acknowledged matter is there once, the chain is whole', async () => {
  await survive(async () => {
    process.kill(cluster.pid(), 'SIGKILL');
  });
}, 120_000);
