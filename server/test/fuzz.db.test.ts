import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from './app.ts';
import { COUNTY } from './county.ts';
import { everybody, walkTo } from './walk.ts';

let t: TestApp;
let people: Map<string, Person>;
let id: string;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
  ({ id } = await walkTo(people, 'handling'));
});
afterAll(() => t.close());

interface Route { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly url: string; readonly query: string[]; readonly fields: string[] }
type Schema = { properties?: Record<string, Schema>; type?: string };
interface Operation { parameters?: { in: string; name: string }[]; requestBody?: { content: Record<string, { schema: Schema }> } }

/** Every route of the OpenAPI document, with the names of what it takes. */
async function routes(): Promise<Route[]> {
  const { paths } = (await people.get('resident')?.send<{ paths: Record<string, Record<string, Operation>> }>('GET', '/api/docs/json'))?.body ?? { paths: {} };
  return Object.entries(paths).flatMap(([url, operations]) => Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
    method: method.toUpperCase() as Route['method'], url, query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
    fields: Object.keys(requestBody?.content['application/json']?.schema.properties ?? {}),
  })));
}

const nasty = fc.constantFrom<unknown>(
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '𬱖', "' or 1=1 --", '%', '../..', 'x'.repeat(9000), '__proto__', 'constructor', 'null', 'NaN', '2026-02-30', '2026-11-25', '9999-12-31T23:59:59Z', 'lamp', 'advice', 'service', 'city-a', 'true',
  null, true, false, 0, -1, 1, 1.5, 1e308, -1e308, 2 ** 53, [], {}, [null], [''], [[[[]]]], { lon: 120.05, lat: 30.15 }, { lon: 1e308, lat: -0 }, { lon: '120', lat: null },
);
const value = fc.oneof({ weight: 4, arbitrary: nasty }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) });

const SEED = 17;
const RUNS = 500;

test(`no request makes the server fail (${RUNS} requests over all routes, seed ${SEED})`, async () => {
  const all = (await routes()).filter(({ url }) => !url.endsWith('/live'));
  expect(all.length).toBeGreaterThan(20);
  const reply = fc.record({ route: fc.constantFrom(...all), who: fc.constantFrom('resident', 'city-a', 'room-a', 'center', 'auditor'), values: fc.array(value, { minLength: 12, maxLength: 12 }), wild: fc.nat(9), key: fc.nat(9) });
  const seen = new Map<number, number>();
  await fc.assert(fc.asyncProperty(reply, async ({ route, who, values, wild, key }) => {
    const take = ((i: number) => () => values[(i += 1) % values.length])(0);
    const inUrl = (): string => encodeURIComponent(String(take()).toWellFormed());
    const path = route.url.replaceAll(/\{(\w+)\}/g, (_, name: string) => (wild === 0 ? inUrl() : name === 'county' ? COUNTY : name === 'id' ? id : randomUUID()));
    const query = route.query.map((name) => `${name}=${inUrl()}`).join('&');
    const body = wild === 1 ? take() : Object.fromEntries(route.fields.map((name) => [name, take()]));
    const answer = await t.app.inject({
      method: route.method, url: `${path}?${query}`,
      headers: { cookie: people.get(who)?.cookie() ?? '', authorization: 'Bearer setup', 'idempotency-key': key === 0 ? inUrl() : randomUUID(), 'x-follow': inUrl(), ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { 'content-type': 'application/json' }) },
      ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: JSON.stringify(body) ?? '' }),
    });
    seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
    if (answer.statusCode >= 500) throw new Error(`${answer.statusCode} to ${route.method} ${path}?${query}\n${JSON.stringify(body)}\n${answer.body}`);
    if (answer.statusCode >= 400) expect(answer.json()).toMatchObject({ error: expect.any(String), message: expect.any(String), request: expect.any(String) });
  }), { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: 25_000 });
  // Not everything was turned away at the door.
  expect((seen.get(200) ?? 0) + (seen.get(422) ?? 0) + (seen.get(409) ?? 0) + (seen.get(404) ?? 0)).toBeGreaterThan(RUNS / 10);
});
