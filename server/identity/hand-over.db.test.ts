import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DesertedList, PeopleAnswer, UnitAnswer, UnitRows } from '../../contract/people.ts';
import { verifyLog } from '../base/audit.ts';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, AT_A, AT_B, B, COUNTY } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';

let t: TestApp;
let system: Person;
let security: Person;
let room: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  [system, security, room] = await Promise.all(['system', 'security', 'room-a'].map(t.as)) as [Person, Person, Person];
});
afterAll(() => t.close());
beforeEach(() => t.clock.set(NOON));

const END = (user: string): string => `/people/users/${user}/posts/${user}-post/end`;
/** A matter that waits for a unit. */
async function waiting(unit: string, at: 'a' | 'b' = 'a'): Promise<string> {
  const { id } = (await t.anybody().report({ point: at === 'a' ? AT_A : AT_B })).body;
  const desk = at === 'a' ? room : await t.as('room-b');
  await desk.does('accept', id, { category: 'lamp' });
  await desk.does('dispatch', id, { platform: 'service', unit });
  return id;
}
const deserted = async (reader: Person): Promise<DesertedList['rows']> => (await reader.send<DesertedList>('GET', '/people/deserted')).body.rows;

test('the last acting post of a unit with open work ends only when another unit takes over; then both happen', async () => {
  const signed = await waiting('city-a');
  await (await t.as('city-a')).does('sign', signed, {});
  const unsigned = await waiting('city-a');
  const refused = await security.send<PeopleAnswer>('POST', END('city-a'), {});
  expect(refused).toMatchObject({ status: 409, body: { error: 'unit.has-work', details: { open: 2, units: [{ id: 'city-a', open: 2 }] } } });
  const [left] = (refused.body.details ?? {})['units'] as { candidates: { id: string }[] }[];
  const candidates = left?.candidates.map((one) => one.id);
  // The same line first, then the same block, then the township; nobody is in post at platforms and rooms as a unit's officer.
  expect(candidates).toEqual(['city-b', 'city-bureau', 'police-a', `village-${A}`]);
  expect((await security.send('POST', END('city-a'), { handTo: { 'city-a': `village-${B}` } })).body.error).toBe('unit.hand-to');
  expect((await room.reads(signed)).body.unit?.id).toBe('city-a');

  const done = await security.send<PeopleAnswer>('POST', END('city-a'), { handTo: { 'city-a': 'police-a' }, why: '机构改革' });
  expect(done).toMatchObject({ status: 200, body: { handedOver: 2 } });
  for (const id of [signed, unsigned]) {
    const page = (await room.reads(id)).body;
    expect(page).toMatchObject({ status: 'to-sign', unit: { id: 'police-a' } });
    expect(page.entries.at(-1)).toMatchObject({
      verb: 'dispatch', by: { name: '名 security' }, words: '单位已没有在岗人员，由「city-a」移交「police-a」。机构改革', facts: { handedOverBy: 'city-a', because: 'post-ended' },
    });
  }
  expect((await (await t.as('police-a')).does('sign', signed, {})).status).toBe(200);
  expect(await deserted(security)).toEqual([]);
});

test('an officer with a colleague leaves without a hand-over, and so does one whose unit has no open work', async () => {
  await system.send('POST', '/people/users', { id: 'second', name: '第二' });
  await security.send('POST', '/people/users/second/posts', { role: 'unit-officer', unit: 'city-b', territory: B });
  await waiting('city-b', 'b');
  expect((await security.send('POST', END('city-b'), {})).body).toMatchObject({ handedOver: 0 });
  expect((await security.send('POST', '/people/users/second/leave', {})).body.error).toBe('unit.has-work');
  expect((await security.send('POST', '/people/users/mediator/leave', {})).status).toBe(200);
});

test('an officer seconded to one township does not answer for the unit’s work in another', async () => {
  await system.send('POST', '/people/users', { id: 'sent', name: '下沉' });
  expect((await security.send('POST', '/people/users/sent/posts', { role: 'unit-officer', unit: 'city-bureau', territory: A, commandedBy: A })).status).toBe(201);
  const [here, there] = [await waiting('city-bureau'), await waiting('city-bureau', 'b')];
  const sent = await t.as('sent');
  expect((await sent.reads(here)).body.allowed).toEqual(['sign']);
  expect((await sent.reads(there)).status).toBe(404);
  expect((await sent.send<{ rows: { id: string }[] }>('GET', '/matters?queue=to-sign')).body.rows.map((row) => row.id)).toEqual([here]);
  const refused = await security.send('POST', END('city-bureau'), {});
  expect(refused.body.details).toMatchObject({ open: 1, units: [{ id: 'city-bureau', open: 1 }] });
});

test('a post that runs out leaves its unit’s work in the deserted list, which the command room works off', async () => {
  await system.send('POST', '/people/users', { id: 'until', name: '借调' });
  await security.send('POST', '/people/users/until/posts', { role: 'village-officer', unit: `village-${A}`, territory: `${A}001`, to: '2026-11-25T05:00:00.000Z' });
  expect((await security.send('POST', END('village-a'), {})).status).toBe(200);
  const id = await waiting(`village-${A}`);
  expect(await deserted(room)).toEqual([]);
  t.clock.set('2026-11-25T05:00:00.000Z');
  const rows = await deserted(room);
  expect(rows).toMatchObject([{ unit: { id: `village-${A}` }, township: { id: A, name: '甲镇' }, open: 1 }]);
  expect(await deserted(await t.as('room-b'))).toEqual([]);
  expect(await deserted(await t.as('auditor'))).toEqual(rows);
  for (const user of ['police-a', 'leader-a']) expect((await (await t.as(user)).send('GET', '/people/deserted')).status).toBe(404);
  expect((await (await t.as('police-a')).send('POST', `/people/units/village-${A}/hand-over`, { to: 'police-a' })).status).toBe(404);
  // Another township's room finds nothing of its own to hand over.
  expect((await (await t.as('room-b')).send('POST', `/people/units/village-${A}/hand-over`, { to: 'police-a' })).body).toMatchObject({ handedOver: 0 });
  expect(rows[0]?.candidates.map((one) => one.id)).toEqual(['police-a']);
  expect((await room.send('POST', `/people/units/village-${A}/hand-over`, { to: 'police-a' })).body).toMatchObject({ handedOver: 1 });
  expect((await room.reads(id)).body).toMatchObject({ unit: { id: 'police-a' }, status: 'to-sign' });
  expect(await deserted(room)).toEqual([]);
});

test('a unit is dissolved: its posts end, its work goes over, and it is given nothing any more', async () => {
  const id = await waiting('police-a');
  const police = await t.as('police-a');
  const refused = await system.send('POST', '/people/units/police-a/dissolve', {});
  expect(refused.body.error).toBe('unit.has-work');
  expect((await security.send('POST', '/people/units/police-a/dissolve', {})).status).toBe(403);
  await security.send('POST', '/people/users/city-a/posts', { role: 'unit-officer', unit: 'city-a', territory: A });
  const done = await system.send<UnitAnswer>('POST', '/people/units/police-a/dissolve', { version: 1, handTo: { 'police-a': 'city-a' } });
  expect(done).toMatchObject({ status: 200, body: { version: 2, endedPosts: 1 } });
  expect((await room.reads(id)).body).toMatchObject({ status: 'to-sign', unit: { id: 'city-a' } });
  expect((await police.send('GET', '/matters/counts')).body.error).toBe('session.no-post');
  const choice = (await room.send<{ units: { id: string }[] }>('GET', `/units?township=${A}`)).body.units.map((unit) => unit.id);
  expect(choice).not.toContain('police-a');
  expect(choice).toContain('city-a');
  expect((await security.send('POST', '/people/users/sent/posts', { role: 'unit-officer', unit: 'police-a', territory: A })).body.error).toBe('post.unit-dissolved');
  expect((await system.send('POST', '/people/units/police-a/dissolve', {})).body.error).toBe('unit.dissolved');
  expect((await system.send<UnitRows>('GET', '/people/units')).body.units.find((unit) => unit.id === 'police-a')).toMatchObject({ dissolvedAt: NOON, posts: 0 });
  expect((await system.send('POST', '/people/units/ops/dissolve', {})).body.error).toBe('post.last-administrator');
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
});
