import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALPHABET, encode32, normalizeCode } from './code.ts';

const BITS = 50n;
const codes = fc.bigInt({ min: 0n, max: (1n << BITS) - 1n }).map((value) => ({ value, code: encode32(value, 10) }));

test('a code holds its value, most significant first (1,000, seed 6)', () => {
  fc.assert(fc.property(codes, ({ value, code }) => {
    expect(code).toHaveLength(10);
    expect([...code].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n)).toBe(value);
  }), { seed: 6, numRuns: 1000 });
});

test('survives being read out and typed in any way (1,000, seed 7)', () => {
  const noise = fc.array(fc.constantFrom('-', ' ', '–', '_', '.', '·', '\t', '\u3000'), { minLength: 11, maxLength: 11 });
  fc.assert(fc.property(codes, noise, fc.boolean(), ({ code }, between, lower) => {
    const slips = [...code].map((letter, i) => (letter === '0' && i % 2 === 0 ? 'o' : letter === '1' ? 'IlLi'.charAt(i % 4) : letter));
    const typed = slips.map((letter, i) => `${between[i]}${lower ? letter.toLowerCase() : letter}`).join('') + between[10];
    expect(normalizeCode(typed)).toBe(code);
  }), { seed: 7, numRuns: 1000 });
});

test('full-width letters, as a Chinese keyboard makes them, are the same', () => {
  expect(normalizeCode('Ｍ０ａｎ－７f3k２')).toBe('M0AN7F3K2');
});

test('no two letters of the alphabet look alike when read as we read them', () => {
  expect(new Set([...ALPHABET].map(normalizeCode)).size).toBe(32);
});
