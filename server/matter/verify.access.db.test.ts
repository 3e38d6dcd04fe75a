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

test('the room, the center and who works on the spot verify; never the unit that handled it', async () => {
  expect(await answersOf(people, async (person) => person.does('verify', (await walkTo(people, 'to-verify')).id, { passed: true }))).toEqual({
    200: ['room-a', 'room-a2', 'grid-a', 'village-a', 'center'],
    401: ['resident'],
    403: ['service-a', 'city-a', 'leader-a', 'city-bureau'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
});

test('a village that handled it does not verify its own work, though it works on the spot', async () => {
  const { id } = await walkTo(people, 'to-dispatch');
  await people.get('room-a')?.does('dispatch', id, { platform: 'service', unit: 'village-330110001' });
  const village = people.get('village-a') as Person;
  await village.does('sign', id, {});
  await village.does('answer', id, { words: '办好了' });
  expect(await village.does('verify', id, { passed: true })).toMatchObject({ status: 403, body: { error: 'matter.forbidden' } });
  // Nor does anybody of the same unit.
  expect((await people.get('grid-a')?.does('verify', id, { passed: true }))?.status).toBe(403);
  expect((await people.get('room-a')?.does('verify', id, { passed: true }))?.status).toBe(200);
});
