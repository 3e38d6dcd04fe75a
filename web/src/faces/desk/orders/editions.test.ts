import { expect, test } from 'vitest';
import type { EditionHead, EditionList } from '../../../../../contract/edition.ts';
import { highestOf, stateOf } from './editions.ts';

const head = (version: number, on: boolean): EditionHead =>
  ({ version, revision: 1, note: '', madeBy: null, madeAt: null, onBy: null, onAt: on ? '2026-01-01T00:00:00.000Z' : null });
const list: EditionList = { current: 2, mayWrite: true, editions: [head(3, false), head(2, true), head(1, false), head(0, false)] };

test('what stands in the list is in force, a draft, older, or a draft that was overtaken', () => {
  expect([4, 3, 2, 1, 0].map((version) => stateOf(list, version))).toEqual(['draft', 'draft', 'in-force', 'passed', 'older']);
});

test('before any edition of its own a county works by what we ship', () => {
  expect(stateOf({ ...list, current: 0, editions: [head(0, false)] }, 0)).toBe('in-force');
});

test('a new draft comes after all there are', () => {
  expect(highestOf(list)).toBe(3);
  expect(highestOf({ ...list, editions: [] })).toBe(0);
});
