import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../test/app.ts';
import { A, AT_A, AT_B, B } from '../test/county.ts';
import { createPool, type Pool } from './db.ts';
import { readAs } from './scope.ts';

let t: TestApp;
/** One connection, so that each reader gets the one the last reader used. */
let reader: Pool;
let here: string;
let there: string;

beforeAll(async () => {
  t = await startTestApp();
  reader = createPool({ url: t.url, size: 1, role: 'yiwang_reader', onLost: () => {} });
  const resident = t.anybody();
  here = (await resident.report({ point: AT_A })).body.id;
  there = (await resident.report({ point: AT_B })).body.id;
});
afterAll(async () => {
  await reader.end();
  await t.close();
});

/** Statements of a store that forgot its WHERE. */
const FORGOTTEN = ['select id from matter', 'select matter as id from matter_entry'];
const ids = async (tokens: readonly string[], text: string): Promise<string[]> =>
  (await readAs(reader, tokens, (db) => db.query<{ id: string }>(text))).rows.map((row) => row.id);

test.each(FORGOTTEN)('a forgotten WHERE (%s) shows the reader’s own and nothing else', async (text) => {
  expect(await ids([`township=${A}`], text)).toEqual([here]);
  expect(await ids([`township=${B}`, 'reporter=x'], text)).toEqual([there]);
  expect((await ids(['county=330110'], text)).sort()).toEqual([here, there].sort());
  expect(await ids([`matter=${there}`], text)).toEqual([there]);
});

test.each(FORGOTTEN)('a fresh connection without a scope sees nothing (%s)', async (text) => {
  const fresh = createPool({ url: t.url, size: 1, role: 'yiwang_reader', onLost: () => {} });
  expect((await fresh.query(text)).rows).toEqual([]);
  await fresh.end();
});

test.each(FORGOTTEN)('a pooled connection after another user’s transaction sees nothing (%s)', async (text) => {
  expect(await ids(['county=330110'], text)).toHaveLength(2);
  expect((await reader.query(text)).rows).toEqual([]);
  await readAs(reader, ['county=330110'], () => Promise.reject(new Error('broken off'))).catch(() => {});
  expect((await reader.query(text)).rows).toEqual([]);
  expect(await ids([], text)).toEqual([]);
});

test('a scope can’t be widened by what stands in it', async () => {
  expect(await ids([`township=x'; set local app.scope = 'county=330110`], 'select id from matter')).toEqual([]);
});

test('readers can write nothing and read no log', async () => {
  const refused = async (text: string): Promise<unknown> => readAs(reader, ['county=330110'], (db) => db.query(text)).catch((error: { code: string }) => error.code);
  for (const text of ['select * from log', `update matter set status = 'closed'`, 'delete from matter_entry', `insert into app_user values ('330110', 'x', 'x')`]) {
    expect(await refused(text)).toMatch(/^(42501|25006)$/);
  }
});
