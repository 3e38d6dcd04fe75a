import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { migrate, readMigrations } from './migrate.ts';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());
afterEach(() => database.pool.query(`delete from migration where name like '9999%'`));

const landed = async () => (await database.pool.query<{ name: string; checksum: string; at: string }>('select name, checksum, at from migration order by name')).rows;

test('every migration has landed once, with its checksum', async () => {
  expect((await landed()).map(({ name, checksum }) => ({ name, checksum }))).toEqual((await readMigrations()).map(({ name, checksum }) => ({ name, checksum })));
});

test('a second run changes nothing, and neither do three at once', async () => {
  const before = await landed();
  await migrate(database.pool);
  await Promise.all([1, 2, 3].map(() => migrate(database.pool)));
  expect(await landed()).toEqual(before);
});

test('a migration edited after it landed is refused by name, and nothing is done', async () => {
  const [first] = await landed();
  await database.pool.query(`update migration set checksum = 'other' where name = $1`, [first?.name]);
  await expect(migrate(database.pool)).rejects.toThrow(`Migration ${first?.name} was edited after it landed`);
  await database.pool.query('update migration set checksum = $2 where name = $1', [first?.name, first?.checksum]);
  await migrate(database.pool);
});

test('a database newer than the program is refused', async () => {
  await database.pool.query(`insert into migration (name, checksum) values ('9999_from_the_future.sql', 'x')`);
  await expect(migrate(database.pool)).rejects.toThrow('The database is newer than this program (9999_from_the_future.sql)');
});

test('the lock is given back after a refusal', async () => {
  await database.pool.query(`insert into migration (name, checksum) values ('9999_from_the_future.sql', 'x')`);
  await expect(migrate(database.pool)).rejects.toThrow();
  const { rows } = await database.pool.query(`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
  expect(rows).toEqual([]);
});
