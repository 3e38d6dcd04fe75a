import { describe, expect, test } from 'vitest';
import { clockWords, dateWords, dayWords, leftWords, spanWords, whenWords } from './time.ts';

// 2026-11-25 09:05 in Shanghai, whatever zone the test runs in.
const NOW = Date.parse('2026-11-25T01:05:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('when', () => {
  test('the day turns at midnight in Shanghai, not in UTC', () => {
    expect(whenWords('2026-11-24T15:59:00Z', NOW, 'zh')).toBe('昨天 23:59');
    expect(whenWords('2026-11-24T16:00:00Z', NOW, 'zh')).toBe('今天 00:00');
    expect(whenWords('2026-11-25T16:00:00Z', NOW, 'zh')).toBe('明天 00:00');
    expect(whenWords('2026-11-25T06:05:00Z', NOW, 'en')).toBe('today 14:05');
  });

  test('further away the date, another year with its year', () => {
    expect(dayWords('2026-11-30T01:00:00Z', NOW, 'zh')).toBe('11月30日');
    expect(dayWords('2025-11-24T01:00:00Z', NOW, 'zh')).toBe('2025年11月24日');
    expect(dayWords('2025-12-31T16:30:00Z', NOW, 'en')).toBe('1 Jan');
    expect(dayWords('2027-01-01T01:00:00Z', NOW, 'en')).toBe('1 Jan 2027');
  });

  test('clock and weekday', () => {
    expect(clockWords('2026-11-25T01:05:00Z')).toBe('09:05');
    expect(dateWords(NOW, 'zh')).toBe('11月25日 周三');
    expect(dateWords(NOW, 'en')).toBe('Wed 25 Nov');
  });
});

describe('how long', () => {
  test.each([
    [30_000, '不到 1 分钟', 'under 1 min'],
    [35 * MINUTE, '35 分钟', '35 min'],
    [60 * MINUTE, '1 小时', '1 hour'],
    [82 * MINUTE, '1 小时 22 分', '1 h 22 min'],
    [5 * HOUR + 20 * MINUTE, '5 小时', '5 hours'],
    [26 * HOUR, '1 天 2 小时', '1 day 2 h'],
    [48 * HOUR, '2 天', '2 days'],
    [100 * HOUR, '4 天', '4 days'],
  ])('%d ms', (ms, zh, en) => {
    expect(spanWords(ms, 'zh')).toBe(zh);
    expect(spanWords(ms, 'en')).toBe(en);
  });

  test('left and over', () => {
    expect(leftWords(NOW + 2 * HOUR, NOW, 'zh')).toBe('还剩 2 小时');
    expect(leftWords(NOW - 35 * MINUTE, NOW, 'zh')).toBe('已超 35 分钟');
    expect(leftWords(NOW, NOW, 'zh')).toBe('刚刚超时');
    expect(leftWords(NOW + 2 * HOUR, NOW, 'en')).toBe('2 hours left');
  });
});
