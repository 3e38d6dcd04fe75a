import type { Client } from 'pg';

/**
 * What pgbench sends is taken from what the server just sent: rows of real reports, from which each
 * transaction takes one and gives it ids of its own. So both sides save the same rows.
 */
const TAKE = `
create table bench_sample as
with latest as (select county, id from matter where version = 1 order by id desc limit $$COUNT$$),
lately as (select county, pos, id from log where version = 1 order by pos desc limit $$LOOK$$)
select row_number() over (order by m.id)::int as n, m.county, m, e, r, l,
  replace(replace(replace(json_build_array(json_strip_nulls(row_to_json(m)))::text, '%', '%%'), m.id::text, '%1$s'), m.number, '%2$s') as birth,
  replace(replace(json_build_array(row_to_json(e))::text, '%', '%%'), m.id::text, '%1$s') as entry,
  encode(r.fingerprint, 'hex') as fingerprint, r.at,
  replace(replace(json_build_array(json_build_object('at', l.at, 'noun', l.noun, 'id', l.id, 'version', l.version,
    'verb', l.verb, 'actor', l.actor, 'post', l.post, 'body', l.body))::text, '%', '%%'), m.id::text, '%1$s') as log
from latest
join matter m on m.county = latest.county and m.id = latest.id
join matter_entry e on e.county = m.county and e.matter = m.id and e.version = 1
join receipt r on r.county = m.county and r.id = m.id and r.noun = 'matter'
join lately on lately.county = m.county and lately.id = m.id
join log l on l.county = lately.county and l.pos = lately.pos`;

/** The same tables with the same indexes and checks, but a log whose positions a sequence gives. */
const COPIES = ['matter', 'matter_entry', 'receipt', 'log'] as const;

/** @returns how many samples there are */
export async function takeSamples(client: Client, count: number): Promise<number> {
  await client.query('drop table if exists bench_sample');
  await client.query(TAKE.replace('$$COUNT$$', String(count)).replace('$$LOOK$$', String(count * 10)));
  await client.query('alter table bench_sample add primary key (n)');
  await client.query('analyze bench_sample');
  const { rows } = await client.query<{ count: string }>('select count(*) from bench_sample');
  return Number(rows[0]?.count ?? 0);
}

export async function makeCopies(client: Client): Promise<void> {
  for (const table of COPIES) {
    await client.query(`create table bench_${table} (like ${table} including all)`);
    const { rows } = await client.query<{ key: string }>(`select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = $1::regclass and contype = 'f'`, [table]);
    for (const { key } of rows) await client.query(`alter table bench_${table} add ${key}`);
  }
  await client.query('create sequence bench_pos cache 1');
}

/** Columns in their order. */
export async function columnsOf(client: Client, table: (typeof COPIES)[number]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`, [table],
  );
  return rows.map(({ name }) => name);
}
