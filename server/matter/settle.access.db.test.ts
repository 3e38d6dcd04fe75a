import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { answersOf, everybody } from '../test/walk.ts';

let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
});
afterAll(() => t.close());

const given = { text: '楼道杂物', point: { lon: 120.05, lat: 30.15 }, category: 'advice', done: '已劝搬走' };

test('only who works on that spot settles there; others are told to report it', async () => {
  expect(await answersOf(people, (person) => person.send('POST', '/matters/settled', given))).toEqual({
    201: ['grid-a', 'part-a', 'village-a'],
    401: ['resident'],
    403: ['room-a', 'room-a2', 'room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'leader-a', 'zone', 'center', 'city-bureau', 'auditor'],
  });
});

test('what was settled is seen as what was reported is, and by its own reporter', async () => {
  const { body: { id } } = await (people.get('part-a') as Person).send<{ id: string }>('POST', '/matters/settled', given);
  expect(await answersOf(people, (person) => person.reads(id))).toEqual({
    200: ['room-a', 'room-a2', 'grid-a', 'part-a', 'village-a', 'leader-a', 'center'],
    401: ['resident'],
    404: ['room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-b', 'zone', 'city-bureau', 'auditor'],
  });
});
