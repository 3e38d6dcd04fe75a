/** Something that can be looked for by name or code. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Beside the name, e.g. where it lies; searched too. */
  readonly more?: string;
}
export const SHOWN = 30;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** A code is found from this many characters on: a shorter one stands in almost every code. */
const CODE_FROM = 4;

/** Every word typed must be in the name, its surroundings or, if it is long enough, the code; names that begin with the first word stand first. At most `SHOWN`. */
export function findOptions<O extends Option>(options: readonly O[], typed: string): { found: O[]; more: number } {
  const words = typed.split(/\s+/u).map(plain).filter((word) => word !== '');
  const hits = options.filter((option) => {
    const [text, code] = [plain(`${option.name}${option.more ?? ''}`), plain(option.id)];
    return words.every((word) => text.includes(word) || (word.length >= CODE_FROM && code.includes(word)));
  });
  const [first] = words;
  const rank = (option: O): number => (first === undefined || plain(option.name).startsWith(first) || plain(option.id) === first ? 0 : 1);
  hits.sort((a, b) => rank(a) - rank(b));
  return { found: hits.slice(0, SHOWN), more: Math.max(0, hits.length - SHOWN) };
}
