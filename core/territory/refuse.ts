import { Refusal } from '../shared/refusal.ts';
import { contains, kmTo } from './shape.ts';
import type { Shape } from './territory.ts';

/** China's mainland and islands, generously: outside it a point is a fault of positioning, not a journey. */
const CHINA = { west: 73, south: 17, east: 136, north: 54 };

/** Why a point is in no grid of a county, and what to do about it. Never returns. */
export function refusePlace(county: { name: string; shape: Shape }, lon: number, lat: number): never {
  if (contains(county.shape, lat, lon)) throw new Refusal('place.swapped', { lon: lat, lat: lon });
  const inChina = lon > CHINA.west && lon < CHINA.east && lat > CHINA.south && lat < CHINA.north;
  if (!inChina) throw new Refusal('place.nowhere', { lon, lat });
  const km = kmTo(county.shape, lon, lat);
  throw new Refusal('place.outside', { county: county.name, km: km < 10 ? km.toFixed(1) : Math.round(km) });
}
