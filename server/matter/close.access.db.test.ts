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

test('the command room and the center close', async () => {
  expect(await answersOf(people, async (person) => person.does('close', (await walkTo(people, 'to-close')).id, { words: '谢谢您' }))).toEqual({
    200: ['room-a', 'room-a2', 'center'],
    401: ['resident'],
    403: ['service-a', 'city-a', 'grid-a', 'village-a', 'leader-a', 'city-bureau'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
});
