import type { CountyPackage } from '../../contract/county.ts';
import { randomOf } from '../../sim/random.ts';

/** A grid with the share of the county's matters that happen in it. */
export interface Place {
  readonly grid: string;
  readonly village: string;
  readonly township: string;
  readonly share: number;
}

/**
 * People are not spread evenly: a few grids hold many, most hold few. Shares fall off like
 * 1/(rank + 10), in an order drawn by seed, so that every township has full and empty grids.
 */
export function weighPlaces(county: CountyPackage): Place[] {
  const random = randomOf(1, 'bench', 'places');
  const grids = county.territories.filter(({ level, kind }) => level === 'grid' && kind === 'general').map(({ id }) => id);
  const order = grids.map((grid) => ({ grid, draw: random.next() })).sort((a, b) => a.draw - b.draw);
  const weights = order.map((_, rank) => 1 / (rank + 10));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return order.map(({ grid }, rank) => ({
    grid, village: grid.slice(0, 12), township: grid.slice(0, 9), share: (weights[rank] ?? 0) / whole,
  }));
}
