import type { Position } from './territory.ts';

/** What a table's columns turned out to hold, and the places read from it, for a map to show before anything is taken. */
export interface ColumnGuess {
  /** One column with both numbers, or the columns of longitude and of latitude. */
  readonly columns: readonly [number] | readonly [lon: number, lat: number];
  readonly order: 'lon-lat' | 'lat-lon';
  /** WGS-84, row by row; null where the row can't be read. */
  readonly positions: readonly (Position | null)[];
  /** Rows that can't be read or lie outside the county: to be refused by number. */
  readonly refused: readonly number[];
}
type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Degrees of one text: 30.4, 30.4°N, 30°24′36″N, 30 24 36; null when it is none. South and west are negative. */
export function readDegrees(text: string): number | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  const match = /^([NSEW东西南北])?\s*(-?\d{1,3}(?:\.\d+)?)(?:(?:\s*[°º度]\s*|\s+)(?:(\d{1,2}(?:\.\d+)?)(?:(?:\s*[′'’分]\s*|\s+|$)(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"”秒]|′′|''|$))?)?)?)?\s*([NSEW东西南北])?$/.exec(plain);
  if (match === null) return null;
  const [, before, degrees = '', minutes = '0', seconds = '0', after] = match;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return degrees.startsWith('-') !== /[SW西南]/.test(before ?? after ?? '') ? -size : size;
}

/** Both numbers of a text in the order in which they stand: "30.4,120.0", "120.0 30.4", "30°24′N，120°E". */
function readPair(text: string): readonly [number, number] | null {
  const halves = text.normalize('NFKC').split(/[,;、|/]/);
  const [a, b] = halves.length === 2 ? halves : text.trim().split(/\s+/);
  const [first, second] = [readDegrees(a ?? ''), readDegrees(b ?? '')];
  return first === null || second === null ? null : [first, second];
}

/**
 * Which columns hold the place, and which number is the longitude: the reading that puts most rows into the county's
 * bounding box. null when no reading puts any row there. Ask before use: `positions` is for the preview.
 */
export function guessColumns(rows: readonly (readonly string[])[], bounds: Bounds): ColumnGuess | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let best: ColumnGuess | null = null;
  const offer = (columns: ColumnGuess['columns'], order: ColumnGuess['order'], read: (row: readonly string[]) => readonly [number, number] | null): void => {
    const positions = rows.map((row): Position | null => {
      const pair = read(row);
      return pair === null ? null : order === 'lon-lat' ? pair : [pair[1], pair[0]];
    });
    const refused = positions.flatMap((position, row) => (position !== null && within(position, bounds) ? [] : [row]));
    if (refused.length < (best?.refused.length ?? rows.length)) best = { columns, order, positions, refused };
  };
  for (let a = 0; a < width; a += 1) {
    for (const order of ['lon-lat', 'lat-lon'] as const) offer([a], order, (row) => readPair(row[a] ?? ''));
    for (let b = 0; b < width; b += 1) {
      if (a === b) continue;
      offer([a, b], a < b ? 'lon-lat' : 'lat-lon', (row) => {
        const [lon, lat] = [readDegrees(row[a] ?? ''), readDegrees(row[b] ?? '')];
        if (lon === null || lat === null) return null;
        return a < b ? [lon, lat] : [lat, lon];
      });
    }
  }
  return best;
}

const within = ([lon, lat]: Position, [west, south, east, north]: Bounds): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
