import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';

/** The anonymous portal: limits per address and device, quotas for uploads, throttled guesses. */
const PER_HOUR = 6;
let t: TestApp;
beforeAll(async () => { t = await startTestApp({ env: { reportsPerHour: PER_HOUR, trustProxy: 1 } }); });
afterAll(() => t.close());

let addresses = 0;
/** Behind a proxy that sets X-Forwarded-For, each from an address of his own unless one is given. */
function from(address = `10.0.${addresses >> 8}.${(addresses += 1) & 255}`, person: Person = t.anybody()): Person {
  const send: Person['send'] = (method, path, body, headers = {}) => person.send(method, path, body, { 'x-forwarded-for': address, ...headers });
  return { ...person, send, report: (body) => send('POST', '/matters', { text: '路灯不亮', point: { lon: 120.05, lat: 30.15 }, ...body }) };
}
const times = async (n: number, work: (i: number) => Promise<{ status: number }>): Promise<number[]> => {
  const all: number[] = [];
  for (let i = 0; i < n; i += 1) all.push((await work(i)).status);
  return all;
};

describe('reports', () => {
  test('of one address are limited, whatever the device says, and the answer says until when', async () => {
    const address = '10.9.0.1';
    expect(await times(PER_HOUR, () => from(address).report())).toEqual(Array.from({ length: PER_HOUR }, () => 201));
    const refused = await from(address).report();
    expect(refused).toMatchObject({ status: 429, body: { error: 'request.too-many', message: expect.stringMatching(/\d+ 秒.*110/) } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3600);
    expect(refused.body.details).toMatchObject({ seconds: Number(refused.headers['retry-after']) });
    expect((await from('10.9.0.2').report()).status).toBe(201);
  });
  test('of one device are limited though it changes its address', async () => {
    const device = t.anybody();
    expect(await times(PER_HOUR / 2 + 1, (i) => from(`10.8.0.${i}`, device).report())).toEqual([201, 201, 201, 429]);
  });
  test('of staff are not', async () => {
    const worker = from('10.9.0.1', await t.as('grid-a'));
    expect(await times(PER_HOUR + 2, () => worker.report())).toEqual(Array.from({ length: PER_HOUR + 2 }, () => 201));
  });
  test('can’t be had by telling the proxy another address', async () => {
    const liar = (i: number) => from(`10.66.0.${i}, 10.7.0.1`).report();
    expect((await times(PER_HOUR + 1, liar)).at(-1)).toBe(429);
  });
});

describe('uploads', () => {
  test('of one device have a quota of the day that names when to try again; the text can go without', async () => {
    const resident = from();
    for (let i = 0; i < PER_HOUR * 4; i += 1) expect(await upload(resident)).toMatchObject({ status: 201 });
    expect(await upload(resident)).toMatchObject({ status: 429, body: { error: 'photo.quota' }, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } });
    expect((await resident.report()).status).toBe(201);
    expect((await upload(from())).status).toBe(201);
  });
  const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
  const upload = (person: Person) => person.send('POST', '/files', PIXEL, { 'content-type': 'image/png' });
});

describe('query codes', () => {
  const GUESSES = 30;
  /** From any addresses together. */
  const AT_ONE_NUMBER = 300;
  const guess = (person: Person, number: string, code: string) => person.send('POST', '/follow', { number, code });

  test('have 50 bits, and a wrong one and a wrong number get the same answer', async () => {
    const { number, code } = (await from().report()).body;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const strip = ({ body: { request: _, ...rest } }: Awaited<ReturnType<typeof guess>>) => rest;
    expect(strip(await guess(from(), number, '0000000000'))).toEqual(strip(await guess(from(), 'M000-00000', code)));
  });
  test('guessed too often from one address close it for a while, and leave others alone', async () => {
    const [mine, other] = [(await from().report()).body, (await from().report()).body];
    const guesser = from('10.6.0.1');
    const statuses = await times(GUESSES + 1, (i) => guess(guesser, `M00${i % 10}-0000${i % 10}`, 'WRONG'));
    expect(statuses.slice(0, GUESSES)).toEqual(Array.from({ length: GUESSES }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    // Even the right one, or the answer would tell.
    const refused = await guess(guesser, mine.number, mine.code);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } });
    expect((await guess(from(), mine.number, mine.code)).status).toBe(200);
    expect((await guess(from(), other.number, other.code)).status).toBe(200);
  });
  test('of one number guessed from many addresses close that number for a while, and no other', async () => {
    const [wanted, other] = [(await from().report()).body, (await from().report()).body];
    const statuses = await times(AT_ONE_NUMBER + 1, () => guess(from(), wanted.number, 'WRONG'));
    expect(statuses.at(-1)).toBe(429);
    expect((await guess(from(), wanted.number.toLowerCase().replace('-', ' '), wanted.code)).status).toBe(429);
    expect((await guess(from(), other.number, other.code)).status).toBe(200);
  });
  test('looked up rightly cost nothing', async () => {
    const { number, code } = (await from().report()).body;
    const resident = from('10.5.0.1');
    expect(new Set(await times(GUESSES + 5, () => guess(resident, number, code)))).toEqual(new Set([200]));
  });
  test('guessed by way of a picture are throttled too', async () => {
    const resident = from();
    const photo = await resident.photo();
    const { number } = (await resident.report({ photos: [photo] })).body;
    const guesser = from('10.4.0.1');
    const look = (code: string) => t.app.inject({ url: `/api/counties/${COUNTY}/files/${photo}`, headers: { 'x-forwarded-for': '10.4.0.1', 'x-follow': `${number} ${code}` } });
    const codes: number[] = [];
    for (let i = 0; i < GUESSES + 1; i += 1) codes.push((await look('WRONG00000')).statusCode);
    expect(codes.at(-1)).toBe(429);
    expect(guesser).toBeDefined();
  });
});
