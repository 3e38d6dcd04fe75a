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

test('the command room and the center dispatch what was accepted', async () => {
  expect(await answersOf(people, async (person) => person.does('dispatch', (await walkTo(people, 'to-dispatch')).id, { platform: 'service' }))).toEqual({
    200: ['room-a', 'room-a2', 'center'],
    401: ['resident'],
    403: ['grid-a', 'village-a', 'leader-a'],
    404: ['room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'city-bureau', 'auditor'],
  });
});

test('what stands at a platform is dispatched by its lead too, not by another platform’s', async () => {
  expect(await answersOf(people, async (person) => person.does('dispatch', (await walkTo(people, 'at-platform')).id, { platform: 'service', unit: 'city-a' }))).toEqual({
    200: ['room-a', 'room-a2', 'service-a', 'center'],
    401: ['resident'],
    403: ['grid-a', 'village-a', 'leader-a'],
    404: ['room-b', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'city-bureau', 'auditor'],
  });
});
