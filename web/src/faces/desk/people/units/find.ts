import type { UnitRows } from '../../../../../../contract/people.ts';

export type Unit = UnitRows['units'][number];
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** By name, code or the territory it works for; those that still exist first. */
export function findUnits(units: readonly Unit[], typed: string): Unit[] {
  const words = typed.split(/\s+/u).map(plain).filter((word) => word !== '');
  const found = units.filter(({ id, name, block }) => {
    const text = plain(`${name}${block.name}${id}`);
    return words.every((word) => text.includes(word));
  });
  return found.sort((a, b) => Number(a.dissolvedAt !== null) - Number(b.dissolvedAt !== null));
}
