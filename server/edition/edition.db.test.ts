import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftAnswer, EditionList, EditionPage, TryAnswer } from '../../contract/edition.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { peopledCounty } from '../test/people.ts';
import { everybody, walkTo } from '../test/walk.ts';

let t: TestApp;
let people: Map<string, Person>;
let ops: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  people = await everybody(t);
  ops = await t.as('ops');
});
afterAll(() => t.close());

const rule = (when: string) => ({ id: 'r1', name: '咨询归城管', when, sets: { lead: { line: 'police' } } });
const draft = (version: number, revision: number, body: unknown, kind = 'rules') => ops.send<DraftAnswer>('PUT', `/editions/${kind}/draft`, { version, revision, note: '试', body });

test('a faulty draft is kept with its faults, and can’t be switched on until they are mended', async () => {
  const { body } = await draft(1, 0, { rules: [rule('categry == "advice"')] });
  expect(body).toMatchObject({ version: 1, revision: 1, faults: [{ at: expect.stringContaining('rules[0].when'), says: { zh: expect.stringContaining('category') } }] });
  expect((await ops.send('POST', '/editions/rules/1/switch-on', { revision: 1 })).body.error).toBe('edition.faults');
  // Who may not switch it on is told that, and not what is wrong with it.
  expect((await (people.get('room-a') as Person).send('POST', '/editions/rules/1/switch-on', { revision: 1 })).body.error).toBe('forbidden');
  expect((await draft(1, 1, { rules: [rule('category == "advice"')] })).body.faults).toEqual([]);
  // Sent again over a cut line it is the same save; by somebody who saw the older draft it is refused.
  expect((await draft(1, 1, { rules: [rule('category == "advice"')] })).status).toBe(200);
  expect((await draft(1, 1, { rules: [] })).body.error).toBe('edition.changed');
});

test('tried on old matters it says what would go elsewhere and why, and changes nothing', async () => {
  const { id } = await walkTo(people, 'to-dispatch');
  const { body } = await ops.send<TryAnswer>('POST', '/editions/rules/try', { body: { rules: [rule('category == "advice"'), { ...rule('category == "advice"'), id: 'r2', name: '从不轮到' }] } });
  expect(body).toMatchObject({ changed: 1, examples: [{ id, field: { zh: '主办', en: 'lead' }, before: { value: 'city-a' }, after: { value: 'police-a', because: { zh: '规则 1「咨询归城管」' } } }] });
  expect(body.shadowed).toMatchObject([{ number: 2, behind: [{ number: 1 }] }]);
  expect((await people.get('room-a')?.reads(id))?.body.route?.suggested.unit?.id).toBe('city-a');
});

test('switched on it routes what comes next, never changes, and old matters keep what was said of them', async () => {
  const before = (await walkTo(people, 'to-dispatch')).id;
  expect((await ops.send('POST', '/editions/rules/1/switch-on', { revision: 2 })).status).toBe(200);
  const room = people.get('room-a') as Person;
  expect((await room.reads(before)).body.route?.suggested.unit?.id).toBe('city-a');
  expect((await room.reads((await walkTo(people, 'to-dispatch')).id)).body.route?.lead?.because.zh).toBe('规则 1「咨询归城管」');
  expect((await draft(1, 2, { rules: [] })).body.error).toBe('edition.on');
  expect((await room.send<EditionList>('GET', '/editions/rules')).body).toMatchObject({ current: 1, mayWrite: false });
  expect((await room.send('PUT', '/editions/rules/draft', { version: 2, revision: 0, note: '', body: { rules: [] } })).status).toBe(403);
});

test('a category with old matters is retired and never removed', async () => {
  const { categories } = (await ops.send<EditionPage>('GET', '/editions/categories/1')).body.body as { categories: { id: string }[] };
  const without = await draft(2, 0, { categories: categories.filter(({ id }) => id !== 'lamp') }, 'categories');
  expect(without.body.faults).toHaveLength(1);
  const retired = categories.map((one) => (one.id === 'lamp' ? { ...one, retired: true } : one));
  expect((await draft(2, 1, { categories: retired }, 'categories')).body.faults).toEqual([]);
  await ops.send('POST', '/editions/categories/2/switch-on', { revision: 2 });
  expect((await t.anybody().report({ category: 'lamp' })).body.error).toBe('category.unknown');
});

test('a late holiday notice reckons what is open anew, and its history says so', async () => {
  const { id } = await walkTo(people, 'to-accept');
  const shipped = (await ops.send<EditionPage>('GET', '/editions/calendar/0')).body.body as { days: Record<string, string> };
  const whole = async () => (await people.get('room-a')?.reads(id))?.body;
  expect((await whole())?.clocks.find(({ node }) => node === 'whole')?.dueAt).toBe('2026-12-02T09:30:00.000Z');
  await draft(1, 0, { ...shipped, days: { ...shipped.days, '2026-11-27': 'holiday', '2026-11-28': 'workday', '2026-11-26': 'holiday' } }, 'calendar');
  expect((await ops.send('POST', '/editions/calendar/1/switch-on', { revision: 1 })).status).toBe(200);
  await expect.poll(async () => (await whole())?.clocks.find(({ node }) => node === 'whole')?.dueAt).toBe('2026-12-03T09:30:00.000Z');
  expect((await whole())?.entries.at(-1)).toMatchObject({ verb: 'reckon', facts: { edition: 1, moved: expect.arrayContaining([expect.objectContaining({ node: 'whole', before: '2026-12-02T09:30:00.000Z' })]) } });
});

test('garbage is answered with its faults and never with 500', async () => {
  for (const body of [null, 7, {}, { rules: 'x' }, { rules: [null] }, { rules: [{ id: 1 }] }, { rules: [rule('('.repeat(900))] }]) expect((await draft(9, 3, body)).status).toBeLessThan(500);
  for (const [kind, body] of [['calendar', { hours: [{ from: 0, to: 1e9 }], days: { x: 'holiday' }, through: 1, source: '' }], ['categories', { categories: [{}] }]] as const) {
    expect((await ops.send('POST', `/editions/${kind}/try`, { body })).status).toBeLessThan(500);
    expect((await draft(9, 3, body, kind)).status).toBeLessThan(500);
  }
  expect((await ops.send('POST', '/editions/rules/0/switch-on', { revision: 1 })).body.error).toBe('edition.changed');
});
