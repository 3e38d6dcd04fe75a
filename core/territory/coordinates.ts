import gcoord from 'gcoord';
import proj4, { type Converter } from 'proj4';
import { Refusal } from '../shared/refusal.ts';
import type { Position } from './territory.ts';

/**
 * CGCS2000 / 3° Gauss–Krüger (GB/T 22021): metres as [easting, northing] beside a central meridian. With `zoned` the
 * easting begins with the zone's number (40,512,345), as EPSG 4513–4533 have it; without (512,345) it is EPSG 4534–4554.
 */
export interface GaussKruger {
  readonly meridian: number;
  readonly zoned: boolean;
}
/**
 * Inside the system all is WGS-84. CGCS2000 in degrees differs from it by centimetres (two realisations of ITRS) and
 * counts as the same. GCJ-02 and BD-09 are the shifted degrees of Chinese web maps.
 */
export type CoordinateSystem = 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09' | GaussKruger;

// Its types tell of a CommonJS namespace; what Node and the bundler hand over is the object itself.
const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default;
const shift = ([lon, lat]: Position, to: typeof GCJ02 | typeof BD09): Position => transform([lon, lat], WGS84, to) as unknown as Position;

/** [lon, lat] in WGS-84 degrees. @throws Refusal place.coordinates for numbers that the system can't hold */
export function toWgs84(position: Position, system: CoordinateSystem): Position {
  const [first, second] = position;
  if (typeof system === 'object') return fromPlane(position, system);
  if (!(Math.abs(first) <= 180 && Math.abs(second) <= 90)) throw new Refusal('place.coordinates', { first, second, system });
  if (system === 'GCJ-02') return unshift(position, GCJ02);
  return system === 'BD-09' ? unshift(position, BD09) : position;
}

/** The way back. @throws Refusal place.coordinates */
export function fromWgs84(position: Position, system: CoordinateSystem): Position {
  const [lon, lat] = position;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new Refusal('place.coordinates', { first: lon, second: lat, system: 'WGS-84' });
  if (typeof system === 'object') return toPlane(position, system);
  if (system === 'GCJ-02') return shift(position, GCJ02);
  return system === 'BD-09' ? shift(position, BD09) : position;
}

/** A hundredth of a millimetre. */
const CLOSE = 1e-10;
/** Published formulas go one way only: the way back is sought, each time corrected by what it is off; three or four rounds do. */
function unshift(shifted: Position, system: typeof GCJ02 | typeof BD09): Position {
  let [lon, lat] = shifted;
  for (let round = 0; round < 20; round += 1) {
    const there = shift([lon, lat], system);
    const [offLon, offLat] = [there[0] - shifted[0], there[1] - shifted[1]];
    lon -= offLon;
    lat -= offLat;
    if (Math.abs(offLon) < CLOSE && Math.abs(offLat) < CLOSE) break;
  }
  return [lon, lat];
}

const FALSE_EASTING = 500_000;
const ZONE = 1_000_000;
const zoneOf = (meridian: number): number => Math.round(meridian / 3);

/** Zones 25 to 45 lie over China; zone 40 is that of 120° E. */
export const gaussKrugerOfZone = (zone: number, zoned = true): GaussKruger => ({ meridian: zone * 3, zoned });

const planes = new Map<number, Converter>();
function planeOf(meridian: number): Converter {
  if (!(meridian >= 75 && meridian <= 135)) throw new Refusal('place.coordinates', { first: meridian, second: 0, system: 'CGCS2000 / 3° Gauss–Krüger' });
  let plane = planes.get(meridian);
  if (plane === undefined) {
    plane = proj4(`+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${FALSE_EASTING} +y_0=0 +ellps=GRS80 +units=m +no_defs`);
    planes.set(meridian, plane);
  }
  return plane;
}

/** A survey's sheet reaches 1.5° from its meridian; twice that is let through, more is another zone's easting. */
const EASTING_MOST = 320_000;

function fromPlane([easting, northing]: Position, { meridian, zoned }: GaussKruger): Position {
  const plane = planeOf(meridian);
  const east = easting - (zoned ? zoneOf(meridian) * ZONE : 0);
  if (!(Math.abs(east - FALSE_EASTING) <= EASTING_MOST && northing >= 0 && northing <= 6_000_000)) {
    throw new Refusal('place.coordinates', { first: easting, second: northing, system: 'CGCS2000 / 3° Gauss–Krüger' });
  }
  const [lon = 0, lat = 0] = plane.inverse([east, northing]);
  return [lon, lat];
}

function toPlane([lon, lat]: Position, { meridian, zoned }: GaussKruger): Position {
  const [east = 0, north = 0] = planeOf(meridian).forward([lon, lat]);
  return [east + (zoned ? zoneOf(meridian) * ZONE : 0), north];
}

/** The system that a `crs` name of GeoJSON stands for (EPSG numbers, CRS84); null when it is none of ours. */
export function systemOfCrs(name: string): CoordinateSystem | null {
  if (/CRS:?84$/i.test(name)) return 'WGS-84';
  const code = Number(/EPSG:{1,2}(?:[\d.]*:)?(\d{4,5})$/i.exec(name)?.[1]);
  if (code === 4326) return 'WGS-84';
  if (code === 4490) return 'CGCS2000';
  if (code >= 4513 && code <= 4533) return gaussKrugerOfZone(code - 4513 + 25);
  if (code >= 4534 && code <= 4554) return gaussKrugerOfZone(code - 4534 + 25, false);
  return null;
}
