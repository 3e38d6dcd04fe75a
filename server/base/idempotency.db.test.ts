import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { AT_A } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { dropOldReceipts } from './receipts.ts';
import type { Parts } from './parts.ts';

let t: TestApp;
let beside: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  beside = await startTestApp({ beside: t });
  people = await everybody(t);
});
afterAll(async () => {
  await beside.close();
  await t.close();
});
const by = (user: string): Person => people.get(user) as Person;
const count = async (text: string, ...values: unknown[]): Promise<number> => (await t.pool.query<{ count: number }>(text, values)).rows[0]?.count ?? -1;
const matters = (): Promise<number> => count('select count(*) from matter');
const steps = (id: string): Promise<number> => count('select count(*) from matter_entry where matter = $1', id);

describe('a report sent again with its key', () => {
  test('after the answer was lost: the first answer, one matter', async () => {
    const [key, resident, before] = [randomUUID(), t.anybody(), await matters()];
    const first = await resident.report({}, key);
    t.clock.forward(60_000);
    const second = await resident.report({}, key);
    expect(second).toMatchObject({ status: 201, body: first.body });
    // A phone that lost its cookies is still the same report.
    expect((await t.anybody().report({}, key)).body).toEqual(first.body);
    expect((await resident.report({}, key.toUpperCase())).body).toEqual(first.body);
    expect(await matters()).toBe(before + 1);
  });
  test('ten times at once, to two processes: one matter, ten equal answers', async () => {
    const [key, before] = [randomUUID(), await matters()];
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? t : beside).anybody().report({}, key)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await matters()).toBe(before + 1);
  });
  test('when the matter has moved on: where it stands now, and nothing made', async () => {
    const key = randomUUID();
    const { body: { id } } = await by('resident').report({}, key);
    await by('room-a').does('accept', id, { category: 'advice' });
    const before = await matters();
    expect((await by('resident').report({}, key)).body).toMatchObject({ id, version: 2, status: 'to-dispatch' });
    expect(await matters()).toBe(before);
  });
  test('but with other words, or by somebody else, is refused', async () => {
    const key = randomUUID();
    await by('resident').report({}, key);
    const before = await matters();
    for (const again of [by('resident').report({ text: '别的事' }, key), by('resident').report({ point: { ...AT_A, lat: 30.16 } }, key), by('grid-a').report({}, key)]) {
      expect(await again).toMatchObject({ status: 422, body: { error: 'request.key-reused' } });
    }
    expect(await matters()).toBe(before);
  });
});

describe('a command sent again with its key', () => {
  test('when the line was cut: no second step, whatever version the page saw', async () => {
    const { id } = await walkTo(people, 'to-accept');
    const key = randomUUID();
    const first = await by('room-a').does('accept', id, { version: 1, category: 'advice' }, key);
    expect(await by('room-a').does('accept', id, { version: 1, category: 'advice' }, key)).toMatchObject({ status: 200, body: first.body });
    expect(await steps(id)).toBe(2);
  });
  test('which may be given more than once (progress): one note', async () => {
    const { id } = await walkTo(people, 'handling');
    const [key, before] = [randomUUID(), await steps(id)];
    const answers = await Promise.all(Array.from({ length: 6 }, () => by('city-a').does('handle', id, { words: '在路上' }, key)));
    await by('city-a').does('handle', id, { words: '在路上' }, key);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await steps(id)).toBe(before + 1);
  });
  test('after others have taken the matter on: it is not done again', async () => {
    const { id } = await walkTo(people, 'to-accept');
    const key = randomUUID();
    await by('room-a').does('accept', id, { category: 'advice' }, key);
    await by('room-a2').does('dispatch', id, { platform: 'service', unit: 'city-a' });
    await by('city-a').does('sign', id, {});
    expect(await by('room-a').does('accept', id, { category: 'advice' }, key)).toMatchObject({ status: 200, body: { status: 'handling', version: 4 } });
    expect(await steps(id)).toBe(4);
  });
  test('which took the matter out of one’s own sight: it was done, and says so', async () => {
    const { id } = await walkTo(people, 'at-platform');
    const [lead, key, body] = [by('service-a'), randomUUID(), { platform: 'safety', unit: 'police-a' } as const];
    expect((await lead.does('dispatch', id, body, key)).status).toBe(200);
    expect((await lead.reads(id)).status).toBe(404);
    expect(await lead.does('dispatch', id, body, key)).toMatchObject({ status: 200, body: { id, status: 'to-sign' } });
    // Not a way to look at what one may not see: another key, or another’s.
    expect((await lead.does('dispatch', id, body)).status).toBe(404);
    expect((await by('safety-a').does('dispatch', id, body, key)).status).not.toBe(200);
    expect((await by('room-b').does('dispatch', id, body, key)).status).not.toBe(200);
  });
  test('but to another matter, with another verb or other words is refused', async () => {
    const [one, two] = [await walkTo(people, 'handling'), await walkTo(people, 'handling')];
    const key = randomUUID();
    await by('city-a').does('handle', one.id, { words: '在路上' }, key);
    for (const again of [by('city-a').does('handle', two.id, { words: '在路上' }, key), by('city-a').does('handle', one.id, { words: '到了' }, key), by('city-a').does('answer', one.id, { words: '在路上' }, key)]) {
      expect(await again).toMatchObject({ status: 422, body: { error: 'request.key-reused' } });
    }
    expect(await steps(two.id)).toBe(5);
  });
  test('as a rating with the query code: one rating, the same page', async () => {
    const { number, code } = await walkTo(people, 'closed');
    const body = { number, code, solved: true, satisfaction: 'satisfied' };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await by('resident').send('POST', '/follow/rate', body, headers);
    const second = await by('resident').send('POST', '/follow/rate', body, headers);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });
});

test.each([['', 'nothing'], ['1', 'a number'], ['not-a-uuid', 'a word'], [`${randomUUID()}x`, 'more than a UUID']])('a key of %j (%s) is asked for properly', async (key) => {
  expect(await by('resident').report({}, key)).toMatchObject({ status: 400, body: { error: 'request.key-missing' } });
  expect(await by('room-a').does('accept', randomUUID(), { category: 'advice' }, key)).toMatchObject({ status: 400, body: { error: 'request.key-missing' } });
});

test('a request that was refused did not use up its key', async () => {
  const key = randomUUID();
  expect((await by('resident').report({ text: '' }, key)).status).toBe(422);
  expect((await by('resident').report({ text: '写好了' }, key)).status).toBe(201);
});

test('receipts are dropped when nobody can send again, not before', async () => {
  const key = randomUUID();
  await by('resident').report({}, key);
  const held = (): Promise<number> => count('select count(*) from receipt where key = $1', key);
  const parts = { workPool: t.pool, clock: t.clock } as Pick<Parts, 'workPool' | 'clock'> as Parts;
  t.clock.forward(89 * 86_400_000);
  await dropOldReceipts(parts);
  expect(await held()).toBe(1);
  t.clock.forward(2 * 86_400_000);
  expect(await dropOldReceipts(parts)).toBeGreaterThan(0);
  expect(await held()).toBe(0);
});
