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

test('only the unit it was given to signs; who sees it is told no, to others it is not there', async () => {
  expect(await answersOf(people, async (person) => person.does('sign', (await walkTo(people, 'to-sign')).id, {}))).toEqual({
    200: ['city-a'],
    401: ['resident'],
    403: ['room-a', 'room-a2', 'service-a', 'grid-a', 'village-a', 'leader-a', 'center', 'city-bureau'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
});

test('what was given to a village next door or to the zone authority outside its grids is theirs to see and to sign', async () => {
  for (const [unit, user] of [['zone', 'zone'], ['village-330110001', 'village-a']] as const) {
    const { id } = await walkTo(people, 'to-dispatch', { point: { lon: 120.05, lat: 30.05 } });
    expect((await people.get(user)?.reads(id))?.status).toBe(404);
    await people.get('room-a')?.does('dispatch', id, { platform: 'service', unit });
    expect((await people.get(user)?.reads(id))?.body.allowed).toEqual(['sign']);
    expect((await people.get(user)?.does('sign', id, {}))?.status).toBe(200);
  }
});
