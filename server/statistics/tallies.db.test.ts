import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CountyPackage } from '../../contract/county.ts';
import type { TallyAnswer } from '../../contract/statistics.ts';
import { startConsumer, type RunningConsumer } from '../base/consumers.ts';
import { createSignal } from '../base/signal.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, AT_A, AT_B, AT_MARKET, COUNTY, testCounty } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { rebuildTallies, tallyEffect } from './index.ts';

/** The test county with a park that hangs under its township and lies over both of its villages. */
const PARK = `${A}000901`;
const AT_PARK = [{ lon: 120.15, lat: 30.101 }, { lon: 120.15, lat: 30.099 }];
function withPark(): CountyPackage {
  const county = testCounty();
  const park = county.territories.find((one) => one.id === `${A}001901`);
  if (park === undefined) throw new Error('no market');
  return { ...county, territories: [...county.territories, { ...park, id: PARK, parent: A, name: '公园', unit: null, shape: [[[[120.14, 30.09], [120.16, 30.09], [120.16, 30.11], [120.14, 30.11]]]] }] };
}

let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp({ county: withPark() });
  people = await everybody(t);
});
afterAll(() => t.close());

const rows = async <T extends object>(text: string): Promise<T[]> => (await t.pool.query<T>(text)).rows;
async function caughtUp(): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await rows<{ behind: number }>(`select max(h.pos - c.pos) as behind from consumer c join log_head h using (county) where name = 'tallies' and active`);
    if (row?.behind === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the tallies did not catch up');
}

/** The living tallies, and the same figures counted from the matters as they stand. */
async function compare(): Promise<void> {
  await caughtUp();
  const active = `(select generation from consumer where name = 'tallies' and active)`;
  const days = await rows(`select territory, day::text, category, received, closed, declined from tally_day where generation = ${active} and (received, closed, declined) <> (0, 0, 0) order by 1, 2, 3`);
  const open = await rows(`select territory, category, open from tally_open where generation = ${active} and open <> 0 order by 1, 2`);
  const places = `cross join lateral unnest(array[m.county, m.township, m.village, m.grid]) territory`;
  const day = (column: string): string => `(m.${column} at time zone 'Asia/Shanghai')::date::text`;
  expect(days).toEqual(await rows(`select territory, day, category, sum(r)::int as received, sum(c)::int as closed, sum(d)::int as declined from (
      select territory, ${day('reported_at')} as day, coalesce(category, '-') as category, 1 as r, 0 as c, 0 as d from matter m ${places}
      union all select territory, ${day('closed_at')}, coalesce(category, '-'), 0, (status = 'closed')::int, (status = 'declined')::int from matter m ${places} where closed_at is not null) x
    group by 1, 2, 3 order by 1, 2, 3`));
  expect(open).toEqual(await rows(`select territory, coalesce(category, '-') as category, count(*)::int as open from matter m ${places} where closed_at is null group by 1, 2 order by 1, 2`));
}

/** Some of everything, over two days. */
async function work(n: number): Promise<void> {
  const points = [AT_A, AT_B, AT_MARKET, ...AT_PARK];
  await Promise.all(Array.from({ length: n }, async (_, i) => {
    const point = points[i % points.length] ?? AT_A;
    if (i % 5 === 1) await (people.get('resident') as Person).report({ point });
    else if (point === AT_A) await walkTo(people, (['closed', 'declined', 'handling', 'to-verify'] as const)[i % 4] ?? 'closed', { point });
    else await (people.get('resident') as Person).report({ point, category: (['lamp', 'advice', 'theft'] as const)[i % 3] ?? 'lamp' });
  }));
  t.clock.forward(13 * 3_600_000);
  people = await everybody(t); // longer than a session
}

test('the tallies equal a recount from the matters', async () => {
  await work(40);
  await compare();
});

describe('the parts add up to the whole', () => {
  const SPAN = 'from=2026-11-24&to=2026-12-31';
  const FIGURES = ['received', 'closed', 'declined', 'open'] as const;
  const ask = async (territory: string, by: string): Promise<TallyAnswer> => (await (people.get('center') as Person).send<TallyAnswer>('GET', `/tallies?territory=${territory}&${SPAN}&by=${by}`)).body;
  const added = (answer: TallyAnswer, figures: readonly (typeof FIGURES)[number][]): Record<string, number> => Object.fromEntries(figures.map((name) => [name, answer.parts.reduce((sum, part) => sum + part[name], 0)]));

  test.each([COUNTY, A, `${A}001`, `${A}002`, '330110002', `${A}001001`, PARK])('of %s: by child, by category, by day', async (territory) => {
    await caughtUp();
    for (const by of ['child', 'category', 'day']) {
      const answer = await ask(territory, by);
      // A grid has no children; what is open is now and of no day.
      if (by === 'child' && answer.parts.length === 0) continue;
      const figures = by === 'day' ? FIGURES.filter((name) => name !== 'open') : FIGURES;
      expect(added(answer, figures), `${territory} by ${by}`).toEqual(Object.fromEntries(figures.map((name) => [name, answer.total[name]])));
      expect(answer.total.received).toBeGreaterThan(0);
      for (const part of answer.parts) for (const name of FIGURES) expect(part[name], part.name).toBeGreaterThanOrEqual(0);
    }
  });
  test('also while reports come in: whole and parts are of one moment', async () => {
    let going = true;
    const flood = Promise.all([1, 2, 3].map(async (n) => {
      while (going) await (people.get('resident') as Person).report({ point: n === 1 ? AT_B : AT_A, category: 'lamp' });
    }));
    const answers: TallyAnswer[] = [];
    const totals = new Set<number>();
    while (answers.length < 60 || (totals.size <= 5 && answers.length < 2000)) {
      const answer = await ask(COUNTY, answers.length % 2 === 0 ? 'child' : 'category');
      totals.add(answer.total.received);
      answers.push(answer);
    }
    going = false;
    await flood;
    expect(totals.size).toBeGreaterThan(5);
    for (const answer of answers) expect(added(answer, FIGURES)).toEqual(answer.total);
  });
  test('names what hangs under no child of its own', async () => {
    const village = await ask(`${A}001`, 'child');
    expect(village.parts.find((part) => part.key === '-')).toMatchObject({ name: expect.stringContaining('专属网格'), received: expect.any(Number) });
    const township = await ask(A, 'child');
    expect(township.parts.map((part) => part.key)).toEqual([`${A}001`, `${A}002`]);
  });
});

test('figures are for whoever has a post there or above', async () => {
  const ask = (user: string, territory: string) => (people.get(user) as Person).send('GET', `/tallies?territory=${territory}&from=2026-11-24&to=2026-12-31`);
  expect((await ask('room-a', A)).status).toBe(200);
  expect((await ask('room-a', `${A}001`)).status).toBe(200);
  for (const [user, territory] of [['room-a', COUNTY], ['room-a', '330110002'], ['grid-a', A], ['room-a', 'nowhere']] as const) expect(await ask(user, territory)).toMatchObject({ status: 404 });
  expect((await ask('resident', A)).status).toBe(401);
});

describe('each log row counts once', () => {
  const start = (): RunningConsumer => startConsumer({ pool: t.pool, signal: createSignal(), log: pino({ level: 'silent' }), name: 'tallies', effect: tallyEffect, lookEveryMs: 5 });

  test('with three consumers at once, of which some are stopped and started in the middle', async () => {
    const beside = await startTestApp({ beside: t });
    let running = [start(), start()];
    const all = work(60);
    for (let i = 0; i < 10; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const [first, ...rest] = running;
      await first?.stop();
      running = [...rest, start()];
    }
    await all;
    await compare();
    await Promise.all(running.map((consumer) => consumer.stop()));
    await beside.close();
  });
  test('when an effect breaks off, the row is counted when it works again', async () => {
    await caughtUp();
    let broken = true;
    const flaky = startConsumer({
      pool: t.pool, signal: createSignal(), log: pino({ level: 'silent' }), name: 'tallies', lookEveryMs: 5,
      effect: async (tx, batch) => {
        await tallyEffect(tx, batch);
        if (broken) throw new Error('the power went after the effect');
      },
    });
    await work(15);
    broken = false;
    await compare();
    await flaky.stop();
  });
  test('made again from the log while reports keep coming, twice over: equal, one generation left', async () => {
    let going = true;
    const flood = Promise.all([1, 2].map(async () => {
      while (going) await walkTo(people, 'to-dispatch');
    }));
    await rebuildTallies(t.pool, COUNTY, () => {});
    await rebuildTallies(t.pool, COUNTY, () => {});
    going = false;
    await flood;
    await compare();
    const [row] = await rows<{ generation: number }>(`select generation from consumer where name = 'tallies'`);
    expect(await rows(`select generation, active from consumer where name = 'tallies'`)).toEqual([{ generation: 3, active: true }]);
    for (const table of ['tally_day', 'tally_open']) expect(await rows(`select distinct generation from ${table}`)).toEqual([{ generation: row?.generation }]);
  });
  test('of a county that is not there says so', async () => {
    await expect(rebuildTallies(t.pool, '999999', () => {})).rejects.toThrow('No such county: 999999');
  });
});
