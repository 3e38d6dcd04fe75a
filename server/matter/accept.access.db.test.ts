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

test('the township’s command room and the county’s center accept; of another township it is not there', async () => {
  expect(await answersOf(people, async (person) => person.does('accept', (await walkTo(people, 'to-accept')).id, { category: 'advice' }))).toEqual({
    200: ['room-a', 'room-a2', 'center'],
    401: ['resident'],
    403: ['grid-a', 'village-a', 'leader-a'],
    404: ['room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'city-bureau', 'auditor'],
  });
});
