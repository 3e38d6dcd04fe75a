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

const rating = { solved: true, satisfaction: 'satisfied' } as const;

test('nobody rates what a resident reported but who holds its code', async () => {
  const { id, number, code } = await walkTo(people, 'closed');
  expect(await answersOf(people, (person) => person.does('rate', id, rating))).toEqual({
    401: ['resident'],
    403: ['room-a', 'room-a2', 'service-a', 'city-a', 'grid-a', 'village-a', 'leader-a', 'center', 'city-bureau'],
    404: ['room-b', 'safety-a', 'police-a', 'city-b', 'grid-b', 'part-a', 'zone', 'auditor'],
  });
  expect((await t.anybody().send('POST', '/follow/rate', { number, code: 'WRONG', ...rating })).body.error).toBe('follow.no-match');
  expect((await t.anybody().send('POST', '/follow/rate', { number, code, ...rating })).status).toBe(200);
});

test('a worker who reported in the field rates it himself; a desk that took a report down does not', async () => {
  const worker = await walkTo(people, 'closed', { by: people.get('grid-a') as Person });
  expect((await people.get('grid-a')?.does('rate', worker.id, rating))?.status).toBe(200);
  const desk = await walkTo(people, 'closed', { by: people.get('room-a') as Person });
  expect((await people.get('room-a')?.does('rate', desk.id, rating))?.status).toBe(403);
});
