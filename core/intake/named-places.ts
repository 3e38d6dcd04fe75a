import { shortName } from '../territory/join.ts';

interface Named {
  readonly id: string;
  readonly parent: string | null;
  readonly level: string;
  readonly name: string;
}
/** What the words of a place name: one village or one township; several that may be meant; or nothing we know. */
export type PlaceNamed<T extends Named> = { readonly one: T } | { readonly several: readonly T[] } | null;

interface Hit<T> {
  readonly of: T;
  readonly at: number;
  readonly length: number;
}

/**
 * The village, or else the township, that words name. Villages of the same name are told apart by the township beside
 * them; codes of other systems are not looked at (two sources number the same townships differently).
 */
export function placeNamed<T extends Named>(words: string, territories: readonly T[]): PlaceNamed<T> {
  const plain = words.normalize('NFKC').replaceAll(/\s/gu, '');
  const townships = unique(longest(plain, territories.filter(({ level }) => level === 'township')));
  const all = unique(longest(plain, territories.filter(({ level }) => level === 'village')));
  const inTownship = all.filter(({ parent }) => townships.some(({ id }) => id === parent));
  const villages = inTownship.length > 0 ? inTownship : all;
  if (villages.length > 0) return said(villages);
  return townships.length > 0 ? said(townships) : null;
}

const said = <T extends Named>(found: readonly T[]): PlaceNamed<T> => (found.length === 1 && found[0] !== undefined ? { one: found[0] } : { several: found });
const unique = <T extends Named>(hits: readonly Hit<T>[]): T[] => [...new Map(hits.map(({ of }) => [of.id, of])).values()];

/** Full names first, then without their kind where that leaves two characters; of overlapping ones the longest stands. */
function longest<T extends Named>(words: string, all: readonly T[]): Hit<T>[] {
  const full = hitsOf(words, all, ({ name }) => name);
  const hits = full.length > 0 ? full : hitsOf(words, all, ({ name }) => (Array.from(shortName(name)).length >= 2 ? shortName(name) : ''));
  return hits.filter((hit) => !hits.some((other) => other.length > hit.length && other.at <= hit.at && other.at + other.length >= hit.at + hit.length));
}

function hitsOf<T extends Named>(words: string, all: readonly T[], nameOf: (territory: T) => string): Hit<T>[] {
  return all.flatMap((of) => {
    const name = nameOf(of).normalize('NFKC').replaceAll(/\s/gu, '');
    const hits: Hit<T>[] = [];
    if (name === '') return hits;
    for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) hits.push({ of, at, length: name.length });
    return hits;
  });
}
