import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/given.ts';
import { headline } from './matter.ts';
import { readableWords, WORDS_MAX } from './words.ts';

const refused = (typed: string) => refusalOf(() => readableWords(typed));

describe('readableWords', () => {
  test.each(['𬱖家村 䶮 阿依古丽·买买提', '👩‍👩‍👧 三楼', 'e\u0301 ÅÄÖ', 'نامە بىر', '第一行\n\t第二行', "'; drop table matter; --"])('keeps %j as typed', (text) => {
    expect(readableWords(text)).toBe(text);
  });
  test('takes blanks from the ends and control characters out', () => {
    expect(readableWords(' \r\n 路灯\u0007\u001b不亮\ufeff \u3000')).toBe('路灯不亮');
  });
  test.each(['', '   ', '\n\t', '\u3000', '\u200b\u200b', '\u2060 \u00ad\u200e', '\u0007'])('%j is empty', (text) => {
    expect(refused(text)?.code).toBe('text.empty');
  });
  test.each(['a\u0000b', '\ud842', 'x\udfb7y'])('%j can’t be stored', (text) => {
    expect(refused(text)?.code).toBe('text.unreadable');
  });
  test('the length is counted in characters, not in the halves they are stored in', () => {
    expect(readableWords('𬱖'.repeat(WORDS_MAX))).toHaveLength(2 * WORDS_MAX);
    expect(refused('𬱖'.repeat(WORDS_MAX + 1))).toMatchObject({ code: 'text.too-long', details: { length: WORDS_MAX + 1, max: WORDS_MAX } });
    expect(refused('路'.repeat(100_000))).toMatchObject({ details: { length: 100_000 } });
    expect(readableWords(`${'路'.repeat(WORDS_MAX)}${' '.repeat(9)}`)).toHaveLength(WORDS_MAX);
  });
  test('what comes out goes in unchanged (2,000 texts, seed 3)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      if (refused(typed) !== undefined) return;
      const words = readableWords(typed);
      expect(readableWords(words)).toBe(words);
      expect(words.isWellFormed()).toBe(true);
    }), { seed: 3, numRuns: 2000 });
  });
});

describe('headline', () => {
  test.each([
    ['路灯不亮三天了。老人走路看不见！', '路灯不亮三天了'],
    ['  东塘路\n\n口 积水，', '东塘路 口 积水'],
    ['好。后来又坏了', '好。后来又坏了'],
    ['，，，，，', '，，，，，'],
  ])('of %j is %j', (text, wanted) => {
    expect(headline(text)).toBe(wanted);
  });
  test('of a long sentence is its first 39 characters and an ellipsis', () => {
    expect(headline('路'.repeat(41))).toBe(`${'路'.repeat(39)}…`);
    expect(headline('𬱖'.repeat(60))).toBe(`${'𬱖'.repeat(39)}…`);
    expect(headline('路'.repeat(40))).toBe('路'.repeat(40));
    expect(headline(`${'路'.repeat(40)}。再说一句`)).toBe('路'.repeat(40));
  });
  test('is never empty and never longer than 40 characters (2,000 texts, seed 4)', () => {
    const text = fc.string({ unit: fc.constantFrom('路', '，', '。', ' ', '\n', '𬱖', 'a', '！', '、'), minLength: 1, maxLength: 90 });
    fc.assert(fc.property(text, (given) => {
      if (refused(given) !== undefined) return;
      const short = headline(readableWords(given));
      const letters = Array.from(short).length;
      expect(letters).toBeGreaterThan(0);
      expect(letters).toBeLessThanOrEqual(40);
      expect(short.isWellFormed()).toBe(true);
    }), { seed: 4, numRuns: 2000 });
  });
});
