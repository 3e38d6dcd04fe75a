const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** 12, 三, 两, 十五, 一百二十 as a number; null for what is none. 三四十 is two numbers and none here. */
export function numeral(word: string): number | null {
  if (/^\d{1,7}$/.test(word)) return Number(word);
  let [whole, digit] = [0, null as number | null];
  for (const letter of word.replaceAll('两', '二').replaceAll('〇', '零')) {
    const value = DIGITS.indexOf(letter);
    const ten = TENS[letter];
    if (value > 0 && digit !== null && digit !== 0) return null;
    if (value >= 0) digit = value;
    else if (ten === undefined) return null;
    else {
      whole = ten === 10_000 ? (whole + (digit ?? 0)) * ten : whole + (digit ?? 1) * ten;
      digit = null;
    }
  }
  return word === '' ? null : whole + (digit ?? 0);
}
export const NUMERAL = '(?:\\d{1,7}|[零〇一二两三四五六七八九十百千万]+)';
