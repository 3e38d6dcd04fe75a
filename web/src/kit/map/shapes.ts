/** [lon, lat] in WGS-84 degrees. */
export type LonLatPair = readonly [number, number];
export type Ring = readonly LonLatPair[];
/** Parts; of each the first ring is the outline, the others are holes. A ring may be closed or not. */
export type Shape = readonly (readonly Ring[])[];
export interface Place {
  readonly lon: number;
  readonly lat: number;
}
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
}
/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

// The little of GeoJSON (RFC 7946) that the engine is handed.
interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: [number, number][][][];
}
interface Dot {
  readonly type: 'Point';
  readonly coordinates: [number, number];
}
export interface Feature<G> {
  readonly type: 'Feature';
  readonly properties: Properties;
  readonly geometry: G;
}
export interface Collection {
  readonly type: 'FeatureCollection';
  readonly features: Feature<MultiPolygon | Dot>[];
}

const METRES_PER_DEGREE = 111_320;

/** GeoJSON wants closed rings; the county package leaves that open. */
function closed(ring: Ring): [number, number][] {
  const pairs = ring.map(([lon, lat]): [number, number] => [lon, lat]);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) pairs.push([first[0], first[1]]);
  return pairs;
}

type Properties = Readonly<Record<string, string | number | boolean>>;

export function areaFeature(area: Area, properties: Properties = {}): Feature<MultiPolygon> {
  return {
    type: 'Feature',
    properties: { id: area.id, name: area.name, ...properties },
    geometry: { type: 'MultiPolygon', coordinates: area.shape.map((part) => part.map(closed)) },
  };
}

export function pointFeature(place: Place, properties: Properties): Feature<Dot> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [place.lon, place.lat] } };
}

export const collection = (features: Feature<MultiPolygon | Dot>[]): Collection => ({ type: 'FeatureCollection', features });

/** Around everything given; null when there is nothing to go around. */
export function boundsOf(shapes: readonly Shape[], places: readonly Place[] = []): Bounds | null {
  const corners = shapes.flat().flatMap(([outline = []]) => outline);
  const lons = [...corners.map(([lon]) => lon), ...places.map((place) => place.lon)];
  const lats = [...corners.map(([, lat]) => lat), ...places.map((place) => place.lat)];
  if (lons.length === 0) return null;
  const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [low(lons), low(lats), high(lons), high(lats)];
}

function insideRing(ring: Ring, { lon, lat }: Place): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1, y1] = ring[i] ?? [0, 0];
    const [x2, y2] = ring[j] ?? [0, 0];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function contains(shape: Shape, place: Place): boolean {
  return shape.some(([outline = [], ...holes]) => insideRing(outline, place) && !holes.some((hole) => insideRing(hole, place)));
}

export const areaAt = (areas: readonly Area[], place: Place): Area | null =>
  areas.find((area) => contains(area.shape, place)) ?? null;

/** Where a name stands: the centroid of the largest part, or the widest inner span at its height when it bends around that. */
export function labelPoint(shape: Shape): Place {
  const ring = shape.map(([outline = []]) => outline).reduce((best, one) => (size(one) > size(best) ? one : best), []);
  const centre = centroid(ring);
  if (insideRing(ring, centre)) return centre;
  const crossings = crossingsAt(ring, centre.lat);
  let best = { lon: centre.lon, width: -1 };
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
    if (to - from > best.width) best = { lon: (from + to) / 2, width: to - from };
  }
  return { lon: best.lon, lat: centre.lat };
}

function crossingsAt(ring: Ring, lat: number): number[] {
  const found: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1, y1] = ring[i] ?? [0, 0];
    const [x2, y2] = ring[j] ?? [0, 0];
    if (y1 > lat !== y2 > lat) found.push(((x2 - x1) * (lat - y1)) / (y2 - y1) + x1);
  }
  return found.sort((a, b) => a - b);
}

/** Twice the area, in square degrees. */
function size(ring: Ring): number {
  return Math.abs(ring.reduce((twice, [x, y], i) => {
    const [px, py] = ring.at(i - 1) ?? [x, y];
    return twice + px * y - x * py;
  }, 0));
}

function centroid(ring: Ring): Place {
  let [twice, lon, lat] = [0, 0, 0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1, y1] = ring[j] ?? [0, 0];
    const [x2, y2] = ring[i] ?? [0, 0];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    lon += (x1 + x2) * cross;
    lat += (y1 + y2) * cross;
  }
  if (twice === 0) return { lon: ring[0]?.[0] ?? 0, lat: ring[0]?.[1] ?? 0 };
  return { lon: lon / (3 * twice), lat: lat / (3 * twice) };
}

/** `place` moved by metres east and north; six decimals are 10 cm, finer than any finger. */
export function moved(place: Place, east: number, north: number): Place {
  const lat = place.lat + north / METRES_PER_DEGREE;
  const lon = place.lon + east / (METRES_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180));
  return rounded({ lon, lat });
}

export const rounded = ({ lon, lat }: Place): Place => ({
  lon: Math.round(lon * 1e6) / 1e6,
  lat: Math.round(lat * 1e6) / 1e6,
});

/** Metres one CSS pixel covers (512-pixel tiles, as MapLibre counts zoom). */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (Math.cos((lat * Math.PI) / 180) * 2 * Math.PI * 6_378_137) / (512 * 2 ** zoom);

/** The longest round length (1, 2, 3 or 5 × 10ⁿ metres) that fits in `room` metres. */
export function roundLength(room: number): number {
  const unit = 10 ** Math.floor(Math.log10(room));
  return [5, 3, 2, 1].map((step) => step * unit).find((length) => length <= room) ?? unit;
}
