import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';
import { verifyLog } from './audit.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  const room = await t.as('room-a');
  for (let i = 0; i < 4; i += 1) {
    const { id } = (await t.anybody().report({ text: `第 ${i} 件事` })).body;
    await room.does('accept', id, { category: 'advice' });
  }
});
afterAll(() => t.close());

/** What the audit says while somebody with all rights has done this to the table. */
async function planted(...sql: string[]): Promise<string | null> {
  await t.pool.query('create table kept as table log');
  await t.pool.query('create table kept_head as table log_head');
  for (const text of sql) await t.pool.query(text);
  const { fault } = await verifyLog(t.pool, COUNTY);
  await t.pool.query('delete from log; insert into log table kept; delete from log_head; insert into log_head table kept_head; drop table kept, kept_head');
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
  return fault;
}

test('a chain nobody touched is whole', async () => {
  expect(await verifyLog(t.pool, COUNTY)).toEqual({ county: COUNTY, rows: 8, fault: null });
});

test.each([
  ['who', `actor = 'somebody-else'`], ['in which post', `post = 'other'`], ['when', `at = at + interval '1 second'`], ['what', `verb = 'decline'`],
  ['about which', `id = gen_random_uuid()`], ['at which version', 'version = version + 1'], ['the body', `body = (body::text || ' ')::json`],
])('a row changed (%s) is named', async (_, set) => {
  expect(await planted(`update log set ${set} where pos = 3`)).toBe(`row 3 was changed, or stands in another's place`);
});

test('a row removed is named', async () => {
  expect(await planted('delete from log where pos = 5')).toBe('row 5 is missing (the next one is 6)');
  expect(await planted('delete from log where pos = 1')).toBe('row 1 is missing (the next one is 2)');
});

test('a row removed and the gap closed is named', async () => {
  expect(await planted('delete from log where pos = 5', 'update log set pos = -pos where pos > 5', 'update log set pos = -pos - 1 where pos < 0')).toBe(`row 5 was changed, or stands in another's place`);
});

test('two rows in each other’s place are named', async () => {
  expect(await planted('update log set pos = -3 where pos = 3', 'update log set pos = 3 where pos = 4', 'update log set pos = 4 where pos = -3')).toBe(`row 3 was changed, or stands in another's place`);
});

test('an end cut off is named', async () => {
  expect(await planted('delete from log where pos > 6')).toBe('rows 7 to 8 at the end are missing');
  expect(await planted('delete from log')).toBe('rows 1 to 8 at the end are missing');
});

test('an end cut off together with the counter is named', async () => {
  expect(await planted('delete from log where pos > 6', 'update log_head set pos = 6')).toBe('the head of the log does not match its last row');
});

test('a row put in at the end is named', async () => {
  expect(await planted('insert into log select county, 9, at, noun, id, version, verb, actor, post, body, hash from log where pos = 8')).toBe(`row 9 was changed, or stands in another's place`);
});

test('a whole row hashed anew is named, by the one after it', async () => {
  const forged = `update log l set actor = 'x', hash = sha256((select hash from log where pos = 2) || convert_to(log_canon(county, pos, at, noun, id, version, verb, 'x', post, body), 'UTF8')) where pos = 3`;
  expect(await planted(forged)).toBe(`row 4 was changed, or stands in another's place`);
});
