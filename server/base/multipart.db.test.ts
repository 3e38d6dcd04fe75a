import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());

const SQL = readFileSync(join(import.meta.dirname, '../../migrations/0008_multipart.sql'), 'utf8');
const ring = [[120, 30], [121, 30], [121, 31]];
/** A row as it was before 0008, and as it must be after. */
const ROWS: readonly (readonly [id: string, before: unknown, after: unknown])[] = [
  ['330110', [ring], [[ring]]],
  ['330110001', [ring, ring], [[ring, ring]]],
  ['330110002', [], []],
  ['330110003', [[ring], [ring]], [[ring], [ring]]],
];

test('0008: a polygon becomes one part, a shape of parts and an empty one stay, and a second run changes nothing', async () => {
  await database.pool.query(`insert into county (county, name, demo, notice, created_at) values ('330110', '试县', true, '{}', now())`);
  for (const [id, before] of ROWS) {
    await database.pool.query(`insert into territory (county, id, level, name, shape, valid_from) values ('330110', $1, 'county', $1, $2, now())`, [id, JSON.stringify(before)]);
  }
  for (let run = 0; run < 2; run += 1) {
    await database.pool.query(SQL);
    const { rows } = await database.pool.query<{ id: string; shape: unknown }>('select id, shape from territory order by id');
    expect(rows).toEqual(ROWS.map(([id, , shape]) => ({ id, shape })));
  }
});
