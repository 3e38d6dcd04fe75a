import { setTimeout as rest } from 'node:timers/promises';
import { Client } from 'pg';
import type { Bench } from '../figure.ts';
import { fill } from '../list/fill.ts';
import { round } from '../numbers.ts';
import { SHORT } from '../stage/short.ts';
import { onStage, type Stage } from '../stage/stage.ts';

const DUE = SHORT ? 5_000 : 100_000;
const STORED = DUE * 10;
const LOOK_MS = 20;
const WAIT_MS = 120_000;

/** A hundred thousand deadlines at one instant: how long until the log says each of them, over three years of matters. */
export const sweepBench: Bench = {
  figures: ['sweep_100k_due_s'],
  run: () => onStage(async (stage) => {
    const stored = await fill(stage.cluster.url, stage.county, STORED);
    const client = new Client({ connectionString: stage.cluster.url });
    await client.connect();
    try {
      const seconds = await measure(stage, client);
      return [{
        name: 'sweep_100k_due_s', value: round(seconds, 2), unit: 's',
        beside: `${DUE} open matters due at one instant, among ${stored.all} stored; from that instant to the last of them in the log, the wait for the next sweep (every second) included; the server sweeps while it serves`,
      }];
    } finally {
      await client.end();
    }
  }),
};

/** Two seconds ahead, so that all of them lie ready when the instant comes. */
async function measure({ county }: Stage, client: Client): Promise<number> {
  const { rows } = await client.query<{ at: Date }>(`select date_trunc('milliseconds', now() + interval '1 second' * $1) as at`, [SHORT ? 3 : 30]);
  const at = (rows[0] as { at: Date }).at;
  await client.query(PREPARE, [county.county, DUE, at.toISOString()]);
  await client.query('analyze alarm');
  if (Date.now() > at.getTime()) throw new Error('the matters were not ready in time: a slower machine needs a longer wait');
  await rest(at.getTime() - Date.now());
  for (const end = Date.now() + WAIT_MS; ; await rest(LOOK_MS)) {
    const { rows: found } = await client.query<{ waiting: number }>('select count(*)::int as waiting from (select 1 from alarm where county = $1 and at <= $2 limit 1) w', [county.county, at.toISOString()]);
    if (found[0]?.waiting === 0) break;
    if (Date.now() > end) throw new Error(`not done after ${WAIT_MS / 1000} s`);
  }
  return (Date.now() - at.getTime()) / 1000;
}

/** The newest matters, opened again with one clock that is due then and no warning to come. */
const PREPARE = `
with chosen as (select id from matter where county = $1 order by id desc limit $2),
opened as (
  update matter m set status = 'handling', closed_at = null, due_at = $3::timestamptz, clocks = jsonb_build_array(jsonb_build_object(
    'node', 'whole', 'limit', '{"amount": 5, "unit": "working-days"}'::jsonb, 'warnShare', 0.8, 'metAt', null,
    'startedAt', '2026-01-01T00:00:00.000Z', 'warnAt', '2026-01-02T00:00:00.000Z', 'setAt', '2026-01-03T00:00:00.000Z', 'dueAt', $3))
  from chosen c where m.county = $1 and m.id = c.id returning m.id)
insert into alarm (county, matter, at) select $1, id, $3::timestamptz from opened`;
