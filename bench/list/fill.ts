import { Client } from 'pg';
import type { CountyPackage } from '../../contract/county.ts';
import { weighPlaces } from './places.ts';

const YEARS = '3 years';
/** Open matters lie in the last stretch of time, as on real desks: the newest 3 % of all, two thirds of them open. */
const YOUNG_SHARE = 0.03;
const OPEN_OF_YOUNG = 2 / 3;

/**
 * A matter for every n, in order of time: `place` is drawn by the shares, the rest by fixed chances.
 * Those older than the young ones are over: nineteen in twenty closed, one declined.
 */
const FILL = `
with draws as (
  select n, now() - interval '${YEARS}' * (1 - n::float8 / $2) as at, (slots.places)[1 + floor(random() * slots.length)::int] as place,
    1 + floor(random() * (select count(*) from bench_leaf))::int as leaf,
    random() as fate, random() as open, random() as settled, random() as reported
  from generate_series(1, $2) n,
    (select array_agg(place) as places, count(*)::int as length from bench_slot) slots),
shaped as (
  select d.*, p.grid, p.village, p.township, l.category, l.platform, l.line, l.hours,
    coalesce(u.unit, 'county-' || l.line) as unit,
    case
      when d.n > $2 * (1 - ${YOUNG_SHARE}::float8) and d.open < ${OPEN_OF_YOUNG}::float8
        then (array['to-accept','to-dispatch','at-platform','to-sign','handling','handling','handling','to-verify','to-close'])[1 + floor(d.fate * 9)::int]
      when d.fate < 0.05 then 'declined' else 'closed' end as status
  from draws d join bench_place p on p.place = d.place join bench_leaf l on l.leaf = d.leaf
    left join bench_unit u on u.township = p.township and u.line = l.line)
insert into matter (county, id, number, version, status, source, urgency, category, township, village, grid, lon, lat, headline,
  platform, unit, line, reporter, photos, rework, reported_at, due_at, closed_at, settled_on_spot, solved)
select $1, uuidv7(at - now()), 'B' || lpad(n::text, 8, '0'), 7, status, case when reported < 0.3 then 'grid-worker' else 'resident' end, 'ordinary',
  category, township, village, grid, 119.9 + random() * 0.3, 30.2 + random() * 0.3, '路灯不亮，夜里看不清路面，有老人摔倒',
  case when status in ('to-accept', 'to-dispatch', 'declined') then null else platform end,
  case when status in ('to-accept', 'to-dispatch', 'at-platform', 'declined') then null else unit end,
  case when status in ('to-accept', 'to-dispatch', 'at-platform', 'declined') then null else line end,
  case when reported < 0.3 then 'worker-' || grid end, 1, 0, at, at + interval '1 hour' * hours::float8,
  case when status in ('closed', 'declined') then least(now(), at + interval '1 hour' * hours::float8 * settled * 1.2) end, false,
  case when status = 'closed' then settled < 0.9 end
from shaped`;

/** Fills the county with matters in one statement, as if it had run for three years. */
export async function fill(url: string, county: CountyPackage, matters: number): Promise<{ open: number; all: number }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await bringPlaces(client, county);
    const indexes = await dropIndexes(client);
    await client.query(FILL, [county.county, matters]);
    // Built afterwards, over rows that are there, in a fraction of the time that it takes row by row.
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze matter');
    const { rows } = await client.query<{ open: string; all: string }>('select count(*) filter (where closed_at is null) as open, count(*) as all from matter');
    return { open: Number(rows[0]?.open), all: Number(rows[0]?.all) };
  } finally {
    await client.end();
  }
}

/** @returns how to make them again; those that stand behind a constraint stay. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = 'matter'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** About how long a limit is, for matters that only fill the tables. */
const hoursOf = (limit: { amount: number; unit: string } | undefined): number =>
  limit === undefined ? 120 : limit.amount * (limit.unit === 'hours' ? 1 : limit.unit === 'working-hours' ? 3 : 24);

const SLOTS = 20_000;

/** A place holds as many of the slots as its share: a slot drawn evenly is a place drawn by its share. */
async function bringPlaces(client: Client, county: CountyPackage): Promise<void> {
  const places = weighPlaces(county).map((place, nth) => ({ ...place, place: nth }));
  const slots = places.flatMap(({ place, share }) => Array.from({ length: Math.max(1, Math.round(share * SLOTS)) }, () => place));
  const leaves = county.categories.filter(({ parent }) => parent !== null)
    .map(({ id, platform, line, limits }, nth) => ({ leaf: nth + 1, category: id, platform, line, hours: hoursOf(limits[0]) }));
  await client.query(`create temporary table bench_place as select * from json_to_recordset($1) as r(place int, grid text, village text, township text)`, [JSON.stringify(places)]);
  await client.query(`create temporary table bench_slot as select place from unnest($1::int[]) place`, [slots]);
  await client.query(`create temporary table bench_leaf as select * from json_to_recordset($1) as r(leaf int, category text, platform text, line text, hours numeric)`, [JSON.stringify(leaves)]);
  await client.query(`create temporary table bench_unit as
    select block as township, line, min(id) as unit from unit where county = $1 and kind = 'station' group by block, line`, [county.county]);
  for (const table of ['bench_place', 'bench_slot', 'bench_leaf', 'bench_unit']) await client.query(`analyze ${table}`);
}
