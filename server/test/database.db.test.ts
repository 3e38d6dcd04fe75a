import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './database.ts';

test('every clone is migrated and knows nothing of another', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await one.pool.query('create table mine (x int)');
  const { rows } = await two.pool.query<{ mine: string | null; migrations: number }>(
    `select to_regclass('mine')::text as mine, (select count(*)::int from migration) as migrations`);
  expect(rows[0]?.mine).toBeNull();
  expect(rows[0]?.migrations).toBeGreaterThan(0);
  await Promise.all([one.drop(), two.drop()]);
});

test('a connection left open fails the test that left it', async () => {
  const database = await createTestDatabase();
  const left = new Client({ connectionString: database.url });
  left.on('error', () => {});
  await left.connect();
  await expect(database.drop()).rejects.toThrow('connections left open');
});
