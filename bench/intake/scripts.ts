import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { columnsOf } from './samples.ts';

export interface Scripts {
  readonly flushOne: string;
  readonly plainInsert: string;
}

export async function writeScripts(client: Client, folder: string): Promise<Scripts> {
  const scripts = { flushOne: join(folder, 'flush-one.sql'), plainInsert: join(folder, 'plain-insert.sql') };
  writeFileSync(scripts.flushOne, FLUSH_ONE);
  writeFileSync(scripts.plainInsert, await plainInsert(client));
  return scripts;
}

/** What the server sends for a whole flush, sent for one report: the same function, rows as text. */
const FLUSH_ONE = `\\set n random(1, :samples)
with made as materialized (select uuidv7()::text as id, gen_random_uuid()::text as key)
select f.matter, f.outcome
from bench_sample s, made, matter_flush(s.county, array[made.id::uuid], format(s.birth, made.id, 'M' || right(made.id, 12))::json, null,
  format(s.entry, made.id)::json, format(s.log, made.id)::json,
  array[made.id::uuid], '{1}', array[made.key::uuid], array[s.fingerprint], array[s.at]) f
where s.n = :n;
`;

/** The same rows by plain inserts in one statement: no chain, no order of the log, no JSON to read. */
async function plainInsert(client: Client): Promise<string> {
  const copies = [
    await copy(client, { table: 'matter', sample: 'm' }, { id: 's.new_id', number: `'M' || right(s.new_id::text, 12)` }),
    await copy(client, { table: 'matter_entry', sample: 'e' }, { matter: 's.new_id' }),
    await copy(client, { table: 'receipt', sample: 'r' }, { key: 'gen_random_uuid()', id: 's.new_id' }),
    await copy(client, { table: 'log', sample: 'l' }, { pos: `nextval('bench_pos')`, id: 's.new_id' }),
  ];
  return `\\set n random(1, :samples)
with made as materialized (select uuidv7() as new_id),
s as materialized (select b.*, made.new_id from bench_sample b, made where b.n = :n),
${copies.join(',\n')}
select 1;
`;
}

type Table = Parameters<typeof columnsOf>[1];

async function copy(client: Client, { table, sample }: { table: Table; sample: string }, others: Readonly<Record<string, string>>): Promise<string> {
  const columns = await columnsOf(client, table);
  const values = columns.map((column) => others[column] ?? `(s.${sample}).${column}`);
  return `i_${sample} as (insert into bench_${table} (${columns.join(', ')}) select ${values.join(', ')} from s)`;
}
