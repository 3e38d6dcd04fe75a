import { randomOf } from '../random.ts';
import { centroid, SHRINK, type Dot, type Loop } from './plane.ts';
import type { Territory } from './territories.ts';
import { stationOf, ZONE_AUTHORITY } from './units.ts';

/**
 * Dedicated grids (专属网格): areas with one responsible unit that lie over the general grids,
 * under a village or a township; the zone authority's two lie in two townships.
 */
interface Plan {
  readonly parent: string;
  readonly name: string;
  readonly unit: string;
  /** Greatest radius, in degrees of latitude (0.001 is about 111 m). */
  readonly radius: number;
}

const PLANS: readonly Plan[] = [
  { parent: '330110005', name: '未来科技城南区专属网格', unit: ZONE_AUTHORITY, radius: 0.006 },
  { parent: '330110009', name: '仁和先进制造园专属网格', unit: stationOf('renhe', 'emergency'), radius: 0.008 },
  { parent: '330110009005', name: '獐山农贸市场专属网格', unit: stationOf('renhe', 'market-supervision'), radius: 0.002 },
  { parent: '330110010269', name: '勾庄物流园专属网格', unit: stationOf('liangzhu', 'emergency'), radius: 0.006 },
  { parent: '330110010012', name: '文化村商街专属网格', unit: stationOf('liangzhu', 'market-supervision'), radius: 0.0015 },
  { parent: '330110012', name: '未来科技城北区专属网格', unit: ZONE_AUTHORITY, radius: 0.008 },
  { parent: '330110109', name: '径山茶文化景区专属网格', unit: 'jingshan-government', radius: 0.01 },
  { parent: '330110110', name: '瓶窑工业功能区专属网格', unit: stationOf('pingyao', 'emergency'), radius: 0.008 },
];

/** Directions of the corners, written out: sines may differ between machines. */
const DIRECTIONS: readonly Dot[] = [
  [1, 0], [0.707, 0.707], [0, 1], [-0.707, 0.707], [-1, 0], [-0.707, -0.707], [0, -1], [0.707, -0.707],
];

export function dedicatedGrids(territories: readonly Territory[], seed: number): Territory[] {
  return PLANS.map(({ parent, name, unit, radius }) => {
    const owner = territories.find(({ id }) => id === parent);
    if (!owner) throw new Error(`no territory ${parent} for ${name}`);
    const grids = territories.filter(({ id, level }) => level === 'grid' && id.startsWith(parent));
    const middle = farthestInside(flat(owner), grids.map((grid) => centroid(flat(grid))));
    const reach = Math.min(radius, 0.7 * middle.distance);
    const random = randomOf(seed, 'dedicated', parent);
    const ring = DIRECTIONS.map(([dx, dy]): [number, number] => {
      const arm = reach * (0.7 + 0.3 * random.next());
      return [round((middle.dot[0] + dx * arm) / SHRINK), round(middle.dot[1] + dy * arm)];
    });
    // GB/T 10114 has no village 000: it stands for "the township itself".
    const id = parent.length === 9 ? `${parent}000901` : `${parent}901`;
    return { id, parent, level: 'grid', kind: 'dedicated', name, unit, shape: [[ring]] };
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
const flat = ({ shape }: Territory): Loop => (shape[0]?.[0] ?? []).map(([lon, lat]) => [lon * SHRINK, lat]);

/** Of some dots the one farthest from the border, and how far that is. */
function farthestInside(border: Loop, dots: readonly Dot[]): { readonly dot: Dot; readonly distance: number } {
  return dots
    .map((dot) => ({ dot, distance: Math.sqrt(Math.min(...border.map((to, i) => square(dot, border.at(i - 1) as Dot, to)))) }))
    .reduce((best, next) => (next.distance > best.distance ? next : best));
}

/** Squared distance of a dot from the stretch a–b. */
function square([x, y]: Dot, [ax, ay]: Dot, [bx, by]: Dot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const [ex, ey] = [x - ax - along * dx, y - ay - along * dy];
  return ex * ex + ey * ey;
}
