import type { Located } from '../../api/county.ts';

export interface Side {
  readonly township: { readonly id: string; readonly name: string };
  readonly village: { readonly id: string; readonly name: string };
  readonly grid: { readonly id: string; readonly name: string };
  /** From the point; 0: it lies in this one on the map. */
  readonly metres: number;
}
/** More would be a list to read and no question to answer. */
const SIDES_MOST = 4;

/** The grids that may be meant where a point is near a border, the one it lies in first; none where there is no doubt. */
export function sidesOf(found: Located | undefined): readonly Side[] {
  if (found === undefined || found.how !== 'border' || found.candidates === undefined || found.candidates.length === 0) return [];
  const { township, village, grid } = found;
  return [{ township, village, grid, metres: 0 }, ...found.candidates.filter((one) => one.grid.id !== grid.id)].slice(0, SIDES_MOST);
}
