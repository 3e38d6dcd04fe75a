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

test('a page is read by whoever the matter reaches, and to all others it is not there', async () => {
  const { id } = await walkTo(people, 'handling');
  expect(await answersOf(people, (person) => person.reads(id))).toEqual({
    200: ['room-a', 'room-a2', 'service-a', 'city-a', 'grid-a', 'village-a', 'leader-a', 'center', 'city-bureau'],
    401: ['resident'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
});

test('one in a dedicated grid reaches its zone authority as well', async () => {
  const { id } = await walkTo(people, 'to-accept', { point: { lon: 120.005, lat: 30.195 } });
  expect((await answersOf(people, (person) => person.reads(id)))[200]).toEqual(['room-a', 'room-a2', 'village-a', 'leader-a', 'zone', 'center']);
});

test('the page says what its reader may do, and that is what he may do', async () => {
  const { id } = await walkTo(people, 'handling');
  for (const [user, person] of people) {
    const { status, body } = await person.reads(id);
    if (status === 200) expect(body.allowed, user).toEqual(user === 'city-a' ? ['answer', 'handle'] : ['room-a', 'room-a2', 'center'].includes(user) ? ['correct'] : []);
  }
});

test('with the query code one reads one’s own matter and no other, and no names', async () => {
  const [mine, other] = [await walkTo(people, 'closed'), await walkTo(people, 'closed')];
  const follow = (number: string, code: string) => t.anybody().send('POST', '/follow', { number, code });
  expect((await follow(mine.number, mine.code)).body).toMatchObject({ number: mine.number });
  expect((await follow(other.number, mine.code)).body.error).toBe('follow.no-match');
  expect(JSON.stringify((await follow(mine.number, mine.code)).body)).not.toMatch(/名 |room-a|grid-a/);
});
