import type { InjectOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import type { CountyPackage } from '../../contract/county.ts';
import type { CommandBodies, CommandBody, MatterPage, Receipt, ReportBody } from '../../contract/matter.ts';
import { buildApp } from '../app.ts';
import type { App } from '../base/app.ts';
import type { Clock } from '../base/clock.ts';
import { createPool, type Pool } from '../base/db.ts';
import { randomIds, type Ids } from '../base/ids.ts';
import { keysFrom } from '../base/keys.ts';
import { createSignal } from '../base/signal.ts';
import { readEnv, type Env } from '../env.ts';
import { AT_A, COUNTY, testCounty } from './county.ts';
import { createTestDatabase } from './database.ts';

export interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly error?: string; readonly message?: string; readonly details?: Record<string, unknown> };
  readonly headers: Record<string, string | string[] | undefined>;
}

/** Somebody with a browser: keeps his cookies, makes a fresh idempotency key unless given one. */
export interface Person {
  send<T = Record<string, unknown>>(method: InjectOptions['method'], path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  report(body?: Partial<ReportBody>, key?: string): Promise<Answer<Receipt>>;
  does<V extends keyof typeof CommandBodies>(verb: V, id: string, body: CommandBody<V>, key?: string): Promise<Answer<{ status: string; version: number }>>;
  reads(id: string): Promise<Answer<MatterPage>>;
  photo(): Promise<string>;
  cookie(): string;
}

export interface TestApp {
  readonly app: App;
  readonly pool: Pool;
  readonly url: string;
  /** Where it keeps its pictures. */
  readonly folder: string;
  /** A clock that stands still until moved. */
  readonly clock: Clock & { set(iso: string): void; forward(ms: number): void };
  anybody(): Person;
  as(user: string): Promise<Person>;
  close(): Promise<void>;
}

export const NOON = '2026-11-25T04:00:00.000Z';

interface TestOptions {
  readonly env?: Partial<Env>;
  readonly install?: boolean;
  /** Another county than the usual one. */
  readonly county?: CountyPackage;
  /** Another product over the same database and by the same clock, as a second process would be. Close it first. */
  readonly beside?: TestApp;
  readonly ids?: Ids;
}

/** The whole product over a database of its own, with the test county; only clock and keys are made for it. */
export async function startTestApp(options: TestOptions = {}): Promise<TestApp> {
  const { beside } = options;
  const database = beside === undefined ? await createTestDatabase() : { url: beside.url, pool: beside.pool, drop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-test-'));
  const env = { ...readEnv({ DATABASE_URL: database.url, YIWANG_DATA: folder, YIWANG_SETUP_TOKEN: 'setup', YIWANG_WEB: join(folder, 'none') }), reportsPerHour: 100_000, ...options.env };
  const pools = { pool: createPool({ url: database.url, size: 10, role: 'yiwang_reader', onLost: () => {} }), workPool: createPool({ url: database.url, size: 4, role: null, onLost: () => {} }) };
  const clock = beside?.clock ?? handClock(NOON);
  const { app, close } = await buildApp({
    env, ...pools, clock, ids: options.ids ?? randomIds(), keys: keysFrom(Buffer.alloc(32, 7)), signal: createSignal(), log: pino({ level: 'silent' }),
  });
  await app.ready();
  const anybody = (): Person => person(app, '');
  if (options.install !== false && beside === undefined) {
    const { statusCode, body } = await app.inject({ method: 'PUT', url: `/api/counties/${COUNTY}/package`, headers: { authorization: 'Bearer setup' }, payload: options.county ?? testCounty() });
    if (statusCode !== 200) throw new Error(body);
  }
  return {
    app, clock, folder, pool: database.pool, url: database.url, anybody,
    as: async (user) => {
      const { headers, status } = await anybody().send('POST', '/api/session', { county: COUNTY, user });
      if (status !== 200) throw new Error(`no demo account ${user}`);
      return person(app, cookiesOf(headers));
    },
    close: async () => {
      await close();
      await Promise.all([pools.pool.end(), pools.workPool.end()]);
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

function handClock(start: string): TestApp['clock'] {
  let now = Date.parse(start);
  return { now: () => new Date(now), set: (iso) => void (now = Date.parse(iso)), forward: (ms) => void (now += ms) };
}

const cookiesOf = (headers: Answer<unknown>['headers']): string =>
  [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]).join('; ');

function person(app: App, cookies: string): Person {
  let jar = cookies;
  const send: Person['send'] = async (method, path, body, headers = {}) => {
    const url = path.startsWith('/api') ? path : `/api/counties/${COUNTY}${path}`;
    const answer = await app.inject({
      method: method ?? 'GET', url, ...(body === undefined ? {} : { payload: body as object }),
      headers: { cookie: jar, 'idempotency-key': randomUUID(), ...headers },
    });
    jar = [jar, cookiesOf(answer.headers as never)].filter((part) => part !== '').join('; ');
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json(), headers: answer.headers as never } as never;
  };
  return {
    send, cookie: () => jar,
    report: (body, key) => send('POST', '/matters', { text: '路灯不亮三天了，老人走路看不见', point: AT_A, ...body }, key === undefined ? {} : { 'idempotency-key': key }),
    does: (verb, id, body, key) => send('POST', `/matters/${id}/${verb}`, body, key === undefined ? {} : { 'idempotency-key': key }),
    reads: (id) => send('GET', `/matters/${id}`),
    photo: async () => (await send<{ id: string }>('POST', '/files', await picture(), { 'content-type': 'image/jpeg' })).body.id,
  };
}

const picture = (): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } }).jpeg().toBuffer();
