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

test('only the unit it was given to; not its department, not the room', async () => {
  expect(await answersOf(people, async (person) => person.does('answer', (await walkTo(people, 'handling')).id, { words: '修好了' }))).toEqual({
    200: ['city-a'],
    401: ['resident'],
    403: ['room-a', 'room-a2', 'service-a', 'grid-a', 'village-a', 'leader-a', 'center', 'city-bureau'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
});
