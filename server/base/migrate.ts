import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { within, type Pool } from './db.ts';

const FOLDER = resolve(import.meta.dirname, '../../migrations');
/** Any fixed number: whoever holds this advisory lock migrates, others wait. */
const LOCK = 330_110_141;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database to the newest schema, each migration in its own transaction.
 * @throws Error in one sentence when a landed migration was edited or the database is newer than this code
 */
export async function migrate(pool: Pool): Promise<void> {
  const migrations = await readMigrations();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    );
    const done = await client.query<{ name: string; checksum: string }>('select name, checksum from migration');
    const landed = new Map(done.rows.map((row) => [row.name, row.checksum]));
    refuseStrangers(migrations, landed);
    for (const { name, sql, checksum } of migrations.filter((m) => !landed.has(m.name))) {
      await within(client, async (tx) => {
        await tx.query(sql);
        await tx.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
      });
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release();
  }
}

function refuseStrangers(migrations: readonly Migration[], landed: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((m) => [m.name, m.checksum]));
  for (const [name, checksum] of landed) {
    const here = known.get(name);
    if (here === undefined) {
      throw new Error(`数据库比这个程序新（${name}）：请装新版程序。 The database is newer than this program (${name}): install the newer version.`);
    }
    if (here !== checksum) {
      throw new Error(`迁移 ${name} 在上线后被改过：请恢复原文件，改动写成新的迁移。 Migration ${name} was edited after it landed: restore it and write the change as a new one.`);
    }
  }
}
