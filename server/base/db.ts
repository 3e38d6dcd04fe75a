import pg from 'pg';
import type { Pool, PoolClient, QueryResultRow } from 'pg';

export type { Pool, PoolClient } from 'pg';
export type Db = Pool | PoolClient;

const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const parsers = new Map<number, (text: string) => unknown>([
  // Instants are ISO text everywhere above SQL; a counter here stays far below 2^53; a date is no instant.
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
]);

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** The role its statements run as; null = the one that signed in (migrations, consumers). */
  readonly role: 'yiwang_reader' | null;
  /** Told of connections lost while idle: the pool opens new ones by itself. */
  onLost(error: Error): void;
}

export function createPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    application_name: options.role === null ? 'yiwang-worker' : 'yiwang',
    options: `-c timezone=UTC${options.role === null ? '' : ` -c role=${options.role} -c plan_cache_mode=force_generic_plan`}`,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    types: { getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser },
  });
  pool.on('error', options.onLost);
  // A connection lost while somebody holds it is reported by its query; unheard here it would end the process.
  pool.on('connect', (client) => client.on('error', options.onLost));
  return pool;
}

/** A prepared statement by name: parsed once per connection. */
export interface Statement<Row extends QueryResultRow, Args extends readonly unknown[]> {
  (db: Db, ...args: Args): Promise<Row[]>;
}

/**
 * One SQL statement as one function. The name is the prepared statement's, so it must be unique;
 * the row type is checked against the database by the statement test (server/test).
 */
export function statement<Row extends QueryResultRow, Args extends readonly unknown[] = []>(
  name: string,
  text: string,
): Statement<Row, Args> {
  return async (db, ...args) => (await db.query<Row>({ name, text, values: [...args] })).rows;
}

/** Runs `work` in one transaction on one connection of the pool. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await within(client, work);
  } catch (error) {
    // A connection that can't even answer is thrown away, not handed to the next one.
    broken = await client.query('select 1').then(() => false, () => true);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The same on a connection one already holds. */
export async function within<T>(client: PoolClient, work: (client: PoolClient) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
