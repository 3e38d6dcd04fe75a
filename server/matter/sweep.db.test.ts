import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { randomIds } from '../base/ids.ts';
import type { Parts } from '../base/parts.ts';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { sweepDue } from './sweep.ts';

let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
});
beforeEach(() => t.clock.set(NOON));
afterAll(() => t.close());

const fired: string[] = [];
const sweep = (): Promise<number> => sweepDue({ workPool: t.pool, clock: t.clock, ids: randomIds(), signal: { fire: (county: string) => void fired.push(county) } } as unknown as Parts);
/** What the log says of one matter's clocks: node, colour, and the instant it was due. */
const lights = async (id: string): Promise<string[]> =>
  (await t.pool.query<{ said: string }>(
    `select (f->>'light') || ' ' || (f->>'node') || ' ' || (f->>'at') as said from log, json_array_elements(body->'refs'->'fires') with ordinality as r(f, n)
     where noun = 'clock' and f->>'matter' = $1 order by pos, n`, [id],
  )).rows.map(({ said }) => said);
const until = async (iso: string): Promise<void> => {
  t.clock.set(iso);
  while (await sweep() > 0);
};

test('each step of a clock is acted on once, in order of its own time, however often and late the sweep comes', async () => {
  const { id } = await walkTo(people, 'to-accept');
  await until('2026-11-25T08:40:00.000Z');
  expect(await lights(id)).toEqual([]);
  // 80 % of four working hours that began in the lunch break.
  await until('2026-11-25T08:43:00.000Z');
  await until('2026-11-25T08:44:00.000Z');
  expect(await lights(id)).toEqual(['yellow accept 2026-11-25T08:42:00.000Z']);
  await until('2026-12-02T10:00:00.000Z');
  await until('2026-12-03T10:00:00.000Z');
  expect(await lights(id)).toEqual([
    'yellow accept 2026-11-25T08:42:00.000Z', 'red accept 2026-11-25T09:30:00.000Z',
    'yellow whole 2026-12-01T08:42:00.000Z', 'red whole 2026-12-02T09:30:00.000Z',
  ]);
  expect(fired).toContain(COUNTY);
});

test('a step that was met in time never fires, and a command neither repeats one nor loses one', async () => {
  const { id } = await walkTo(people, 'to-accept');
  await until('2026-11-25T08:43:00.000Z');
  // The command sets the alarm to the earliest step anew; the sweep knows that it has fired.
  await people.get('room-a')?.does('correct', id, { placeWords: '二号门' });
  await until('2026-11-25T08:44:00.000Z');
  expect(await lights(id)).toEqual(['yellow accept 2026-11-25T08:42:00.000Z']);
  await people.get('room-a')?.does('accept', id, { category: 'advice' });
  await until('2026-11-26T04:00:00.000Z');
  // Advice has 24 hours for the whole: yellow at 80 %. Acceptance was met in time; nobody dispatched it.
  expect(await lights(id)).toEqual(['yellow accept 2026-11-25T08:42:00.000Z', 'yellow whole 2026-11-25T23:12:00.000Z', 'yellow dispatch 2026-11-26T02:56:00.000Z', 'red dispatch 2026-11-26T03:44:00.000Z', 'red whole 2026-11-26T04:00:00.000Z']);
});

test('two sweeps at once act once', async () => {
  const { id } = await walkTo(people, 'to-accept');
  t.clock.set('2026-11-25T09:00:00.000Z');
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await lights(id)).toEqual(['yellow accept 2026-11-25T08:42:00.000Z']);
});

test('what has ended has no alarm left, and what is open has one', async () => {
  const ids = [await walkTo(people, 'closed'), await walkTo(people, 'declined'), await walkTo(people, 'handling')].map(({ id }) => id);
  const { rows } = await t.pool.query('select matter from alarm where county = $1 and matter = any($2)', [COUNTY, ids]);
  expect(rows).toEqual([{ matter: ids[2] }]);
});

test('the list is in the order of what is due next, and says it', async () => {
  const room = people.get('room-a') as Person;
  const { id } = await walkTo(people, 'to-accept');
  const { body } = await room.send<{ rows: { id: string; dueAt: string }[] }>('GET', '/matters?queue=to-accept&limit=200');
  expect(body.rows.find((row) => row.id === id)?.dueAt).toBe('2026-11-25T09:30:00.000Z');
  expect(body.rows.map(({ dueAt }) => dueAt)).toEqual(body.rows.map(({ dueAt }) => dueAt).sort());
});
