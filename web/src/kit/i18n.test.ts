import { describe, expect, test } from 'vitest';
import { dictionary, fill } from './i18n.ts';

const words = dictionary({ left: '还剩 {n} 件', none: '没有' }, { left: '{n} left', none: 'none' });

describe('dictionary', () => {
  test('both languages, values filled in', () => {
    expect(words.t('zh')('left', { n: 3 })).toBe('还剩 3 件');
    expect(words.t('en')('left', { n: 0 })).toBe('0 left');
  });

  test('a hole without a value stays visible rather than saying "undefined"', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });

  test('knows its keys', () => {
    expect(words.has('none')).toBe(true);
    expect(words.has('some')).toBe(false);
  });
});
