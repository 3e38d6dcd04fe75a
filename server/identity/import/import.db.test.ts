import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeList, ImportPage, UserPage } from '../../../contract/people.ts';
import { verifyLog } from '../../base/audit.ts';
import { NOON, startTestApp, type Answer, type Person, type TestApp } from '../../test/app.ts';
import { A, COUNTY, GRID_A } from '../../test/county.ts';
import { peopledCounty } from '../../test/people.ts';
import { dropImportRows } from './jobs.ts';

let t: TestApp;
let system: Person;
let security: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  [system, security] = await Promise.all(['system', 'security'].map(t.as)) as [Person, Person];
});
afterAll(() => t.close());

const HEAD = ['用户编号', '姓名', '岗位', '单位', '区划', '平台', '从', '到'];
type Cells = (string | number | Date | null)[];
const xlsx = async (...rows: Cells[]): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets: [{ name: '人员', rows: [HEAD, ...rows] }] }));
const upload = (bytes: Buffer, type = 'application/octet-stream', headers: Record<string, string> = {}): Promise<Answer<ImportPage>> =>
  system.send<ImportPage>('POST', '/people/imports?name=人员.xlsx', bytes, { 'content-type': type, ...headers });
const commit = (id: string, body: object, by: Person = security): Promise<Answer<ImportPage>> => by.send<ImportPage>('POST', `/people/imports/${id}/commit`, body);
const read = async (user: string): Promise<UserPage> => (await system.send<UserPage>('GET', `/people/users/${user}`)).body;

test('a sheet is previewed and changes nothing; the other administrator confirms it; a second time it is all unchanged', async () => {
  const rows: Cells[] = [
    ['w1', '𬱖师傅', '专职网格员', `village-${A}`, GRID_A, null, '2026-01-01', '2026/12/31'],
    ['w1', '𬱖师傅', 'Grid lead', `village-${A}`, GRID_A, null, new Date('2026-02-01T00:00:00Z'), null],
    ['w2', '李四', 'platform-lead', `service-${A}`, A, '公共服务', '2026年3月5日', null],
    ['w3', '未上岗', null, null, null, null, null, null],
    ['grid-a', '名 改了', '专职网格员', `village-${A}`, GRID_A, null, null, null],
  ];
  const shown = await upload(await xlsx(...rows));
  expect(shown).toMatchObject({ status: 201, body: { counts: { new: 4, changed: 1, unchanged: 0, faulty: 0 }, status: 'ready', preparedBy: 'system', name: '人员.xlsx' } });
  expect(shown.body.lines[4]?.changes).toEqual([{ what: 'name', before: '名 grid-a', after: '名 改了' }]);
  expect((await system.send('GET', '/people/users/w1')).status).toBe(404);
  expect((await commit(shown.body.id, { faulty: 'refuse' }, system)).status).toBe(403);
  expect(await commit(shown.body.id, { faulty: 'refuse', version: 1 })).toMatchObject({ status: 200, body: { status: 'committed', committedBy: 'security', version: 2 } });
  const w1 = await read('w1');
  expect(w1).toMatchObject({ name: '𬱖师傅', version: 1 });
  expect(w1.posts.map(({ role, from, to }) => [role, from, to])).toEqual([
    ['grid-lead', '2026-01-31T16:00:00.000Z', null],
    ['grid-worker', '2025-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ]);
  expect(await read('grid-a')).toMatchObject({ name: '名 改了', version: 2 });
  expect((await (await t.as('w2')).send('GET', '/matters/counts')).status).toBe(200);
  expect((await commit(shown.body.id, { faulty: 'refuse' })).body.error).toBe('import.committed');
  expect((await upload(await xlsx(...rows))).body.counts).toEqual({ new: 0, changed: 0, unchanged: 5, faulty: 0 });
  expect((await upload(await xlsx(['w1', '𬱖师傅', '专职网格员', `village-${A}`, GRID_A, null, null, '2027-06-30']))).body).toMatchObject({
    counts: { changed: 1 }, lines: [{ changes: [{ what: 'to', before: '2026-12-31T16:00:00.000Z', after: '2027-06-30T16:00:00.000Z' }] }],
  });
});

test('each bad row says which row, which column and what to do; all or nothing, or the good rows only', async () => {
  const bad: Cells[] = [
    ['g1', '好的', '专职网格员', `village-${A}`, GRID_A, null, null, null],
    ['g1', '另名', '兼职网格员', `village-${A}`, GRID_A, null, null, null],
    ['g1', '好的', '专职网格员', `village-${A}`, GRID_A, null, null, null],
    ['g2', '无岗', '大队长', `village-${A}`, GRID_A, null, null, null],
    ['g3', '拆了', '专职网格员', `village-${A}`, `${A}001777`, null, null, null],
    ['g4', '日期', '专职网格员', `village-${A}`, GRID_A, null, '2026-02-30', null],
    ['g5', '倒了', '专职网格员', `village-${A}`, GRID_A, null, '2026-12-01', '2026-11-30'],
    ['g6', '重名', '专职网格员', `village-${A}`, '第1网格', null, null, null],
    [330110190001010000000, '数字', '专职网格员', `village-${A}`, GRID_A, null, null, null],
    ['auditor', '名 auditor', '指挥室坐席', `room-${A}`, A, null, null, null],
    [null, '没编号', '专职网格员', `village-${A}`, GRID_A, null, null, null],
    ['g7', '平台', '平台负责人', `service-${A}`, A, null, null, null],
  ];
  const { body } = await upload(await xlsx(...bad));
  expect(body.counts).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 11 });
  expect(body.lines.map(({ row, faults }) => [row, faults[0]?.column, faults[0]?.code])).toEqual([
    [2, undefined, undefined], [3, 'name', 'import.two-names'], [4, 'role', 'import.twice'], [5, 'role', 'import.role'],
    [6, 'territory', 'post.territory-gone'], [7, 'from', 'import.date'], [8, 'to', 'post.to-before-from'], [9, 'territory', 'import.ambiguous'],
    [10, 'user', 'import.number'], [11, 'role', 'post.separate'], [12, 'user', 'import.missing'], [13, 'platform', 'post.platform-missing'],
  ]);
  expect(body.lines[3]?.faults[0]?.message).toBe('不认识岗位「大队长」。请用岗位的名称或代码。');
  const page = await system.send<ImportPage>('GET', `/people/imports/${body.id}?outcome=faulty&limit=2`, undefined, { 'accept-language': 'en' });
  expect(page.body).toMatchObject({ next: 4, lines: [{ row: 3 }, { row: 4, faults: [{ message: 'The same post as in row 2. Remove one of them.' }] }] });
  expect((await commit(body.id, { faulty: 'refuse' })).body).toMatchObject({ error: 'import.has-faults', details: { faulty: 11 } });
  expect((await system.send('GET', '/people/users/g1')).status).toBe(404);
  expect((await commit(body.id, { faulty: 'skip' })).status).toBe(200);
  expect((await read('g1')).posts).toHaveLength(1);
  expect((await system.send('GET', '/people/users/g2')).status).toBe(404);
});

test('what changed between preview and confirmation is shown again instead of done', async () => {
  const { body } = await upload(await xlsx(['late', '来迟', '专职网格员', `village-${A}`, GRID_A, null, null, null]));
  await system.send('POST', '/people/users', { id: 'late', name: '先到' });
  expect((await commit(body.id, { faulty: 'skip' })).body.error).toBe('import.changed');
  const again = (await system.send<ImportPage>('GET', `/people/imports/${body.id}`)).body;
  expect(again).toMatchObject({ version: 2, counts: { new: 1 }, lines: [{ changes: [{ what: 'name', before: '先到', after: '来迟' }, { what: 'post' }] }] });
  expect((await commit(body.id, { faulty: 'skip', version: 1 })).body.error).toBe('user.changed');
  expect((await commit(body.id, { faulty: 'skip', version: 2 })).status).toBe(200);
  expect(await read('late')).toMatchObject({ name: '来迟', version: 2, posts: [{ role: 'grid-worker' }] });
});

/** 王小明,… in GBK. */
const GBK = Buffer.concat([
  Buffer.from('c8cbd4b1c3fbb5a50d0a', 'hex'), // 人员名单
  Buffer.from('d3c3bba7b1e0bac5', 'hex'), Buffer.from(','), Buffer.from('d0d5c3fb', 'hex'), Buffer.from(',', 'latin1'), Buffer.from('b1b8d7a2', 'hex'), Buffer.from('\r\n'),
  Buffer.from('gbk1,'), Buffer.from('cdf5d0a1c3f7', 'hex'), Buffer.from('8139f130', 'hex'), Buffer.from(',"a\nb"\r\n'),
]);
test.each([
  ['UTF-8 with a BOM', Buffer.from('\uFEFF用户编号,姓名\r\nbom1,"王,小明"\r\n'), 'bom1', '王,小明'],
  ['GB18030 with a character of four bytes, under a title', GBK, 'gbk1', `王小明${new TextDecoder('gb18030').decode(Buffer.from('8139f130', 'hex'))}`],
  ['English headings and semicolons', Buffer.from('User ID;Name;Role\nen1;O’Neill;\n'), 'en1', 'O’Neill'],
])('a CSV in %s', async (_, bytes, user, name) => {
  const { body } = await upload(bytes, 'text/csv');
  expect(body.lines.map(({ cells }) => [cells['user'], cells['name']])).toEqual([[user, name]]);
  if (user === 'gbk1') expect([body.ignored, body.lines[0]?.row]).toEqual([['备注'], 3]);
});

test.each([
  ['no heading', Buffer.from('a,b\nc,d\n'), 'import.heading'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80, 0xff]), 'import.unreadable'],
  ['a broken workbook', Buffer.from('PK\x03\x04 and nothing more'), 'import.unreadable'],
  ['nothing', Buffer.alloc(0), 'import.heading'],
])('%s gets a clear answer', async (_, bytes, code) => {
  expect((await upload(bytes)).body.error).toBe(code);
});

test('a file that is too large is refused before it is read, and one that unpacks to too much as it is opened', async () => {
  expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
  const bomb = await xlsx(['b', 'b', null, null, null, null, null, null]);
  bomb.writeUInt32LE(0xfffffff0, bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
  expect((await upload(bomb)).body.error).toBe('import.unreadable');
});

test('two thousand users are one row of the log', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `bulk${i},姓名${i},part-time-worker,village-${A},${GRID_A},,2026-01-01,`);
  const { body } = await upload(Buffer.from([HEAD.join(','), ...lines].join('\n')), 'text/csv');
  expect(body.counts).toEqual({ new: 2000, changed: 0, unchanged: 0, faulty: 0 });
  expect((await commit(body.id, { faulty: 'refuse' })).status).toBe(200);
  expect((await read('bulk1999')).posts).toMatchObject([{ from: '2025-12-31T16:00:00.000Z', state: 'present' }]);
  const [change] = (await (await t.as('auditor')).send<ChangeList>('GET', '/people/changes?limit=1')).body.rows;
  expect(change).toMatchObject({ noun: 'import', verb: 'commit', at: NOON, refs: { users: 2000, posts: 2000, preparedBy: 'system' } });
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
});

test('the names in an import go a month later, the head stays', async () => {
  const { body } = await upload(await xlsx(['brief', '短暂', null, null, null, null, null, null]));
  const parts = { workPool: t.pool, clock: t.clock };
  t.clock.forward(29 * 86_400_000);
  expect(await dropImportRows(parts)).toBe(0);
  t.clock.forward(2 * 86_400_000);
  expect(await dropImportRows(parts)).toBeGreaterThan(2000);
  t.clock.set(NOON);
  expect((await system.send<ImportPage>('GET', `/people/imports/${body.id}`)).body).toMatchObject({ counts: { new: 1 }, lines: [] });
  expect((await commit(body.id, { faulty: 'skip' })).body.error).toBe('import.gone');
});
