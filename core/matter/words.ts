import { Refusal } from '../shared/refusal.ts';

/** Longest words of a report or a step, in characters as a reader counts them. */
export const WORDS_MAX = 5000;

/**
 * Words as they were typed, of any script and any character (𬱖, 䶮, ·), without blanks at the ends.
 * NUL and lone surrogates are no characters and can't be stored; other control characters vanish.
 * @throws Refusal text.empty, text.too-long {length, max}, text.unreadable
 */
export function readableWords(typed: string): string {
  if (typed.includes('\u0000') || !typed.isWellFormed()) throw new Refusal('text.unreadable');
  // eslint-disable-next-line no-control-regex
  const words = typed.replaceAll(/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g, '').trim();
  if (isBlank(words)) throw new Refusal('text.empty');
  if (words.length > WORDS_MAX) {
    const length = Array.from(words).length;
    if (length > WORDS_MAX) throw new Refusal('text.too-long', { length, max: WORDS_MAX });
  }
  return words;
}

/** Words that may be left out: null when nothing is there to read. */
export const optionalWords = (typed: string | undefined): string | null =>
  typed === undefined || isBlank(typed) ? null : readableWords(typed);

/** Blanks, zero-width and control characters alone are nothing to a reader. */
const isBlank = (typed: string): boolean => /^[\s\p{Z}\p{Cf}\p{Cc}]*$/u.test(typed);
