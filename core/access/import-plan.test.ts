import { describe, expect, test } from 'vitest';
import { COUNTY, NOW } from '../test/given.ts';
import { planImport, type ImportFacts, type KnownUser } from './import-plan.ts';
import type { ImportRow } from './import-row.ts';
import type { HeldPost } from './posts.ts';

const held: HeldPost = { id: 'p1', role: 'unit-officer', unit: 'u1', territory: 't1', platform: null, commandedBy: null, from: '2026-01-01T00:00:00.000Z', to: null };
const WANG: KnownUser = { name: '王五', version: 3, posts: [held] };
const facts: ImportFacts = {
  now: NOW, users: new Map([['wang', WANG], ['admin', { name: '管', version: 1, posts: [{ ...held, role: 'auditor', territory: COUNTY }] }]]),
  unitsCalled: (text) => ({ u1: ['u1'], 派出所: ['u1'], 同名: ['u1', 'u2'] })[text] ?? [],
  territoriesCalled: (text) => (text === 't1' ? ['t1'] : []),
  around: () => ({ unit: { line: 'l1', block: 't1', dissolved: false }, territory: { level: 'township', path: ['t1', COUNTY] }, commandedBy: null }),
};
const row = (nth: number, cells: ImportRow['cells'], unsafe: ImportRow['unsafe'] = []): ImportRow => ({ row: nth, cells, unsafe });
const OFFICER = { role: 'unit-officer', unit: '派出所', territory: 't1' } as const;
const plan = (...rows: ImportRow[]) => planImport(rows, facts);
const faultOf = (cells: ImportRow['cells'], unsafe: ImportRow['unsafe'] = []) => plan(row(2, cells, unsafe))[0]?.faults[0];

describe('a row', () => {
  test('of a new user with a post', () => {
    expect(plan(row(2, { user: 'li', name: ' 李四 ', ...OFFICER, from: '2026-12-01' }))).toMatchObject([{
      outcome: 'new', user: 'li', name: '李四', faults: [], give: { unit: 'u1', from: '2026-11-30T16:00:00.000Z', to: null }, changes: [{ what: 'user', after: 'li' }, { what: 'post' }],
    }]);
  });
  test('of one who is there, with nothing new, another name, another end', () => {
    expect(plan(row(2, { user: 'wang', name: '王五', ...OFFICER }))[0]).toMatchObject({ outcome: 'unchanged', changes: [] });
    expect(plan(row(2, { user: 'wang', name: '王小五' }))[0]).toMatchObject({ outcome: 'changed', changes: [{ what: 'name', before: '王五', after: '王小五' }], give: null });
    expect(plan(row(2, { user: 'wang', name: '王五', ...OFFICER, to: '2026-12-31' }))[0]).toMatchObject({ outcome: 'changed', move: { id: 'p1', to: '2026-12-31T16:00:00.000Z' } });
  });
  test('of a user without a post', () => {
    expect(plan(row(2, { user: 'li', name: '李四' }))[0]).toMatchObject({ outcome: 'new', give: null });
  });
});

describe('a fault names its column', () => {
  test.each([
    [{ name: 'x' }, 'user', 'import.missing'],
    [{ user: 'a=b', name: 'x' }, 'user', 'user.id'],
    [{ user: 'li' }, 'name', 'import.missing'],
    [{ user: 'li', name: '——' }, 'name', 'user.name'],
    [{ user: 'li', name: 'x', role: 'unit-officer' }, 'unit', 'import.missing'],
    [{ user: 'li', name: 'x', ...OFFICER, role: '大队长' }, 'role', 'import.role'],
    [{ user: 'li', name: 'x', ...OFFICER, unit: '无' }, 'unit', 'post.unit-unknown'],
    [{ user: 'li', name: 'x', ...OFFICER, unit: '同名' }, 'unit', 'import.ambiguous'],
    [{ user: 'li', name: 'x', ...OFFICER, territory: 't9' }, 'territory', 'post.territory-gone'],
    [{ user: 'li', name: 'x', ...OFFICER, commandedBy: 't9' }, 'commandedBy', 'post.territory-gone'],
    [{ user: 'li', name: 'x', ...OFFICER, to: '2026-11-24' }, 'to', 'post.to-before-from'],
    [{ user: 'admin', name: '管', ...OFFICER }, 'role', 'post.separate'],
    [{ user: 'wang', name: '王五', ...OFFICER, from: '2026-02-01' }, 'from', 'import.from'],
  ] as const)('%j: %s %s', (cells, column, code) => {
    expect(faultOf(cells)).toMatchObject({ column, code });
  });
  test('a number that lost its digits is never used', () => {
    expect(faultOf({ user: '330110190001010000000', name: 'x' }, ['user'])).toMatchObject({ column: 'user', code: 'import.number' });
  });
});

describe('rows of one user', () => {
  test('see each other: the same post twice, two names, two administrators', () => {
    const outcomes = plan(
      row(2, { user: 'li', name: '李四', ...OFFICER }),
      row(3, { user: 'li', name: '李四', ...OFFICER }),
      row(4, { user: 'li', name: '李斯' }),
      row(5, { user: 'li', name: '李四' }),
    );
    expect(outcomes.map(({ outcome, faults }) => [outcome, faults[0]?.code])).toEqual([
      ['new', undefined], ['faulty', 'import.twice'], ['faulty', 'import.two-names'], ['unchanged', undefined],
    ]);
    expect(outcomes[1]?.faults[0]?.details).toMatchObject({ row: '2' });
  });
  test('a faulty one does not touch the others', () => {
    expect(plan(row(2, { user: 'li', name: '李四', ...OFFICER, role: '错' }), row(3, { user: 'li', name: '李斯', ...OFFICER })).map((one) => one.outcome)).toEqual(['faulty', 'new']);
  });
});
