/**
 * The one source of chance in sim/: sfc32 (Chris Doty-Humphrey's PractRand), seeded by FNV-1a of
 * words. Integers of 32 bits only, so that every machine draws the same numbers.
 */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** A stream of its own per purpose: what one part draws never shifts what another part gets. */
export function randomOf(seed: number, ...purpose: string[]): Random {
  const words = [seed, ...purpose].join('/');
  let a = fnv(words, 0x811c9dc5);
  let b = fnv(words, 0x9e3779b9);
  let c = fnv(words, 0x243f6a88);
  let counter = 1;
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 15; i += 1) draw();
  const below = (limit: number): number => Math.floor(draw() * limit);
  return {
    next: draw,
    below,
    chance: (share) => draw() < share,
    pick: (from) => {
      const value = from[below(from.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

function fnv(words: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < words.length; i += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
