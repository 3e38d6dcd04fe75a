import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountList, SessionAnswer } from '../../contract/session.ts';
import { keysFrom } from '../base/keys.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, COUNTY, testCounty } from '../test/county.ts';
import { sessionToken, SESSION_COOKIE } from './session.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.inject({ method: 'PUT', url: '/api/counties/330106/package', headers: { authorization: 'Bearer setup' }, payload: realCounty() });
});
afterAll(() => t.close());

/** A county that is no demonstration, with one user. */
function realCounty(): object {
  const { territories, units, lines, categories, notice } = testCounty();
  const county = '330106';
  return { county, name: '真县', demo: false, notice, lines, categories, territories: [{ ...territories[0], id: county }], units: units.filter((one) => one.id === 'center').map((one) => ({ ...one, block: county })),
    users: [{ id: 'real', name: '真', posts: [{ id: 'real-post', role: 'center-officer', unit: 'center', territory: county, platform: null }] }] };
}
const signIn = (county: string, user: string, headers?: Record<string, string>) => t.anybody().send('POST', '/api/session', { county, user }, headers);
const whoIs = async (cookie: string): Promise<SessionAnswer['session']> => (await t.app.inject({ url: '/api/session', headers: { cookie } })).json<SessionAnswer>().session;
const tokenOf = (person: Person): string => new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(person.cookie())?.[1] ?? '';

describe('signing in', () => {
  test('by choosing a demo account: posts, queues and where the work is', async () => {
    const answer = await signIn(COUNTY, 'room-a');
    expect(answer).toMatchObject({ status: 200, body: { county: COUNTY, user: 'room-a', name: '名 room-a', face: 'desk', posts: [{ role: 'dispatcher', unit: { id: `room-${A}` }, territory: { id: A, name: '甲镇' } }] } });
    const cookie = [answer.headers['set-cookie']].flat().join();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await whoIs(cookie.split(';')[0] ?? '')).toEqual(answer.body);
  });
  test.each([['grid-a', 'field'], ['part-a', 'field'], ['leader-a', 'screen'], ['auditor', 'desk'], ['village-a', 'desk']])('%s works at %s', async (user, face) => {
    expect((await signIn(COUNTY, user)).body).toMatchObject({ face });
  });
  test('as nobody, as somebody of another county, or in a county that is no demonstration is refused', async () => {
    expect(await signIn(COUNTY, 'nobody')).toMatchObject({ status: 404, body: { error: 'session.unknown-account' } });
    expect(await signIn('330106', 'room-a')).toMatchObject({ status: 404, body: { error: 'session.unknown-account' } });
    expect(await signIn('330106', 'real')).toMatchObject({ status: 403, body: { error: 'session.not-demo' } });
    expect((await signIn('x', 'room-a')).body.error).toBe('request.invalid');
  });
  test('the list of accounts shows demonstrations alone', async () => {
    const { accounts } = (await t.anybody().send<AccountList>('GET', '/api/accounts')).body;
    expect(accounts.map((one) => one.user).sort()).toEqual(testCounty().users.map((one) => one.id).sort());
  });
  test('over HTTPS the cookie stays on HTTPS', async () => {
    const secure = await startTestApp({ beside: t, env: { secureCookies: true } });
    expect([(await secure.anybody().send('POST', '/api/session', { county: COUNTY, user: 'room-a' })).headers['set-cookie']].flat().join()).toMatch(/Secure/);
    await secure.close();
  });
});

describe('a session', () => {
  test('ends after twelve hours', async () => {
    const person = await t.as('room-a');
    t.clock.forward(12 * 3_600_000 - 1000);
    expect(await whoIs(person.cookie())).not.toBeNull();
    t.clock.forward(2000);
    expect(await whoIs(person.cookie())).toBeNull();
    expect(await person.send('GET', '/matters?queue=late')).toMatchObject({ status: 401, body: { error: 'session.missing' } });
  });
  test('ends by signing out: the browser forgets it', async () => {
    const person = await t.as('room-a');
    const out = await person.send('DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect([out.headers['set-cookie']].flat().join()).toMatch(new RegExp(`${SESSION_COOKIE}=;.*Expires=Thu, 01 Jan 1970`));
  });
  test('can’t be made, changed or lent', async () => {
    const good = tokenOf(await t.as('grid-a'));
    const [text = '', mark = ''] = good.split('.');
    const until = new Date(t.clock.now().getTime() + 3_600_000);
    const asCenter = Buffer.from(JSON.stringify([COUNTY, 'center', until.getTime()])).toString('base64url');
    const forged = [
      `${asCenter}.${mark}`, `${asCenter}.`, asCenter, `${text}.${mark.slice(0, -2)}`, `${text}.${Buffer.alloc(32).toString('base64url')}`, '.', '', 'null', `${text}..${mark}`, '%00', `${'a'.repeat(3000)}.${mark}`,
      sessionToken(keysFrom(Buffer.alloc(32, 8)), { county: COUNTY, user: 'center' }, until),
    ];
    for (const token of forged) expect(await whoIs(`${SESSION_COOKIE}=${token}`), token).toBeNull();
    expect(await whoIs(`${SESSION_COOKIE}=${good}`)).toMatchObject({ user: 'grid-a' });
    // What signs a query code signs no session.
    const codeMark = keysFrom(Buffer.alloc(32, 7)).sign('query-code', asCenter).toString('base64url');
    expect(await whoIs(`${SESSION_COOKIE}=${asCenter}.${codeMark}`)).toBeNull();
  });
  test('of somebody who has left is nobody’s', async () => {
    const token = sessionToken(keysFrom(Buffer.alloc(32, 7)), { county: COUNTY, user: 'gone' }, new Date(t.clock.now().getTime() + 3_600_000));
    expect(await whoIs(`${SESSION_COOKIE}=${token}`)).toBeNull();
    const list = await t.app.inject({ url: `/api/counties/${COUNTY}/matters?queue=late`, headers: { cookie: `${SESSION_COOKIE}=${token}` } });
    expect(list.statusCode).toBeLessThan(500);
    expect(list.json<{ rows?: unknown[] }>().rows ?? []).toEqual([]);
  });
  test('of one county opens nothing of another', async () => {
    const person = await t.as('center');
    for (const path of ['matters?queue=late', 'matters/counts', 'units?township=330106', 'tallies?from=2026-11-01&to=2026-11-25', 'live']) {
      expect((await person.send('GET', `/api/counties/330106/${path}`)).status, path).toBe(404);
    }
  });
});

describe('a request from another site', () => {
  const host = { host: 'yiwang.example' };
  test('that would change something is refused, whoever is signed in', async () => {
    const room = await t.as('room-a');
    for (const origin of ['https://evil.example', 'null', 'https://yiwang.example.evil.example', 'http://yiwang.example:8080', 'nonsense']) {
      expect(await room.send('POST', '/matters', { text: 'x', point: { lon: 120.05, lat: 30.15 } }, { ...host, origin }), origin).toMatchObject({ status: 403, body: { error: 'origin.foreign' } });
      expect((await signIn(COUNTY, 'room-a', { ...host, origin })).status).toBe(403);
      expect((await room.send('DELETE', '/api/session', undefined, { ...host, origin })).status).toBe(403);
    }
  });
  test('from our own pages goes through, and reading is never refused', async () => {
    expect((await signIn(COUNTY, 'room-a', { ...host, origin: 'https://yiwang.example' })).status).toBe(200);
    expect((await t.anybody().send('GET', '/api/accounts', undefined, { ...host, origin: 'https://evil.example' })).status).toBe(200);
  });
});
