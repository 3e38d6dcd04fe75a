import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { checkOutside } from './outside.ts';

let database: TestDatabase;
const weak = `yiwang_test_weak_${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`create role ${weak} login password 'weak'`);
});
afterAll(async () => {
  await database.pool.query(`drop role ${weak}`);
  await database.drop();
});

function asWeak(url: string): string {
  const there = new URL(url);
  there.username = weak;
  there.password = 'weak';
  return there.href;
}

test('a database we own passes', async () => {
  await checkOutside(database.url);
});

test('what is lacking is named with the statements that grant it', async () => {
  const name = new URL(database.url).pathname.slice(1);
  await expect(checkOutside(asWeak(database.url))).rejects.toMatchObject({
    code: 'database-rights',
    en: expect.stringContaining(`ALTER DATABASE "${name}" OWNER TO "${weak}"; ALTER ROLE "${weak}" CREATEROLE;`),
  });
});

test.each([
  ['database-url', 'mysql://localhost/x'],
  ['database-url', 'localhost:5432'],
  ['database-unreachable', 'postgres://someone:x@127.0.0.1:1/x'],
])('%s: %s', async (code, url) => {
  await expect(checkOutside(url)).rejects.toMatchObject({ code });
});

test('a database that does not exist is asked for', async () => {
  const url = new URL(inject('testServer').url);
  url.pathname = '/yiwang_not_there';
  await expect(checkOutside(url.href)).rejects.toMatchObject({ code: 'database-missing', en: expect.stringContaining('CREATE DATABASE "yiwang_not_there"') });
});
