import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';

/** Holds every table against the habits that let it be sharded by county (docs/adr/002-county-first.md). */
let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());

const ask = async <T extends object>(text: string): Promise<T[]> => (await database.pool.query<T>(text)).rows;
const OURS = `n.nspname = 'public'`;
/** Belongs to the database itself, not to a county. */
const WITHOUT_COUNTY = ['migration'];

interface Key { readonly relation: string; readonly name: string; readonly columns: string[] }
const keys = (where: string): Promise<Key[]> => ask<Key>(`
  select c.relname as relation, i.relname as name, (select array_agg(a.attname::text order by k.at) from unnest(x.indkey) with ordinality k(num, at)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num) as columns
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and ${where} order by 1, 2`);

describe('every table', () => {
  test('carries the county as text, or says here why not', async () => {
    const rows = await ask<{ relation: string; type: string | null; required: boolean | null }>(`
      select c.relname as relation, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required from pg_class c
      join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid and a.attname = 'county' and not a.attisdropped
      where ${OURS} and c.relkind in ('r', 'p') order by 1`);
    expect(rows.filter((row) => row.type === null).map((row) => row.relation)).toEqual(WITHOUT_COUNTY);
    expect(rows.filter((row) => row.type !== null && !(row.type === 'text' && row.required === true))).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  });
  test('is logged and has a primary key that begins with the county', async () => {
    const without = await ask(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p') and (c.relpersistence <> 'p' or not exists (select 1 from pg_index x where x.indrelid = c.oid and x.indisprimary))`);
    expect(without).toEqual([]);
    expect((await keys('x.indisprimary')).filter(({ relation, columns }) => columns[0] !== 'county' && !WITHOUT_COUNTY.includes(relation))).toEqual([]);
  });
  test('keeps words as text: no enum, no type of a database’s own', async () => {
    expect(await ask(`select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${OURS} and t.typtype in ('e', 'd')`)).toEqual([]);
    const status = await ask(`select data_type from information_schema.columns where table_schema = 'public' and column_name in ('status', 'verb', 'urgency', 'source', 'role', 'kind', 'level')`);
    expect(new Set(status.map((row) => (row as { data_type: string }).data_type))).toEqual(new Set(['text']));
  });
});

test('every index of a county’s table that must be unique carries the county', async () => {
  expect((await keys('x.indisunique')).filter(({ relation, columns }) => !columns.includes('county') && !WITHOUT_COUNTY.includes(relation))).toEqual([]);
});

test('every other index begins with the county, but for those that find things inside one row', async () => {
  const odd = (await keys('not x.indisunique')).filter(({ columns }) => columns[0] !== 'county');
  expect(odd.map((key) => key.name)).toEqual(['matter_entry_photos']);
});

test('every foreign key carries the county on both sides, at the same place', async () => {
  const rows = await ask<{ name: string; here: string[]; there: string[] }>(`
    select f.conname as name,
      (select array_agg(a.attname::text order by k.at) from unnest(f.conkey) with ordinality k(num, at) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) as here,
      (select array_agg(a.attname::text order by k.at) from unnest(f.confkey) with ordinality k(num, at) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num) as there
    from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace`);
  expect(rows.filter(({ here, there }) => here[0] !== 'county' || there[0] !== 'county')).toEqual([]);
  expect(rows.length).toBeGreaterThan(10);
});

test('nothing happens behind a statement’s back: no triggers, rules, cascades, sequences or defaults by chance', async () => {
  expect(await ask(`select tgname from pg_trigger t where not tgisinternal`)).toEqual([]);
  expect(await ask(`select rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace where ${OURS}`)).toEqual([]);
  expect(await ask(`select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and (confdeltype <> 'a' or confupdtype <> 'a')`)).toEqual([]);
  expect(await ask(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and relkind = 'S'`)).toEqual([]);
  expect(await ask(`select table_name from information_schema.columns where table_schema = 'public' and (column_default like '%(%' or is_identity = 'YES') and table_name <> 'migration'`)).toEqual([]);
});

test('functions say their county in every statement, and none tells the time or draws lots', async () => {
  const functions = await ask<{ name: string; source: string }>(`select p.proname as name, p.prosrc as source from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`);
  expect(functions.map((one) => one.name)).toContain('matter_flush');
  for (const { name, source } of functions) {
    expect(source, name).not.toMatch(/\b(now|clock_timestamp|statement_timestamp|random|nextval|gen_random_uuid|txid_current|pg_current_xact_id)\s*\(/);
  }
});
