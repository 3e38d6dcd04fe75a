import { expect, test } from 'vitest';
import { edgeWords, termWords, typedInstant } from './term.ts';

const zh = { now: Date.parse('2026-11-25T02:00:00.000Z'), language: 'zh' } as const;

test('what a date field gives is a day or a minute in Shanghai', () => {
  expect(typedInstant('2026-12-01', 'from')).toBe('2026-11-30T16:00:00.000Z');
  expect(typedInstant('2026-12-31', 'to')).toBe('2026-12-31T16:00:00.000Z');
  expect(typedInstant('2026-12-01T18:30', 'to')).toBe('2026-12-01T10:30:00.000Z');
  expect(typedInstant(' ', 'to')).toBeNull();
  expect(typedInstant('2026-02-30', 'from')).toBeUndefined();
});

test('an end at midnight names the last day, another names the minute', () => {
  expect(edgeWords('2026-12-31T16:00:00.000Z', 'to', zh)).toBe('12月31日');
  expect(edgeWords('2026-12-31T16:00:00.000Z', 'from', zh)).toBe('2027年1月1日');
  expect(edgeWords('2026-11-25T10:30:00.000Z', 'to', zh)).toBe('今天 18:30');
});

test('a term in both languages', () => {
  const term = { from: '2026-10-31T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' };
  expect(termWords(term, zh)).toBe('11月1日 至 11月30日');
  expect(termWords({ ...term, to: null }, { ...zh, language: 'en' })).toBe('since 1 Nov');
});
