import { expect, test } from 'vitest';
import type { MatterRow } from '../../../../../contract/matter.ts';
import { merge, type Page } from './merge.ts';

const row = (id: string, version = 1): MatterRow => ({ id, version }) as MatterRow;
const page = (ids: string, more = false): Page => ({ rows: [...ids].map((id) => row(id)), more });
const said = (shown: Page, now: Page | null) => {
  const { rows, fresh } = merge(shown, now);
  return [rows.map(({ row: { id }, left }) => (left ? `(${id})` : id)).join(''), fresh];
};

test('nothing read since: as it was', () => {
  expect(said(page('abc'), null)).toEqual(['abc', 0]);
});

test('what came is counted, not shown, wherever it would stand', () => {
  expect(said(page('abc'), page('xaybcz'))).toEqual(['abc', 3]);
});

test('what left keeps its place and is marked', () => {
  expect(said(page('abc'), page('ac'))).toEqual(['a(b)c', 0]);
  expect(said(page('abc'), page(''))).toEqual(['(a)(b)(c)', 0]);
});

test('a changed row is renewed where it stands', () => {
  const { rows } = merge(page('ab'), { rows: [row('a', 4), row('b')], more: false });
  expect(rows[0]?.row.version).toBe(4);
});

test('below the window of now nothing is said', () => {
  expect(said(page('abcdef', true), page('xab', true))).toEqual(['abcdef', 1]);
  expect(said(page('abcdef', true), page('acd', true))).toEqual(['a(b)cdef', 0]);
});

test('a row that moved up from below our window is not new', () => {
  expect(said(page('abc', true), page('acd', true))).toEqual(['a(b)c', 0]);
});
