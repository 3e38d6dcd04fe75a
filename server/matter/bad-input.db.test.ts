import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowPage, MatterList } from '../../contract/matter.ts';
import { WORDS_MAX } from '../../core/matter/words.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { AT_A, B, COUNTY } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';

/** What is not right gets a clear answer with what to do now, in the reader’s language; never a fault. */
let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
});
afterAll(() => t.close());
const by = (user: string): Person => people.get(user) as Person;
const REPORT = { text: '路灯不亮', point: AT_A };
const post = (body: unknown, headers?: Record<string, string>) => by('resident').send('POST', '/matters', body, headers);

describe('a place', () => {
  test.each([
    ['outside the county', { lon: 120.5, lat: 30.1 }, 'place.outside', /试县.*9\.6 公里/],
    ['far out at sea', { lon: 123.5, lat: 30.1 }, 'place.outside', /公里/],
    ['with longitude and latitude swapped', { lon: 30.1, lat: 120.1 }, 'place.swapped', /120\.1, 30\.1/],
    ['where a failed positioning lands', { lon: 0, lat: 0 }, 'place.nowhere', /定位/],
    ['in another country', { lon: -122.4, lat: 37.8 }, 'place.nowhere', /定位/],
  ])('%s', async (_, point, error, message) => {
    expect(await post({ ...REPORT, point })).toMatchObject({ status: 422, body: { error, message: expect.stringMatching(message) } });
  });
  test('on the county’s border and corners is in it', async () => {
    for (const point of [{ lon: 120, lat: 30 }, { lon: 120.4, lat: 30.2 }, { lon: 120.2, lat: 30.1 }]) expect((await post({ ...REPORT, point })).status).toBe(201);
  });
  test('that is no place', async () => {
    for (const point of [undefined, null, {}, [], 'here', { lon: '120', lat: 30 }, { lon: 120 }, { lon: 999, lat: 30 }, { lon: null, lat: null }]) {
      expect(await post({ ...REPORT, point })).toMatchObject({ status: 400, body: { error: 'request.invalid', details: { list: expect.arrayContaining([expect.stringContaining('point')]) } } });
    }
  });
});

describe('a text', () => {
  test.each([
    ['empty', '', 'text.empty'], ['of blanks', ' \n\u3000', 'text.empty'], ['of nothing one can see', '\u200b\u2060', 'text.empty'],
    ['with a NUL', 'a\u0000b', 'text.unreadable'], ['with half a character', '路灯\ud842', 'text.unreadable'],
  ])('%s', async (_, text, error) => {
    expect(await post({ ...REPORT, text })).toMatchObject({ status: 422, body: { error } });
  });
  test('of 100 kB says how long it is and how long it may be', async () => {
    expect(await post({ ...REPORT, text: 'a'.repeat(100_000) })).toMatchObject({ status: 422, body: { error: 'text.too-long', details: { length: 100_000, max: WORDS_MAX }, message: expect.stringContaining('5000') } });
  });
  test('of the greatest length in the rarest characters gets through', async () => {
    const { body } = await by('resident').report({ text: '𬱖'.repeat(WORDS_MAX) });
    expect((await by('room-a').reads(body.id)).body.text).toBe('𬱖'.repeat(WORDS_MAX));
  });
  test('in every other field of words is held to the same', async () => {
    const { id } = await walkTo(people, 'handling');
    expect((await by('city-a').does('handle', id, { words: '' })).body.error).toBe('text.empty');
    expect((await by('city-a').does('answer', id, { words: '\ud842' })).body.error).toBe('text.unreadable');
    expect((await post({ ...REPORT, placeWords: 'a\u0000' })).body.error).toBe('text.unreadable');
    expect((await post({ ...REPORT, placeWords: '路'.repeat(201) })).body.error).toBe('request.invalid');
  });
});

test('rare characters come back as they were typed, in list, page and follow', async () => {
  const [text, placeWords, words] = ['𬱖家村䶮阿依古丽·买买提家', '䶮山路 3 号·𠮷野家门口', '𬱖·䶮：已联系 O’Neill & <b>Co</b>'];
  const { id, number, code } = (await by('resident').report({ text, placeWords })).body;
  await by('room-a').does('decline', id, { reason: 'other', words });
  const row = (await by('room-a').send<MatterList>('GET', '/matters?queue=declined')).body.rows.find((one) => one.id === id);
  expect(row).toMatchObject({ headline: text, placeWords });
  expect((await by('room-a').reads(id)).body).toMatchObject({ text, placeWords, entries: [{ words: text }, { words }] });
  expect((await by('resident').send<FollowPage>('POST', '/follow', { number, code })).body).toMatchObject({ text, placeWords, headline: text, steps: [{ words: text }, { words }] });
  // And the bytes in the database are those of the characters, not of their halves.
  const { rows } = await t.pool.query('select convert_to(words, $2) as bytes from matter_entry where matter = $1 and version = 1', [id, 'UTF8']);
  expect(rows).toEqual([{ bytes: Buffer.from(text, 'utf8') }]);
});

describe('a time', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 'time.past', /一年以前/], ['2026-12-02T04:00:00Z', 'time.future', /将来/], ['昨天下午', 'time.unreadable', /昨天下午/], ['2026-11-25 11:30', 'time.unreadable', /\+08:00/],
  ])('%s', async (happenedAt, error, message) => {
    expect(await post({ ...REPORT, happenedAt })).toMatchObject({ status: 422, body: { error, message: expect.stringMatching(message) } });
  });
});

describe('a reference', () => {
  test('to a category, unit or picture that is not there', async () => {
    expect((await post({ ...REPORT, category: 'no-such' })).body.error).toBe('category.unknown');
    expect((await post({ ...REPORT, category: 'lamp\u0000' })).body.error).toBe('category.unknown');
    const { id } = await walkTo(people, 'to-dispatch');
    expect((await by('room-a').does('dispatch', id, { platform: 'service', unit: 'no-such' })).body.error).toBe('unit.unknown');
    // A unit of the other township does not work here, nor does one that is given no work.
    expect((await by('room-a').does('dispatch', id, { platform: 'service', unit: 'city-b' })).body.error).toBe('unit.unknown');
    expect((await by('room-a').does('dispatch', id, { platform: 'service', unit: `room-${B}` })).body.error).toBe('unit.unknown');
    expect((await post({ ...REPORT, photos: [randomUUID()] })).body.error).toBe('photo.unknown');
  });
  test('to somebody else’s picture', async () => {
    const photo = await t.anybody().photo();
    expect((await post({ ...REPORT, photos: [photo] })).body.error).toBe('photo.unknown');
    const officers = await by('city-a').photo();
    const { id } = await walkTo(people, 'handling');
    expect((await by('city-a').does('handle', id, { words: '好', photos: [officers, photo] })).body.error).toBe('photo.unknown');
    expect((await by('city-a').does('handle', id, { words: '好', photos: [officers.toUpperCase(), officers] })).status).toBe(200);
  });
  test('to more pictures than may be', async () => {
    expect((await post({ ...REPORT, photos: Array.from({ length: 10 }, () => randomUUID()) })).body.error).toBe('request.invalid');
  });
  test('to a county that is not here', async () => {
    expect(await by('resident').send('POST', '/api/counties/999999/matters', REPORT)).toMatchObject({ status: 404, body: { error: 'county.unknown', details: { county: '999999' } } });
    expect((await by('resident').send('GET', '/api/counties/abc')).body.error).toBe('request.invalid');
    expect((await by('room-a').send('GET', '/api/counties/999999/matters?queue=late')).body.error).toBe('not-found');
  });
  test('that is no id', async () => {
    for (const id of ['1', "' or '1'='1", '../../etc', '%00', '019ac0de-0000-7000-8000-00000000000g']) {
      const { status } = await by('room-a').send('GET', `/matters/${encodeURIComponent(id)}`);
      expect([400, 404]).toContain(status);
    }
    expect((await by('room-a').reads(randomUUID())).status).toBe(404);
    expect((await by('room-a').does('accept', randomUUID(), { category: 'advice' })).status).toBe(404);
  });
});

test('a group of categories can’t be chosen: only a leaf has a limit and a unit', async () => {
  await t.pool.query(`update edition set body = jsonb_set(body, '{categories}', body->'categories' || jsonb_build_array(
    jsonb_build_object('id', 'theft.bicycle', 'parent', 'theft', 'name', body->'categories'->2->'name', 'platform', 'safety', 'line', 'police', 'proof', 'words', 'limits', '[]'::jsonb))) where kind = 'categories'`);
  const fresh = await startTestApp({ beside: t });
  expect((await fresh.anybody().report({ category: 'theft' })).body.error).toBe('category.unknown');
  expect((await fresh.anybody().report({ category: 'theft.bicycle' })).status).toBe(201);
  await fresh.close();
});

describe('a page position', () => {
  const list = (after: string) => by('room-a').send('GET', `/matters?queue=late&after=${encodeURIComponent(after)}`);
  const cursor = (text: string): string => Buffer.from(text).toString('base64url');
  test.each([
    ['of nonsense', 'xyz'], ['with a month for an instant', cursor(`2026-11 ${randomUUID()}`)], ['with a year for an instant', cursor(`2026 ${randomUUID()}`)], ['of 30 February', cursor(`2026-02-30T04:00:00.000Z ${randomUUID()}`)], ['of a far time', cursor(`+275760-09-13T00:00:00.000Z ${randomUUID()}`)],
    ['with dashes for an id', cursor(`2026-11-25T04:00:00.000Z ${'-'.repeat(36)}`)], ['with a NUL', cursor(`2026-11-25T04:00:00.000Z\u0000 ${randomUUID()}`)],
    ['with more SQL than a page needs', cursor(`2026-11-25T04:00:00.000Z' or true -- ${randomUUID()}`)],
  ])('%s', async (_, after) => {
    expect(await list(after)).toMatchObject({ status: 400, body: { error: 'list.cursor' } });
  });
  test('of a matter that is gone from the queue is still a position', async () => {
    expect((await list(cursor(`2026-11-25T04:00:00.000Z ${randomUUID()}`))).status).toBe(200);
  });
});

describe('what was typed in a search', () => {
  test.each(["' or 1=1 --", '%', '_', '\\', 'M0AN\u0000', '~', '𬱖', 'M0AN-'])('%j finds nothing it should not, and breaks nothing', async (q) => {
    const answer = await by('city-b').send<MatterList>('GET', `/matters?queue=to-sign&q=${encodeURIComponent(q)}`);
    expect([answer.status, answer.body.rows]).toEqual([200, []]);
  });
  test.each([['M0AN\u0000', 'x'], ['x', '\u0000'], ["' or 1=1", "' or 1=1"], ['𬱖', '·']])('number %j and code %j follow nothing', async (number, code) => {
    expect(await by('resident').send('POST', '/follow', { number, code })).toMatchObject({ status: 404, body: { error: 'follow.no-match' } });
  });
  test('an account that can’t be', async () => {
    expect(await by('resident').send('POST', '/api/session', { county: COUNTY, user: 'a\u0000' })).toMatchObject({ status: 400, body: { error: 'request.unreadable' } });
  });
  test.each(['2026-99-99', '2026-02-30', '0000-00-00'])('the day %s', async (day) => {
    expect((await by('center').send('GET', `/tallies?from=${day}&to=2026-11-25`)).status).toBe(400);
    expect((await by('center').send('GET', `/tallies?from=2026-11-25&to=${day}`)).status).toBe(400);
  });
});

describe('what was sent', () => {
  const raw = (payload: string | Buffer, headers: Record<string, string>) => t.app.inject({ method: 'POST', url: `/api/counties/${COUNTY}/matters`, payload, headers: { 'idempotency-key': randomUUID(), ...headers } });
  test.each([
    ['broken JSON', '{"text": "路', 'application/json', 400, 'request.unreadable'],
    ['nothing', '', 'application/json', 400, 'request.unreadable'],
    ['no JSON object', '[1, 2]', 'application/json', 400, 'request.invalid'],
    ['null', 'null', 'application/json', 400, 'request.invalid'],
    ['a form', 'text=a', 'application/x-www-form-urlencoded', 415, 'request.media-type'],
    ['XML', '<report/>', 'text/xml', 415, 'request.media-type'],
    ['a prototype', '{"__proto__": {"admin": true}, "text": "x"}', 'application/json', 400, 'request.unreadable'],
  ])('as %s', async (_, payload, type, status, error) => {
    const answer = await raw(payload, { 'content-type': type });
    expect([answer.statusCode, answer.json().error]).toEqual([status, error]);
  });
  test('as more than anybody types', async () => {
    const answer = await raw(JSON.stringify({ ...REPORT, text: 'a'.repeat(200_000) }), { 'content-type': 'application/json' });
    expect([answer.statusCode, answer.json().error]).toEqual([413, 'request.too-large']);
  });
  test('in the wrong types names every field that needs mending', async () => {
    expect(await post({ text: 7, point: { lon: 'x', lat: 30 }, urgency: 'very', photos: ['nope'] })).toMatchObject({
      status: 400, body: { error: 'request.invalid', details: { list: expect.arrayContaining(['text', 'point.lon', 'urgency', 'photos.0']) } },
    });
    expect((await post({ point: AT_A })).body.details).toMatchObject({ list: ['text'] });
  });
  test('by a client one version old or one version new', async () => {
    expect((await post({ ...REPORT, mood: 'calm', point: { ...AT_A, accuracy: 20 } })).status).toBe(201);
    const { id } = await walkTo(people, 'to-accept');
    expect((await by('room-a').send('POST', `/matters/${id}/accept`, { category: 'advice', colour: 'red' })).status).toBe(200);
  });
});

describe('the answer', () => {
  test('is in the reader’s language, with the id to quote', async () => {
    const zh = await post({ ...REPORT, text: '' });
    const en = await post({ ...REPORT, text: '' }, { 'accept-language': 'en-GB,en;q=0.9' });
    expect(zh.body.message).toBe('还没有写内容。请用一两句话写明白。');
    expect(en.body.message).toBe('Nothing is written yet. Say it in a sentence or two.');
    expect([zh.headers['content-language'], en.headers['content-language']]).toEqual(['zh', 'en']);
    expect(en.body).toMatchObject({ request: en.headers['x-request-id'] });
  });
  test('to an address that is none', async () => {
    expect(await by('resident').send('GET', '/api/nothing')).toMatchObject({ status: 404, body: { error: 'not-found' } });
    const bad = await t.app.inject({ method: 'GET', url: '/api/counties/%' });
    expect([bad.statusCode, bad.json().error]).toEqual([404, 'not-found']);
  });
});
