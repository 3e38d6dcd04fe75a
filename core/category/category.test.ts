import fc from 'fast-check';
import { expect, test } from 'vitest';
import { URGENCIES } from '../matter/life.ts';
import { groupsOf, leavesOf, type Category, type CategoryLimit } from './category.ts';
import { compareTrees } from './compare.ts';
import { faultsOfTree } from './faults.ts';
import { isReasonable, limitFor } from './limit.ts';

const category = (id: string, parent: string | null, rest: Partial<Category> = {}): Category => ({
  id, parent, name: { zh: `类${id}`, en: id }, platform: 'enforcement', line: 'city', proof: 'photo', limits: [], ...rest,
});
const limit = (amount: number, rest: Partial<CategoryLimit> = {}): CategoryLimit => ({ condition: null, urgency: null, node: 'whole', amount, unit: 'working-hours', ...rest });
const facts = { lines: new Set(['city', 'water']) };
const codesOf = (...categories: Category[]) => faultsOfTree({ categories }, facts).map(({ category: id, field, code }) => `${id} ${field} ${code}`);

test('the most special limit speaks: condition and urgency, then condition, then urgency, then plain', () => {
  const limits = [limit(1), limit(2, { urgency: 'urgent' }), limit(3, { condition: 'fence' }), limit(4, { condition: 'fence', urgency: 'urgent' }), limit(5, { node: 'arrive' })];
  const ask = (condition: string | null, urgency: 'ordinary' | 'urgent', node: 'whole' | 'arrive' | 'sign' = 'whole') => limitFor({ limits }, { condition, urgency, node })?.amount ?? null;
  expect([ask(null, 'ordinary'), ask(null, 'urgent'), ask('fence', 'ordinary'), ask('fence', 'urgent'), ask('other', 'urgent'), ask('fence', 'urgent', 'arrive'), ask(null, 'ordinary', 'sign')]).toEqual([1, 2, 3, 4, 2, 5, null]);
});

test('the order in which limits are written never matters (seed 7, 500 lists)', () => {
  const some = fc.record({ condition: fc.constantFrom(null, 'a', 'b'), urgency: fc.constantFrom(null, ...URGENCIES), node: fc.constantFrom('whole', 'sign'), amount: fc.integer({ min: 1, max: 99 }), unit: fc.constant('hours') }) as fc.Arbitrary<CategoryLimit>;
  const list = fc.uniqueArray(some, { maxLength: 12, selector: ({ condition, urgency, node }) => `${condition} ${urgency} ${node}` });
  fc.assert(fc.property(list, fc.constantFrom(null, 'a', 'c'), fc.constantFrom(...URGENCIES), (limits, condition, urgency) => {
    const key = { condition, urgency, node: 'whole' } as const;
    expect(limitFor({ limits: limits.toReversed() }, key)).toEqual(limitFor({ limits }, key));
  }), { seed: 7, numRuns: 500 });
});

test('a limit is above nothing and at most a year, whatever it is counted in', () => {
  expect([[0, 'days'], [-1, 'hours'], [366, 'days'], [400, 'working-days'], [2921, 'working-hours'], [525_601, 'minutes'], [Number.NaN, 'days'], [Infinity, 'days']].map(([n, unit]) => isReasonable(n as number, unit as 'days'))).toEqual(Array(8).fill(false));
  expect([[1.5, 'working-days'], [365, 'days'], [8760, 'hours'], [5, 'minutes']].map(([n, unit]) => isReasonable(n as number, unit as 'days'))).toEqual(Array(4).fill(true));
});

test('leaves are what is filed under; groups are the tops; a child may stand before its parent', () => {
  const tree = [category('a.b.c', 'a.b'), category('a.b', 'a'), category('a', null), category('d', null), category('d.old', 'd', { retired: true })];
  expect(leavesOf(tree).map(({ id }) => id)).toEqual(['a.b.c', 'd']);
  expect(Object.fromEntries(groupsOf(tree))).toEqual({ 'a.b.c': 'a', 'a.b': 'a', a: 'a', d: 'd', 'd.old': 'd' });
  expect(codesOf(...tree)).toEqual([]);
  expect(groupsOf([category('x', 'y'), category('y', 'x')]).size).toBe(2);
});

test('faults of the tree: ids, parents, names, lines', () => {
  expect(codesOf(category('a', null), category('a', null), category('b c', null))).toEqual(['a id id.twice', 'b c id id.unusable']);
  expect(codesOf(category('a', 'gone'), category('x', 'y'), category('y', 'x'), category('z', 'x'), category('s', 's'))).toEqual(['a parent parent.missing', 'x parent parent.loop', 'y parent parent.loop', 's parent parent.loop']);
  expect(codesOf(category('a', null, { retired: true }), category('a.b', 'a'), category('a.c', 'a', { retired: true }))).toEqual(['a.b parent parent.retired']);
  expect(codesOf(category('a', null, { name: { zh: ' ', en: 'a' } }), category('b', null, { line: 'moon', platform: 'moon' as 'safety', proof: 'x' as 'photo' }))).toEqual(['a name name.unusable', 'b platform platform.unknown', 'b line line.unknown', 'b proof proof.unknown']);
});

test('faults of limits and conditions', () => {
  const conditions = [{ id: 'fence', name: { zh: '围护', en: 'fence' } }];
  expect(codesOf(category('a', null, { conditions, limits: [limit(4), limit(3, { condition: 'fence' }), limit(5, { warnShare: 0.8 })] }))).toEqual(['a limits.3 limit.twice']);
  expect(codesOf(category('a', null, { limits: [limit(0), limit(400, { unit: 'days', node: 'sign' }), limit(1, { condition: 'fence' }), limit(1, { urgency: 'now' as 'urgent' }), limit(1, { node: 'verify', warnShare: 1 })] })))
    .toEqual(['a limits.1 limit.unreasonable', 'a limits.2 limit.unreasonable', 'a limits.3 limit.condition', 'a limits.4 limit.unknown', 'a limits.5 limit.warn']);
  expect(codesOf(category('a', null, { conditions: [...conditions, ...conditions] }))).toEqual(['a conditions.2 condition.unusable']);
});

test('what was in use is retired, never removed', () => {
  const before = { categories: [category('a', null), category('b', null)] };
  expect(faultsOfTree({ categories: [category('a', null)] }, { ...facts, before })).toMatchObject([{ category: 'b', code: 'id.vanished' }]);
  expect(faultsOfTree({ categories: [category('a', null), category('b', null, { retired: true })] }, { ...facts, before })).toEqual([]);
});

test('two trees on the same old matters: what would change and for how many', () => {
  const before = { categories: [category('a', null, { limits: [limit(4)] }), category('b', null), category('c', null)] };
  const after = { categories: [category('a', null, { limits: [limit(4), limit(2, { urgency: 'urgent' })] }), category('b', null, { line: 'water', platform: 'emergency' }), category('c', null, { retired: true })] };
  const filed = (id: string, urgency: 'ordinary' | 'urgent' = 'ordinary') => ({ category: id, condition: null, urgency });
  expect(compareTrees(before, after, [filed('a'), filed('a', 'urgent'), filed('b'), filed('b'), filed('c'), filed('never')])).toEqual({
    changed: 4, same: 2, changes: [
      { ...filed('b'), field: 'platform', before: 'enforcement', after: 'emergency', count: 2 }, { ...filed('b'), field: 'line', before: 'city', after: 'water', count: 2 },
      { ...filed('a', 'urgent'), field: 'limit', before: '4 working-hours', after: '2 working-hours', count: 1 }, { ...filed('c'), field: 'usable', before: 'usable', after: 'retired', count: 1 },
    ],
  });
});
