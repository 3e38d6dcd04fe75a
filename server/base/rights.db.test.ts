import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';

/** What the application’s pool may do in the database. What it may see: row-security.db.test.ts. */
let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());

const ask = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> => (await database.pool.query<T>(text, values)).rows;
const may = async (role: string, right: string): Promise<string[]> => (await ask<{ relation: string }>(`
  select c.relname as relation from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege($1, c.oid, $2) order by 1`, role, right)).map((row) => row.relation);

describe('yiwang_reader', () => {
  test('inserts what was uploaded and nothing else; updates, deletes and empties nothing', async () => {
    expect(await may('yiwang_reader', 'insert')).toEqual(['file']);
    for (const right of ['update', 'delete', 'truncate', 'trigger', 'references']) expect(await may('yiwang_reader', right), right).toEqual([]);
  });
  test('reads neither the log nor the list of migrations', async () => {
    const read = await may('yiwang_reader', 'select');
    expect(read).toContain('matter');
    expect(read).not.toContain('log');
    expect(read).not.toContain('migration');
  });
  test('is refused by the database, whatever the program says', async () => {
    const client = await database.pool.connect();
    await client.query('set role yiwang_reader');
    for (const text of [
      `insert into matter (county) values ('330110')`, 'update matter set version = 9', 'delete from matter', 'update log_head set pos = 9', 'insert into log (county) values (null)',
      'delete from matter_entry', `update county set name = 'x'`, 'update consumer set pos = 0', 'delete from receipt', 'truncate matter', 'create table mine (x int)', 'alter table matter disable row level security',
      `select log_append('330110', '[]', '{}')`,
    ]) expect(await client.query(text).then(() => 'done', (error: { code: string }) => error.code), text).toBe('42501');
    await client.query('reset role');
    client.release();
  });
  test('neither signs in, nor is more than it is', async () => {
    const roles = await ask(`select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('yiwang_reader', 'yiwang_committer') order by 1`);
    const plain = { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([{ rolname: 'yiwang_committer', ...plain }, { rolname: 'yiwang_reader', ...plain }]);
    const member = await ask(`select 1 from pg_auth_members where member = 'yiwang_reader'::regrole`);
    expect(member).toEqual([]);
  });
});

test('yiwang_committer appends: of the log, of words and of receipts it changes nothing, and it takes no matter away', async () => {
  const [update, remove] = [await may('yiwang_committer', 'update'), await may('yiwang_committer', 'delete')];
  expect(update).toEqual(expect.arrayContaining(['log_head', 'matter']));
  for (const kept of ['log', 'matter_entry', 'receipt']) expect(update).not.toContain(kept);
  for (const kept of ['log', 'log_head', 'matter_entry', 'matter', 'receipt', 'county']) expect(remove).not.toContain(kept);
});

describe('functions that run with their owner’s rights', () => {
  test('belong to yiwang_committer, look only in our schema, and are not for everybody', async () => {
    const functions = await ask<{ name: string; owner: string; config: string[] | null; everybody: boolean }>(`
      select p.proname as name, r.rolname as owner, p.proconfig as config, coalesce(array_to_string(p.proacl, ' ') ~ '(^| )=X', true) as everybody
      from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`);
    expect(functions.map((one) => one.name)).toContain('matter_flush');
    for (const { name, owner, config, everybody } of functions) {
      expect([name, owner, config?.[0], everybody]).toEqual([name, 'yiwang_committer', 'search_path=public, pg_temp', false]);
    }
  });
  test('matter_flush can’t be led astray by a table of the caller’s own', async () => {
    const client = await database.pool.connect();
    await client.query(`insert into county values ('330110', 'x', true, '{}', now())`);
    await client.query(`insert into log_head values ('330110', 0, sha256('x'))`);
    await client.query(`create temp table log_head as select county, pos + 41 as pos, hash from public.log_head`);
    const id = '019ac0de-0000-7000-8000-000000000001';
    const [birth, log] = [
      { county: '330110', id, number: 'M1', version: 1, status: 'to-accept', source: 'resident', urgency: 'ordinary', township: 't', village: 'v', grid: 'g', lon: 1, lat: 1,
        headline: 'x', photos: 0, rework: 0, reported_at: '2026-11-25T00:00:00Z', due_at: '2026-11-26T00:00:00Z', settled_on_spot: false, sensitive: false, place_how: 'inside', clocks: [] },
      { at: '2026-11-25T00:00:00Z', noun: 'matter', id, version: 1, verb: 'report', body: {} },
    ];
    const { rows } = await client.query(`select outcome from matter_flush($1, array[$2::uuid], $3, null, '[]', $4, '{}', '{}', '{}', '{}', '{}', '{}', '{}', null)`, ['330110', id, JSON.stringify([birth]), JSON.stringify([log])]);
    expect(rows).toEqual([{ outcome: 'saved' }]);
    expect((await client.query('select pos from public.log_head')).rows).toEqual([{ pos: 1 }]);
    expect((await client.query('select pos from pg_temp.log_head')).rows).toEqual([{ pos: 41 }]);
    client.release(true);
  });
});

test('what row security guards, it guards against the owner of the tables too', async () => {
  const guarded = await ask(`select relname, relforcerowsecurity as forced from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1`);
  expect(guarded).toEqual(expect.arrayContaining([{ relname: 'matter', forced: true }, { relname: 'matter_entry', forced: true }]));
  expect(guarded.filter((one) => !(one as { forced: boolean }).forced)).toEqual([]);
});
