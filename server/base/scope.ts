import type { Pool, PoolClient } from './db.ts';

/** The scope of one record, for whoever proved by other means that it is his. */
export const scopeOfMatter = (id: string): string[] => [`matter=${id}`];
/** A unit's work, for whoever hands it over; a county's, for counts without content. */
export const scopeOfUnit = (unit: string): string[] => [`unit=${unit}`];
export const scopeOfCounty = (county: string): string[] => [`county=${county}`];

/**
 * Reads within a scope: row security shows what carries one of the tokens, and nothing without.
 * The scope travels in one message with BEGIN and ends with the transaction, so that the connection's
 * next user can't inherit it.
 */
export async function readAs<T>(pool: Pool, tokens: readonly string[], work: (db: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local app.scope = ${client.escapeLiteral(tokens.join('|'))}`);
    const result = await work(client);
    end(client, 'commit');
    return result;
  } catch (error) {
    end(client, 'rollback');
    throw error;
  }
}

/** Nothing hangs on the end of a read: the answer need not wait for it, the connection does. */
function end(client: PoolClient, how: 'commit' | 'rollback'): void {
  client.query(how).then(() => client.release(), (lost: Error) => client.release(lost));
}
