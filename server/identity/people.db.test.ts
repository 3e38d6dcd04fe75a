import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeList, PeopleAnswer, UnitRows, UserList, UserPage } from '../../contract/people.ts';
import type { Session } from '../../contract/session.ts';
import { verifyLog } from '../base/audit.ts';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, COUNTY, GRID_A } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';

let t: TestApp;
let system: Person;
let security: Person;
let auditor: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  [system, security, auditor] = await Promise.all(['system', 'security', 'auditor'].map(t.as)) as [Person, Person, Person];
});
afterAll(() => t.close());

const officer = { role: 'unit-officer', unit: 'city-a', territory: A } as const;
const create = (id: string, name = '王五') => system.send<PeopleAnswer>('POST', '/people/users', { id, name });
const give = (user: string, post: object = officer) => security.send<PeopleAnswer>('POST', `/people/users/${user}/posts`, post);
const read = async (user: string): Promise<UserPage> => (await system.send<UserPage>('GET', `/people/users/${user}`)).body;

test('a user is made by the system’s administrator, given a post by the security’s, and works', async () => {
  expect(await create('wang', '阿依·买买提')).toMatchObject({ status: 201, body: { user: 'wang', version: 1 } });
  await expect(t.as('wang')).rejects.toThrow('no demo account');
  const given = await give('wang', { ...officer, version: 1 });
  expect(given).toMatchObject({ status: 201, body: { user: 'wang', version: 2 } });
  const session = (await (await t.as('wang')).send<{ session: Session }>('GET', '/api/session')).body.session;
  expect(session).toMatchObject({ name: '阿依·买买提', posts: [{ role: 'unit-officer', unit: { id: 'city-a' } }] });
  expect(await read('wang')).toMatchObject({ version: 2, posts: [{ id: given.body.post, from: NOON, to: null, state: 'present', territory: { id: A, name: '甲镇' } }] });
  expect((await system.send('POST', '/people/users/wang/rename', { version: 2, name: '王小五' })).body).toMatchObject({ version: 3 });
  expect((await read('wang')).name).toBe('王小五');
});

test('each administrator does his own and no other’s; to everybody else there is nothing here', async () => {
  expect((await security.send('POST', '/people/users', { id: 'x', name: 'x' })).status).toBe(403);
  expect((await system.send('POST', '/people/users/room-a/posts', officer)).status).toBe(403);
  expect((await system.send('GET', '/people/changes')).status).toBe(403);
  expect((await auditor.send('POST', '/people/users/room-a/leave', {})).status).toBe(403);
  for (const user of ['room-a', 'center', 'part-a']) {
    const other = await t.as(user);
    for (const path of ['/people/users', '/people/users/room-a', '/people/units', '/people/changes', '/people/imports']) expect((await other.send('GET', path)).status).toBe(404);
    expect((await other.send('POST', '/people/users', { id: 'x', name: 'x' })).status).toBe(404);
  }
  expect((await system.send('GET', '/people/users/nobody')).status).toBe(404);
  expect((await t.anybody().send('GET', '/people/users')).status).toBe(401);
});

test('a token whose posts were taken a second ago is refused at once', async () => {
  await create('li');
  const { post } = (await give('li')).body;
  const li = await t.as('li');
  expect((await li.send('GET', '/matters?queue=to-sign')).status).toBe(200);
  t.clock.forward(1000);
  expect((await security.send('POST', `/people/users/li/posts/${post ?? ''}/end`, {})).status).toBe(200);
  expect((await li.send('GET', '/matters?queue=to-sign')).body.error).toBe('session.no-post');
  expect((await li.send('GET', '/api/session')).body).toEqual({ session: null });
  // Where anybody may come he is a resident like any other.
  expect((await li.report()).status).toBe(201);
  expect((await t.pool.query(`select reporter from matter`)).rows).toEqual([{ reporter: null }]);
  expect((await read('li')).posts[0]?.state).toBe('past');
  t.clock.set(NOON);
});

test('an expired post works no more at that minute, and one to come sleeps until then', async () => {
  await create('zhao');
  await give('zhao', { ...officer, to: '2026-11-25T05:00:00.000Z' });
  await give('zhao', { role: 'dispatcher', unit: `room-${A}`, territory: A, from: '2026-11-25T06:00:00.000Z' });
  const zhao = await t.as('zhao');
  const rights = async (): Promise<string[]> => ((await zhao.send<{ session: Session | null }>('GET', '/api/session')).body.session?.posts ?? []).map((post) => post.role);
  expect(await rights()).toEqual(['unit-officer']);
  t.clock.set('2026-11-25T04:59:59.999Z');
  expect((await zhao.send('GET', '/matters/counts')).status).toBe(200);
  t.clock.set('2026-11-25T05:00:00.000Z');
  expect((await zhao.send('GET', '/matters/counts')).status).toBe(403);
  t.clock.set('2026-11-25T06:00:00.000Z');
  expect(await rights()).toEqual(['dispatcher']);
  t.clock.set(NOON);
});

test('contradictory posts are refused with what to mend', async () => {
  await create('chen');
  await give('chen');
  const refused = async (user: string, post: object): Promise<unknown> => (await give(user, post)).body.error;
  expect(await refused('chen', officer)).toBe('post.twice');
  expect(await refused('chen', { role: 'auditor', unit: 'ops', territory: COUNTY })).toBe('post.separate');
  expect(await refused('system', { role: 'security-admin', unit: 'ops', territory: COUNTY })).toBe('post.separate');
  expect(await refused('security', officer)).toBe('post.separate');
  expect(await refused('chen', { ...officer, unit: 'police-a', from: '2026-11-26T00:00:00Z', to: '2026-11-25T12:00:00Z' })).toBe('post.to-before-from');
  expect(await refused('chen', { ...officer, territory: '330110009' })).toBe('post.territory-gone');
  expect(await refused('chen', { ...officer, unit: 'gone' })).toBe('post.unit-unknown');
  expect(await refused('chen', { ...officer, unit: 'city-b' })).toBe('post.unit-elsewhere');
  expect(await refused('chen', { role: 'grid-worker', unit: `village-${A}`, territory: A })).toBe('post.level');
  expect(await refused('chen', { role: 'platform-lead', unit: `service-${A}`, territory: A })).toBe('post.platform-missing');
  expect(await refused('chen', { ...officer, from: 'tomorrow' })).toBe('time.unreadable');
  expect(await create('chen')).toMatchObject({ status: 409, body: { error: 'user.taken' } });
  expect((await system.send('POST', '/people/users', { id: 'a=b', name: 'x' })).status).toBe(400);
  expect((await read('chen')).posts).toHaveLength(1);
});

test('forty posts, one of them in a county’s unit without a township', async () => {
  await create('many');
  for (let i = 0; i < 39; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const month = String(1 + Math.floor(i / 28)).padStart(2, '0');
    const from = `2027-${month}-${day}T00:00:00Z`;
    expect((await give('many', { ...officer, from, to: `2027-${month}-${day}T01:00:00Z` })).status).toBe(201);
  }
  expect((await give('many', { role: 'department-officer', unit: 'city-bureau', territory: COUNTY })).status).toBe(201);
  const page = await read('many');
  expect(page.posts).toHaveLength(40);
  expect(page.posts.map((post) => post.state)).toEqual(['present', ...Array.from({ length: 39 }, () => 'future')]);
  expect((await (await t.as('many')).send('GET', '/matters?queue=late')).status).toBe(200);
});

test('a person leaves: every post ends in one step, sleeping ones never begin; the last administrator stays', async () => {
  const left = await security.send<PeopleAnswer>('POST', '/people/users/many/leave', {});
  expect(left.body).toMatchObject({ version: 42 });
  expect(new Set((await read('many')).posts.map((post) => post.state))).toEqual(new Set(['past']));
  for (const user of ['system', 'security', 'auditor']) {
    expect((await security.send('POST', `/people/users/${user}/leave`, {})).body.error).toBe('post.last-administrator');
  }
});

test('the same request twice does it once; a version passed is refused; a key for two requests is refused', async () => {
  const key = randomUUID();
  const headers = { 'idempotency-key': key };
  const body = { id: 'once', name: '一次' };
  const [first, second] = [await system.send('POST', '/people/users', body, headers), await system.send('POST', '/people/users', body, headers)];
  expect([first.status, second.status, second.body['version']]).toEqual([201, 201, 1]);
  expect((await system.send('POST', '/people/users', { id: 'other', name: 'x' }, headers)).body.error).toBe('request.key-reused');
  const twice = randomUUID();
  const posts = await Promise.all([1, 2].map(() => security.send<PeopleAnswer>('POST', '/people/users/once/posts', officer, { 'idempotency-key': twice })));
  expect(posts.map((one) => one.status)).toEqual([201, 201]);
  expect(new Set(posts.map((one) => one.body.post)).size).toBe(1);
  expect((await read('once')).posts).toHaveLength(1);
  expect((await security.send('POST', '/people/users/once/leave', { version: 1 })).body).toMatchObject({ error: 'user.changed', details: { yours: 1, now: 2 } });
});

test('users are found by how id or name begins, by unit, territory and role, page by page', async () => {
  const find = async (query: string): Promise<UserList> => (await auditor.send<UserList>('GET', `/people/users?${query}`)).body;
  expect((await find('q=grid-')).rows.map((row) => row.id)).toEqual(['grid-a', 'grid-b']);
  expect((await find(`q=${encodeURIComponent('名 room-a')}`)).rows.map((row) => row.id)).toEqual(['room-a', 'room-a2']);
  expect((await find(`territory=${GRID_A}`)).rows.map((row) => row.id)).toEqual(['grid-a', 'lead-a', 'part-a']);
  expect((await find(`role=township-leader&unit=room-${A}`)).rows.map((row) => row.id)).toEqual(['leader-a']);
  expect((await find('q=%25')).rows).toEqual([]);
  const all: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: UserList = await find(`limit=7&after=${encodeURIComponent(after)}`);
    all.push(...page.rows.map((row) => row.id));
    after = page.next;
  }
  expect(all).toEqual([...new Set(all)].sort());
  expect(all).toContain('zone');
  expect(all.length).toBeGreaterThan(25);
  const { units } = (await system.send<UnitRows>('GET', '/people/units')).body;
  expect(units.find((unit) => unit.id === `room-${A}`)).toMatchObject({ block: { name: '甲镇' }, posts: 3, dissolvedAt: null });
});

test('the auditor reads what was changed, without a name; the chain is whole', async () => {
  const { rows } = (await auditor.send<ChangeList>('GET', '/people/changes?limit=200')).body;
  expect(rows.map((row) => row.pos)).toEqual(rows.map((row) => row.pos).sort((a, b) => b - a));
  expect(rows.find((row) => row.verb === 'rename')).toMatchObject({ noun: 'user', by: { user: 'system', name: '名 system' }, refs: { user: 'wang' } });
  expect(rows.find((row) => row.verb === 'leave')).toMatchObject({ noun: 'user', by: { user: 'security' } });
  expect(JSON.stringify(rows.map((row) => row.refs))).not.toMatch(/王|买买提/);
  const page = (await auditor.send<ChangeList>('GET', '/people/changes?limit=2')).body;
  expect((await auditor.send<ChangeList>('GET', `/people/changes?limit=2&before=${page.next ?? 0}`)).body.rows[0]?.pos).toBe((rows[2]?.pos ?? 0));
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
});
