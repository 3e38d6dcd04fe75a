import type { CountyApi } from '../api/county.ts';
import type { TerritoryList } from '../../contract/county.ts';
import type { Random } from '../random.ts';

type Shape = NonNullable<TerritoryList['territories'][number]['shape']>;
/** Dedicated grids may hang under a township itself, so all of its grids are asked for. */
const TOWNSHIP_DIGITS = 9;
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** A point of the shape, drawn by chance, in six decimals as a phone sends it. */
export function pointIn(shape: Shape, random: Random): Point {
  const corners = shape.flatMap(([outline = []]) => outline);
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const [west, south] = [Math.min(...lons), Math.min(...lats)];
  const [width, height] = [Math.max(...lons) - west, Math.max(...lats) - south];
  for (let tries = 0; tries < 10_000; tries += 1) {
    const lon = round(west + width * random.next());
    const lat = round(south + height * random.next());
    if (shape.some((part) => part.filter((ring) => within(ring, lon, lat)).length === 1)) return { lon, lat };
  }
  throw new Error('a shape without an inside');
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function within(ring: Shape[number][number], lon: number, lat: number): boolean {
  return ring.reduce((inside, [bx, by], i) => {
    const [ax, ay] = ring.at(i - 1) ?? [bx, by];
    const crosses = ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

/** A point that the server itself finds in this grid: a dedicated grid may lie over part of it. */
export async function pointOfGrid(api: CountyApi, grid: string, random: Random): Promise<Point> {
  const shape = (await api.grids(grid.slice(0, TOWNSHIP_DIGITS))).find(({ id }) => id === grid)?.shape;
  if (!shape) throw new Error(`no grid ${grid}`);
  for (let tries = 0; tries < 20; tries += 1) {
    const point = pointIn(shape, random);
    const located = await api.locate(point.lon, point.lat);
    if (located.grid.id === grid) return point;
  }
  throw new Error(`no free point in ${grid}`);
}
