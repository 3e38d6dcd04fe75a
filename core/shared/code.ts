/** Crockford's base 32: no I, L, O, U, so that a code read over the telephone survives. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `value` (an unsigned integer below 2^(5·length)) as `length` characters. */
export function encode32(value: bigint, length: number): string {
  let out = '';
  let rest = value;
  for (let i = 0; i < length; i += 1) {
    out = ALPHABET.charAt(Number(rest & 31n)) + out;
    rest >>= 5n;
  }
  return out;
}

/** What a person typed or copied, as we store it: upper case, no blanks, dashes or invisible characters, O read as 0, I and L as 1. */
export function normalizeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}\-–—_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
