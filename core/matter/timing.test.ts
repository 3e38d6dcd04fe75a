import { describe, expect, test } from 'vitest';
import type { Category } from '../category/category.ts';
import type { Limit } from '../deadline/limit.ts';
import { CN, local } from '../test/given-calendar.ts';
import { ROUTE } from '../test/given.ts';
import type { Urgency } from './life.ts';
import { createTiming } from './timing.ts';

const hours = (amount: number): Limit => ({ amount, unit: 'hours' });
const days = (amount: number): Limit => ({ amount, unit: 'working-days' });
const START = new Date(local('2026-11-25 10:00')).toISOString();
const leaf = (limits: Category['limits']): Category => ({ id: 'g.leaf', parent: 'g', name: { zh: '叶', en: 'leaf' }, platform: 'service', line: 'l', proof: 'words', limits });
const timing = (limits: Category['limits'], group: Category['limits'] = []) =>
  createTiming(CN, new Map([['g.leaf', leaf(limits)], ['g', { ...leaf(group), id: 'g', parent: null }]]));
const plain = (limit: Limit): Category['limits'] => [{ condition: null, urgency: null, node: 'whole', ...limit }];
const of = (urgency: Urgency, condition: string | null = null) => ({ category: 'g.leaf', condition, urgency, route: null });

describe('a category’s limit', () => {
  test.each([
    ['ordinary', null, days(5), days(5)],
    ['ordinary', days(15), days(15), days(15)],
    ['ordinary', hours(4), hours(4), hours(4)],
    ['urgent', days(15), days(1), days(1)],
    ['urgent', hours(4), hours(4), hours(4)],
    ['critical', null, hours(24), hours(2)],
    ['critical', days(5), hours(24), hours(2)],
    ['critical', hours(1), hours(1), hours(1)],
    ['critical', hours(8), hours(8), hours(2)],
  ] as const)('%s, %o: the whole has %o, the handling %o', (urgency, category, whole, handle) => {
    const given = timing(category === null ? [] : plain(category));
    expect((['whole', 'handle'] as const).map((node) => given.setting(node, of(urgency), START)?.limit)).toEqual([whole, handle]);
  });
  test('is held against the cap where the matter began: 48 hours are less than the working day after a holiday', () => {
    const holiday = new Date(local('2026-09-30 10:00')).toISOString();
    expect(timing(plain(hours(48))).setting('whole', of('urgent'), holiday)?.limit).toEqual(hours(48));
    expect(timing(plain(hours(48))).setting('whole', of('urgent'), START)?.limit).toEqual(days(1));
  });
  test('of its urgency is not capped, of its condition comes first, of its group last', () => {
    const limits: Category['limits'] = [...plain(days(5)), { condition: null, urgency: 'urgent', node: 'whole', ...days(3) }, { condition: 'fence', urgency: null, node: 'whole', ...hours(3) }];
    expect(timing(limits).setting('whole', of('urgent'), START)?.limit).toEqual(days(3));
    expect(timing(limits).setting('whole', of('ordinary', 'fence'), START)?.limit).toEqual(hours(3));
    expect(timing([], plain(days(9))).setting('whole', of('ordinary'), START)?.limit).toEqual(days(9));
  });
});

test('a rule’s limit for the whole comes before the category’s', () => {
  const ruled = { ...of('ordinary'), route: { ...ROUTE, limit: { value: days(1), by: { rule: 'r', number: 3, name: '咨询' } } } };
  expect(timing(plain(days(5))).setting('whole', ruled, START)?.limit).toEqual(days(1));
  expect(timing(plain(days(5))).setting('handle', ruled, START)?.limit).toEqual(days(5));
});

test('only what is urgent has a limit to arrive', () => {
  expect(timing([]).setting('arrive', of('ordinary'), START)).toBeNull();
  expect(timing([]).setting('arrive', of('critical'), START)?.limit).toEqual({ amount: 30, unit: 'minutes' });
});
