import { expect, test } from 'vitest';
import { freshId, moved, outcomeWords, type Named } from './outcome.ts';

const named: Named = { line: (id) => ({ education: '教育' })[id] ?? id, unit: (id) => id, language: 'zh' };

test('what a rule sets is read in words', () => {
  expect(outcomeWords({ lead: { level: 'village' }, assist: [{ line: 'education' }, { unit: 'u-1' }], urgency: 'critical', limit: { amount: 2, unit: 'hours' } }, named))
    .toEqual(['主办 所在村社', '协办 教育条线、u-1', '特急', '时限 2 小时（不分昼夜）']);
  expect(outcomeWords({ platform: 'safety', assist: [] }, { ...named, language: 'en' })).toEqual(['platform Public safety', 'assist nobody']);
  expect(outcomeWords({}, named)).toEqual([]);
});

test('a new rule gets an id that is free', () => {
  expect(freshId([])).toBe('rule-1');
  expect(freshId([{ id: 'gas' }, { id: 'rule-3' }])).toBe('rule-4');
});

test('a rule moves one place, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
