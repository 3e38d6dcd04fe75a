import { Client } from 'pg';
import type { Secrets } from './secrets.ts';

/** The product's role and database in the embedded cluster. The role is no superuser: here the
 *  product lives with the same rights as in a database that somebody else runs. */
const NAME = 'yiwang';

interface Door {
  readonly port: number;
  readonly secrets: Secrets;
  readonly database?: string;
}

export function urlOf({ port, secrets, database = NAME }: Door): string {
  return `postgres://${NAME}:${secrets.app}@127.0.0.1:${port}/${database}`;
}

async function asAdmin<T>({ port, secrets }: Door, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password: secrets.admin, database: 'postgres', ssl: false });
  // A server that dies under us also reports it here; unheard, that would end our process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether the server at this door is the one of that folder and takes our password. */
export async function admits(door: Door, folder: string): Promise<boolean> {
  try {
    return await asAdmin(door, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0]?.data_directory === folder;
    });
  } catch {
    return false;
  }
}

/** Made once; on every later start this is a single look. */
export async function ensureDatabase(port: number, secrets: Secrets): Promise<void> {
  await asAdmin({ port, secrets }, async (client) => {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rows.length > 0) return;
    const role = await client.query('select 1 from pg_roles where rolname = $1', [NAME]);
    const verb = role.rows.length > 0 ? 'alter' : 'create';
    await client.query(`${verb} role ${NAME} login createrole createdb password ${client.escapeLiteral(secrets.app)}`);
    await client.query(`create database ${NAME} owner ${NAME}`);
  });
}
