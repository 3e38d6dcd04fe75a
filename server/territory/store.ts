import type { CountyPackage } from '../../contract/county.ts';
import { statement, type PoolClient } from '../base/db.ts';
import { uuidOf } from '../base/ids.ts';

/** What territory_redraw of migrations/0010 answers. */
type RedrawOutcome = { answer: 'saved' | 'changed' | 'repeated' };
export const saveRedraw = statement<RedrawOutcome, [
  county: string, map: number, redraw: string, born: string, changed: string, ended: string, succession: string, units: string, receipt: string, log: string,
]>(
  'territory.redraw',
  'select territory_redraw($1, $2, $3::json, $4::json, $5::json, $6::json, $7::json, $8::json, $9::json, $10::json) as answer',
);
export const saveBaseMap = statement<never, [county: string, baseMap: string | null, log: string]>(
  'territory.base-map',
  'select county_base_map($1, $2::jsonb, $3::json)',
);

/** Of two who install the same county at once, one waits for the other here and then finds it there: no row. */
export const claimCounty = statement<{ county: string }, [county: string, name: string, demo: boolean, notice: CountyPackage['notice'], now: string]>(
  'territory.claim-county',
  'insert into county (county, name, demo, notice, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning county',
);

/**
 * Writes what a county is made of, one statement a table. The caller holds the transaction.
 * Parents stand before children in the package (checked by core before).
 */
export async function insertCounty(tx: PoolClient, given: CountyPackage, now: string): Promise<void> {
  const put = (text: string, rows: readonly unknown[]): Promise<unknown> => tx.query(text, [given.county, JSON.stringify(rows)]);
  await put(
    `insert into territory (county, id, parent, level, kind, name, unit, shape, valid_from)
     select $1, r.id, r.parent, r.level, r.kind, r.name, r.unit, r.shape, c.created_at from json_to_recordset($2) as
       r(id text, parent text, level text, kind text, name text, unit text, shape jsonb) join county c on c.county = $1`,
    given.territories,
  );
  await put('insert into line (county, id, name) select $1, id, name from json_to_recordset($2) as r(id text, name jsonb)', given.lines);
  await put(
    `insert into unit (county, id, name, kind, line, block, platform)
     select $1, id, name, kind, line, block, platform from json_to_recordset($2) as
       r(id text, name text, kind text, line text, block text, platform text)`,
    given.units,
  );
  await put('insert into app_user (county, id, name) select $1, id, name from json_to_recordset($2) as r(id text, name text)', given.users);
  await tx.query(
    `insert into post (county, id, app_user, role, unit, territory, platform, valid_from)
     select $1, id, app_user, role, unit, territory, platform, $3 from json_to_recordset($2) as
       r(id text, app_user text, role text, unit text, territory text, platform text)`,
    [given.county, JSON.stringify(given.users.flatMap((user) => user.posts.map((post) => ({ ...post, app_user: user.id })))), now],
  );
  const editions = [
    { kind: 'categories', body: { categories: given.categories } },
    ...(given.rules === undefined ? [] : [{ kind: 'rules', body: { rules: given.rules } }]),
    ...(given.calendar === undefined ? [] : [{ kind: 'calendar', body: given.calendar }]),
  ];
  await tx.query(
    `insert into edition (county, kind, version, id, revision, body, note, made_at, on_at)
     select $1, kind, 1, id, 1, body, '', $3, $3 from json_to_recordset($2) as r(kind text, id uuid, body jsonb)`,
    [given.county, JSON.stringify(editions.map((edition) => ({ ...edition, id: uuidOf('edition', given.county, `${edition.kind} 1`) }))), now],
  );
  await tx.query(`insert into log_head (county, pos, hash) values ($1, 0, sha256(convert_to($1, 'UTF8')))`, [given.county]);
  await tx.query(`insert into consumer (county, name, generation, pos, active) values ($1, 'tallies', 1, 0, true), ($1, 'reckon', 1, 0, true), ($1, 'proposals', 1, 0, true), ($1, 'redraw', 1, 0, true)`, [given.county]);
}
