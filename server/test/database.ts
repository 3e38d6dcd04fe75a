import { randomBytes } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { createPool } from '../base/db.ts';
import { inDatabase } from './postgres.ts';
import { within } from '../supervisor/processes.ts';

export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Call it in afterAll, after everything that uses the database is closed: what is still connected fails the test. */
  drop(): Promise<void>;
}

/** A migrated database of its own for one test file, cloned from the template of this run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `${server.prefix}_${randomBytes(5).toString('hex')}`;
  await once(server.url, (client) => client.query(`create database ${name} template ${server.template}`));
  const url = inDatabase(server.url, name);
  const pool = createPool({ url, size: 10, role: null, onLost: () => {} });
  return {
    url,
    pool,
    drop: async () => {
      await pool.end();
      await once(server.url, async (client) => {
        const left = await leaks(client, name);
        // By force only what a leak holds: an autovacuum worker may not be ended by us, but gives way by itself.
        await client.query(`drop database ${name}${left.length > 0 ? ' with (force)' : ''}`);
        if (left.length > 0) throw new Error(`connections left open by the test:\n${left.join('\n')}`);
      });
    },
  };
}

/** Who is still connected. A backend needs a moment to notice that its client has gone. */
async function leaks(client: Client, database: string): Promise<string[]> {
  let left: string[] = [];
  await within(2_000, async () => {
    const { rows } = await client.query<{ what: string }>(
      `select format('%s %s: %s', application_name, state, left(query, 200)) as what from pg_stat_activity
       where datname = $1 and backend_type = 'client backend'`, [database]);
    left = rows.map((row) => row.what);
    return left.length === 0;
  });
  return left;
}

async function once<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
