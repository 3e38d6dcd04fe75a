import { buildGridIndex, type GridIndex } from '../../core/territory/locate.ts';
import type { Position, Territory } from '../../core/territory/territory.ts';
import { randomOf, type Random } from '../../sim/random.ts';
import type { Bench } from '../figure.ts';
import { median, round } from '../numbers.ts';
import { SHORT } from '../stage/short.ts';

/** 245 × 245 general grids of about 200 m, as a whole prefecture of towns would have, and a dedicated one on every 200. */
const SIDE = 245;
const STEP = 0.002;
const DEDICATED = 300;
const POINTS = 200_000;
const ROUNDS = SHORT ? 3 : 11;
const PER_ROUND = SHORT ? 200_000 : 1_000_000;
const ACCURACY = 15;

/** Point → grid with its border candidates, on one core. */
export const locateBench: Bench = {
  figures: ['locate_per_s'],
  run: async () => {
    const random = randomOf(1, 'bench', 'locate');
    const grids = makeGrids(random);
    const index = buildGridIndex(grids);
    const points = Array.from({ length: POINTS }, (): Position => [120 + random.next() * SIDE * STEP, 30 + random.next() * SIDE * STEP]);
    const { rate, border, lost } = perSecond(index, points);
    if (lost > 0) throw new Error(`${lost} points in no grid`);
    return [{
      name: 'locate_per_s', value: Math.round(rate), unit: 'points/s',
      beside: `${grids.length} polygons of 4 to 8 corners, 200 m wide, ${POINTS} points uniformly inside, accuracy ${ACCURACY} m, ${round(border * 100, 0)} % near a border with candidates and metres, one thread, median of ${ROUNDS}`,
    }];
  },
};

function perSecond(index: GridIndex, points: readonly Position[]): { rate: number; border: number; lost: number } {
  const rates: number[] = [];
  let [border, lost] = [0, 0];
  // The first round is for the compiler.
  for (let round = 0; round <= ROUNDS; round += 1) {
    [border, lost] = [0, 0];
    const start = performance.now();
    for (let n = 0; n < PER_ROUND; n += 1) {
      const [lon, lat] = points[n % POINTS] as Position;
      const located = index.place(lon, lat, ACCURACY);
      if (located === null || located.how === 'sliver') lost += 1;
      else if (located.how === 'border') border += 1;
    }
    if (round > 0) rates.push(PER_ROUND / ((performance.now() - start) / 1000));
  }
  return { rate: median(rates), border: border / PER_ROUND, lost };
}

/** Crooked cells that share corners and bends to the last bit; the rim is straight, so that every point lies in one. */
function makeGrids(random: Random): Territory[] {
  const push = (inner: boolean): number => (inner ? (random.next() - 0.5) * STEP * 0.3 : 0);
  const dots = (columns: number, rows: number, [dx, dy]: Position): Position[][] => Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x): Position => {
      const inner = x + dx > 0 && x + dx < SIDE && y + dy > 0 && y + dy < SIDE;
      return [120 + (x + dx) * STEP + push(inner), 30 + (y + dy) * STEP + push(inner)];
    }));
  const corners = dots(SIDE + 1, SIDE + 1, [0, 0]);
  const acrossBends = dots(SIDE, SIDE + 1, [0.5, 0]);
  const upBends = dots(SIDE + 1, SIDE, [0, 0.5]);
  const at = (from: Position[][], x: number, y: number): Position => from[y]?.[x] as Position;
  const general = Array.from({ length: SIDE * SIDE }, (_, i): Territory => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    return grid(String(i).padStart(6, '0'), 'general', [
      at(corners, x, y), at(acrossBends, x, y), at(corners, x + 1, y), at(upBends, x + 1, y),
      at(corners, x + 1, y + 1), at(acrossBends, x, y + 1), at(corners, x, y + 1), at(upBends, x, y),
    ]);
  });
  const dedicated = Array.from({ length: DEDICATED }, (_, i): Territory => {
    const [x, y] = [120 + random.below(SIDE) * STEP, 30 + random.below(SIDE) * STEP];
    return grid(`d${i}`, 'dedicated', [[x, y], [x + STEP * 0.8, y], [x + STEP * 0.8, y + STEP * 0.8], [x, y + STEP * 0.8]]);
  });
  return [...general, ...dedicated];
}

const grid = (id: string, kind: 'general' | 'dedicated', ring: Position[]): Territory => ({ id, parent: 'v', level: 'grid', kind, name: id, unit: null, shape: [[ring]] });
