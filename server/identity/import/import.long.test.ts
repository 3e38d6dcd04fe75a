import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeList, ImportPage, UserPage } from '../../../contract/people.ts';
import { verifyLog } from '../../base/audit.ts';
import { startTestApp, type Person, type TestApp } from '../../test/app.ts';
import { A, COUNTY, GRID_A } from '../../test/county.ts';
import { peopledCounty } from '../../test/people.ts';

let t: TestApp;
let system: Person;
let security: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  [system, security] = await Promise.all(['system', 'security'].map(t.as)) as [Person, Person];
});
afterAll(() => t.close());

const COUNT = 30_000;
const HEAD = ['用户编号', '姓名', '岗位', '单位', '区划', '平台', '从', '到'];
const sheet = (to: string | null) => Array.from({ length: COUNT }, (_, i) => [`bulk${i}`, `姓名${i}`, '兼职网格员', `village-${A}`, GRID_A, null, '2026-01-01', to]);
/** A few seconds on a quiet machine; several times that where the whole suite runs. */
const PATIENCE_MS = 60_000;

async function imported(rows: (string | null)[][], counts: Partial<ImportPage['counts']>): Promise<void> {
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: '人员', rows: [HEAD, ...rows] }] }));
  const started = performance.now();
  const { body } = await system.send<ImportPage>('POST', '/people/imports', bytes, { 'content-type': 'application/octet-stream' });
  const shown = performance.now();
  expect(body.counts).toMatchObject(counts);
  expect((await security.send('POST', `/people/imports/${body.id}/commit`, { faulty: 'refuse' })).status).toBe(200);
  const done = performance.now();
  console.log(`${COUNT} rows of .xlsx: previewed in ${Math.round(shown - started)} ms, confirmed in ${Math.round(done - shown)} ms`);
  expect(done - started).toBeLessThan(PATIENCE_MS);
}

test('thirty thousand users with posts from a workbook are one row of the log', async () => {
  await imported(sheet(null), { new: COUNT, faulty: 0 });
  expect((await system.send<UserPage>('GET', '/people/users/bulk29999')).body.posts).toMatchObject([{ from: '2025-12-31T16:00:00.000Z', to: null, state: 'present' }]);
  const [change] = (await (await t.as('auditor')).send<ChangeList>('GET', '/people/changes?limit=1')).body.rows;
  expect(change).toMatchObject({ noun: 'import', verb: 'commit', refs: { users: COUNT, posts: COUNT, preparedBy: 'system' } });
});

test('and thirty thousand that change', async () => {
  await imported(sheet('2027-12-31'), { changed: COUNT, new: 0 });
  expect((await system.send<UserPage>('GET', '/people/users/bulk17')).body).toMatchObject({ version: 2, posts: [{ to: '2027-12-31T16:00:00.000Z' }] });
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
});
