import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { answersOf, everybody, walkTo } from '../test/walk.ts';

let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
});
afterAll(() => t.close());

test('who accepts may decline, nobody else', async () => {
  expect(await answersOf(people, async (person) => person.does('decline', (await walkTo(people, 'to-accept')).id, { reason: 'other', words: '请打 12345' }))).toEqual({
    200: ['room-a', 'room-a2', 'center'],
    401: ['resident'],
    403: ['grid-a', 'village-a', 'leader-a'],
    404: ['room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'city-bureau', 'auditor'],
  });
});
