import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokensOf, visibleTo } from '../../core/access/matter.ts';
import type { Actor, Post } from '../../core/access/roles.ts';
import { QUEUES } from '../../core/matter/queues.ts';
import { createPool, type Pool } from '../base/db.ts';
import { readAs } from '../base/scope.ts';
import { startTestApp, type TestApp } from '../test/app.ts';
import { A, COUNTY, GRID_A, testCounty } from '../test/county.ts';
import { listStatement, throughTownships } from './list.ts';

/** Lists walk along indexes and stop after a page, whoever reads whichever queue: 20,000 matters, planned under row security. */
let t: TestApp;
let reader: Pool;
const TOWNSHIPS = Array.from({ length: 12 }, (_, i) => (i === 0 ? A : `3301100${20 + i}`));

beforeAll(async () => {
  t = await startTestApp();
  reader = createPool({ url: t.url, size: 1, role: 'yiwang_reader', onLost: () => {} });
  // As a county looks: most is over, a few thousand stand open, everything spread over places and units.
  await t.pool.query(`insert into matter (county, id, number, version, status, source, urgency, category, township, village, grid, zone, lon, lat, headline, platform, unit, line, reporter,
      photos, rework, reported_at, due_at, closed_at, settled_on_spot)
    select $1, ('019ac0de-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'M00' || n, 1,
      case when n % 8 > 0 then case when n % 5 = 0 then 'declined' else 'closed' end else ($3::text[])[1 + n / 8 % 7] end, 'resident', 'ordinary', 'lamp',
      town, town || '00' || (n / 12 % 9), case when n % 120 = 0 then $4 else town || '00' || (n / 12 % 9) || '00' || (n / 108 % 9) end, case when n % 50 = 0 then 'zone' end,
      120, 30, 'x', 'service', case when n % 24 = 0 then 'city-a' else 'unit-' || n % 60 end, case when n % 3 = 0 then 'city' else 'police' end, case when n % 40 = 0 then 'grid-a' end,
      0, 0, now() - n * interval '1 minute', now() + (n * 7919 % 20000) * interval '1 minute', case when n % 8 > 0 then now() - (n * 104729 % 20000) * interval '1 minute' end, false
    from generate_series(1, 20000) n, lateral (select ($2::text[])[1 + n % 12] as town) at`,
  [COUNTY, TOWNSHIPS, ['to-accept', 'to-dispatch', 'at-platform', 'to-sign', 'handling', 'to-verify', 'to-close'], GRID_A]);
  await t.pool.query('analyze matter');
});
afterAll(async () => {
  await reader.end();
  await t.close();
});

function actorOf(user: string): Actor {
  const found = testCounty().users.find((one) => one.id === user);
  const line = testCounty().units.find((one) => one.id === found?.posts[0]?.unit)?.line ?? null;
  return { county: COUNTY, user, posts: (found?.posts ?? []).map((post) => ({ ...post, line, commandedBy: null }) as Post) };
}

interface Plan { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

async function plan(actor: Actor, statement: { text: string; values: unknown[] }): Promise<{ nodes: Plan[]; text: string }> {
  return readAs(reader, tokensOf(actor), async (db) => {
    const { rows: [row] } = await db.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({ text: `explain (format json) ${statement.text}`, values: statement.values });
    const root = row?.['QUERY PLAN'][0]?.Plan as Plan;
    return { nodes: nodes(root), text: JSON.stringify(root, null, 1) };
  });
}

describe.each(['room-a', 'service-a', 'city-a', 'grid-a', 'village-a', 'zone', 'city-bureau', 'center'])('%s', (user) => {
  test.each(QUEUES)('%s', async (queue) => {
    const actor = actorOf(user);
    const reaches = throughTownships(visibleTo(actor), TOWNSHIPS);
    for (const after of [null, Buffer.from('2026-11-25T04:00:00.000Z 019ac0de-0000-7000-8000-000000000001').toString('base64url')]) {
      const made = await plan(actor, listStatement({ county: COUNTY, actor, reaches, townships: TOWNSHIPS, queue, now: '2026-11-25T04:00:00.000Z', limit: 50, after }));
      const reads = made.nodes.filter((node) => node['Relation Name'] === 'matter');
      expect(reads.length).toBeGreaterThan(0);
      expect(reads.filter((node) => !node['Node Type'].includes('Index') && node['Node Type'] !== 'Bitmap Heap Scan'), made.text).toEqual([]);
    }
  });
});

test('a township’s queue is one walk in the order of the page, with no sorting', async () => {
  const actor = actorOf('room-a');
  const wide = { ...actor, user: 'somebody' };
  const made = await plan(wide, listStatement({ county: COUNTY, actor: wide, reaches: [{ township: A }], townships: [], queue: 'to-accept', now: '2026-11-25T04:00:00.000Z', limit: 50, after: null }));
  expect(made.nodes.map((node) => node['Index Name']).filter(Boolean)).toEqual(['matter_queue_township']);
  expect(made.nodes.map((node) => node['Node Type']).filter((type) => type.includes('Sort'))).toEqual([]);
});
