import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Fastify from 'fastify';
import { PUBLIC, registerAuthorization } from '../base/authorize.ts';
import { VERBS } from '../../core/matter/life.ts';
import { startTestApp, type TestApp } from './app.ts';
import { COUNTY, testCounty } from './county.ts';

interface Operation { summary?: string; tags?: string[]; security?: unknown[]; parameters?: { in: string; name: string; required?: boolean }[]; responses?: Record<string, unknown> }
interface Document { openapi: string; info: { version: string; title: string }; paths: Record<string, Record<string, Operation>> }

let t: TestApp;
let document: Document;
beforeAll(async () => {
  t = await startTestApp();
  document = (await t.app.inject('/api/docs/json')).json<Document>();
});
afterAll(() => t.close());
const operations = (): { name: string; method: string; url: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([url, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${url}`, method, url, operation })));

describe('permissions', () => {
  const boot = async (config: { permission: typeof PUBLIC } | undefined) => {
    const app = Fastify();
    registerAuthorization(app, { findActor: async () => null, setupToken: null });
    app.get('/open', config === undefined ? {} : { config }, async () => 'open');
    await app.ready();
    const answer = await app.inject('/open');
    await app.close();
    return answer.body;
  };
  test('a route without one does not boot, and is named', async () => {
    await expect(boot(undefined)).rejects.toThrow('routes without a permission: GET /open');
  });
  test('public is written out', async () => {
    expect(await boot({ permission: PUBLIC })).toBe('open');
  });
  test('what is open to everybody is this and nothing more', () => {
    expect(operations().filter(({ operation }) => operation.security === undefined).map(({ name }) => name).sort()).toEqual([
      'DELETE /api/session', 'GET /api/accounts', 'GET /api/counties', 'GET /api/counties/{county}', 'GET /api/counties/{county}/categories', 'GET /api/counties/{county}/files/{file}',
      'GET /api/counties/{county}/locate', 'GET /api/counties/{county}/territories', 'GET /api/session', 'POST /api/counties/{county}/files', 'POST /api/counties/{county}/follow',
      'POST /api/counties/{county}/follow/rate', 'POST /api/counties/{county}/matters', 'POST /api/session',
    ]);
  });
  test('every other route turns away who is not signed in, before it looks at anything else', async () => {
    for (const { method, url, operation, name } of operations()) {
      if (operation.security === undefined || url.endsWith('/package')) continue;
      const path = url.replaceAll(/\{county\}/g, COUNTY).replaceAll(/\{\w+\}/g, '019ac0de-0000-7000-8000-000000000001');
      const answer = await t.app.inject({ method: method.toUpperCase() as 'GET', url: path, ...(method === 'get' ? {} : { payload: {} }) });
      expect([name, answer.statusCode]).toEqual([name, 401]);
    }
  });
});

describe('the OpenAPI document', () => {
  test('lists the routes of the straight journey, each with a line of what it does', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Yiwang 一网', version: expect.stringMatching(/^\d+\.\d+\.\d+/) } });
    const names = operations().map(({ name }) => name);
    for (const verb of [...VERBS, 'decline', 'dispatch', 'sign', 'handle', 'answer', 'verify', 'close', 'rate']) expect(names).toContain(`POST /api/counties/{county}/matters/{id}/${verb}`);
    for (const name of ['GET /api/counties/{county}/matters', 'GET /api/counties/{county}/live', 'GET /api/counties/{county}/tallies', 'POST /api/counties/{county}/matters/settled', 'PUT /api/counties/{county}/package']) expect(names).toContain(name);
    for (const { name, operation } of operations()) {
      expect(operation.summary, name).toMatch(/\w/);
      expect(operation.tags, name).toHaveLength(1);
    }
  });
  test('every POST that changes something asks for Idempotency-Key', () => {
    // Signing in and uploading are harmless to repeat; an edition is switched on once, a contact opened twice is recorded twice; a work order is known by its number and a token by its serial; following only reads, by POST because a code has no place in an address.
    const harmless = ['POST /api/session', 'POST /api/counties/{county}/editions/{kind}/{version}/switch-on', 'POST /api/counties/{county}/editions/{kind}/try', 'POST /api/counties/{county}/matters/{id}/contact', 'POST /api/counties/{county}/contacts/earlier', 'POST /api/counties/{county}/exchange/{source}/matters', 'POST /api/counties/{county}/exchange/{source}/matters.csv', 'POST /api/counties/{county}/exchange/{source}/token', 'POST /api/counties/{county}/files', 'POST /api/counties/{county}/follow'];
    const without = operations().filter(({ method, operation }) => method === 'post' && !operation.parameters?.some((one) => one.in === 'header' && one.name === 'idempotency-key' && one.required === true));
    expect(without.map(({ name }) => name).filter((name) => !name.includes('/import')).sort()).toEqual(harmless.sort());
  });
  test('is a page to read at /api/docs', async () => {
    const page = await t.app.inject('/api/docs');
    expect([200, 302]).toContain(page.statusCode);
  });
});

describe('a county package', () => {
  const put = (payload: unknown, token = 'setup', county = '330106') => t.app.inject({ method: 'PUT', url: `/api/counties/${county}/package`, headers: { authorization: `Bearer ${token}` }, payload: payload as object });
  const other = () => {
    const { territories, ...rest } = testCounty();
    return { ...rest, county: '330106', territories: territories.slice(0, 1).map((one) => ({ ...one, id: '330106' })), units: [], users: [], categories: [] };
  };
  const countRows = async (): Promise<unknown> => (await t.pool.query(`select (select count(*) from territory) as territories, (select count(*) from county) as counties`)).rows[0];

  test('is taken from the holder of the setup token alone', async () => {
    for (const token of ['', 'wrong', 'setup ', 'SETUP']) expect((await put(other(), token)).json()).toMatchObject({ error: 'forbidden' });
    const signedIn = await t.as('center');
    expect((await signedIn.send('PUT', '/api/counties/330106/package', other())).status).toBe(403);
    const closed = await startTestApp({ beside: t, env: { setupToken: null } });
    expect((await closed.app.inject({ method: 'PUT', url: '/api/counties/330106/package', headers: { authorization: 'Bearer ' }, payload: other() })).statusCode).toBe(403);
    await closed.close();
  });
  test('with a fault is refused by name, and nothing is written', async () => {
    const before = await countRows();
    const faulty = { ...other(), units: [{ id: 'u', name: 'u', kind: 'station', line: 'nothing', block: '330106', platform: null }] };
    expect((await put(faulty)).json()).toMatchObject({ error: 'county.package', details: { problem: 'unit u names an unknown block or line' } });
    expect((await put({ ...other(), lines: [...other().lines, ...other().lines] })).json()).toMatchObject({ error: 'county.package', details: { problem: 'line city stands twice' } });
    expect((await put({ ...other(), name: 'a\u0000b' })).statusCode).toBe(400);
    expect((await put(other(), 'setup', '330108')).json()).toMatchObject({ error: 'county.package' });
    expect(await countRows()).toEqual(before);
  });
  test('is installed once', async () => {
    expect((await put(testCounty(), 'setup', COUNTY)).json()).toMatchObject({ error: 'county.exists' });
    const answers = await Promise.all([put(other()), put(other())]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  });
});

test('/health says whether the database answers and how far the tallies are', async () => {
  const answer = await t.app.inject('/health');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok', version: expect.any(String), database: true, talliesBehind: expect.any(Number) }]);
});

test('/metrics is for Prometheus: requests by route and status, never by address', async () => {
  await t.app.inject(`/api/counties/${COUNTY}/locate?lon=120.05&lat=30.15`);
  const { headers, body } = await t.app.inject('/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain/);
  for (const name of ['yiwang_request_seconds_bucket', 'yiwang_live_streams 0', 'yiwang_tallies_behind', 'process_resident_memory_bytes']) expect(body).toContain(name);
  expect(body).toContain('route="/api/counties/:county/locate"');
  expect(body).not.toContain('120.05');
});

test('every answer names the version and the request', async () => {
  for (const url of ['/api/accounts', '/api/nothing', '/health', `/api/counties/${COUNTY}/matters`]) {
    expect((await t.app.inject(url)).headers).toMatchObject({ 'x-yiwang-version': expect.any(String), 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/), 'x-content-type-options': 'nosniff' });
  }
});
