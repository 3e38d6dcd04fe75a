/** Something that can be looked for by name or code. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Beside the name, e.g. where it lies; searched too. */
  readonly more?: string;
}
export const SHOWN = 30;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Every word typed must be in name, surroundings or code; what begins with the first word stands first. At most `SHOWN`. */
export function findOptions<O extends Option>(options: readonly O[], typed: string): { found: O[]; more: number } {
  const words = typed.split(/\s+/u).map(plain).filter((word) => word !== '');
  const hits = words.length === 0 ? [...options] : options.filter((option) => {
    const text = plain(`${option.name}${option.more ?? ''}${option.id}`);
    return words.every((word) => text.includes(word));
  });
  const [first] = words;
  const rank = (option: O): number => (first === undefined ? 0 : plain(option.name).startsWith(first) || option.id.startsWith(first) ? 0 : 1);
  hits.sort((a, b) => rank(a) - rank(b));
  return { found: hits.slice(0, SHOWN), more: Math.max(0, hits.length - SHOWN) };
}
