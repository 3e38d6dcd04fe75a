import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool, type QueryResult, type QueryResultRow } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../base/migrate.ts';
import { startCluster } from '../supervisor/cluster.ts';
import { discardData, findPlaces } from '../supervisor/places.ts';
import { findStray, stopPostmaster } from '../supervisor/postmaster.ts';
import { isAlive } from '../supervisor/processes.ts';

/** What a test file needs to clone itself a database. */
export interface TestServer {
  /** A database to issue CREATE DATABASE from. */
  readonly url: string;
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Vitest calls this once before the database tests: one PostgreSQL (the embedded one, or the server
 * of DATABASE_URL) and one migrated template in it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const prefix = `yiwang_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  await query(server.url, `create database ${template} template template0 encoding 'UTF8'`);
  const pool = new Pool({ connectionString: inDatabase(server.url, template), max: 2 });
  await migrate(pool);
  await pool.end();
  project.provide('testServer', { url: server.url, template, prefix });
  return async () => {
    // Also what a test file that broke could not drop itself.
    const { rows } = await query<{ datname: string }>(server.url, `select datname from pg_database where starts_with(datname, '${prefix}')`);
    for (const { datname } of rows) await query(server.url, `drop database if exists ${datname} with (force)`);
    await server.close();
  };
}

async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const outside = process.env['DATABASE_URL'];
  if (outside) return { url: outside, close: async () => {} };
  await sweep();
  const data = scratchData();
  const cluster = await startCluster({ data, durable: false });
  return {
    url: cluster.url,
    close: async () => {
      await cluster.stop();
      discardData(data);
    },
  };
}

/** Databases of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^yiwang-test-(\d+)-/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const data = join(tmpdir(), name);
    const { cluster } = findPlaces(data);
    const stray = findStray(cluster);
    if (stray) await stopPostmaster(stray.pid);
    discardData(data);
  }
}

/** A data folder for a test's own product; named so that the next run clears up after one that was killed. */
export function scratchData(): string {
  return join(tmpdir(), `yiwang-test-${process.pid}-${randomBytes(3).toString('hex')}`);
}

export function inDatabase(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

export async function query<Row extends QueryResultRow>(url: string, sql: string): Promise<QueryResult<Row>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Row>(sql);
  } finally {
    await client.end();
  }
}
