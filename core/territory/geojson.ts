import { Refusal } from '../shared/refusal.ts';
import { systemOfCrs, toWgs84, type CoordinateSystem } from './coordinates.ts';
import { normalize } from './normal.ts';
import { TERRITORY_LEVELS, type Polygon, type Position, type Ring, type Shape, type Territory, type TerritoryLevel } from './territory.ts';
import { faultsOfShape, type ShapeFault } from './validate.ts';

export type ImportFaultName =
  | 'not-a-collection' | 'unknown-system' | 'not-an-area' | 'not-a-position' | 'not-in-system' | 'no-code' | 'no-name' | 'no-level' | 'unknown-kind' | 'code-twice' | 'shape'
  | 'name-twice' | 'system-differs';
/** What is wrong with a file: of the whole of it, or of a feature by its place and name, or of one vertex of that. */
export interface ImportFault {
  readonly fault: ImportFaultName;
  readonly feature: number | null;
  readonly name: string | null;
  readonly vertex: { readonly part: number; readonly ring: number; readonly vertex: number } | null;
  /** With `shape`: which fault, and where on the map. */
  readonly shape: ShapeFault | null;
}
export interface Imported {
  /** Features without fault, in WGS-84 and in normal form. */
  readonly records: readonly Territory[];
  readonly faults: readonly ImportFault[];
  /** To be looked at, no reason to refuse: villages of one township do share names, as do maps and their stated system. */
  readonly warnings: readonly ImportFault[];
  readonly system: CoordinateSystem;
}

/**
 * Territories from a GeoJSON FeatureCollection of Polygons and MultiPolygons. `system` is what the one who imports states;
 * without it the `crs` member counts (GeoJSON 2008), without that WGS-84 (RFC 7946 §4). Never throws for what a file holds.
 */
export function importGeoJson(given: unknown, system?: CoordinateSystem): Imported {
  const file = isRecord(given) ? given : {};
  const crs = crsOf(file);
  const named = crs === null ? null : systemOfCrs(crs);
  const used = system ?? named ?? 'WGS-84';
  if (file['type'] !== 'FeatureCollection' || !Array.isArray(file['features'])) return { records: [], faults: [ofFile('not-a-collection')], warnings: [], system: used };
  if (system === undefined && crs !== null && named === null) return { records: [], faults: [ofFile('unknown-system')], warnings: [], system: used };
  const read = file['features'].map((feature: unknown, at) => readFeature(feature, at, used));
  const twice = repeated(read.map(({ record }) => record?.id));
  const faults = read.flatMap(({ faults: own, record, name }, at) => [...own, ...(record && twice.has(record.id) ? [ofFeature('code-twice', at, name)] : [])]);
  const bad = new Set(faults.map(({ feature }) => feature));
  const places = read.map(({ record }) => record && `${record.parent} ${record.name}`);
  const sameName = repeated(places);
  const warnings = read.flatMap(({ name }, at) => (sameName.has(places[at] ?? '') ? [ofFeature('name-twice', at, name)] : []));
  const differs = system !== undefined && named !== null && JSON.stringify(named) !== JSON.stringify(system);
  return { records: read.flatMap(({ record }, at) => (record && !bad.has(at) ? [record] : [])), faults, warnings: differs ? [ofFile('system-differs'), ...warnings] : warnings, system: used };
}

const isRecord = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null && !Array.isArray(given);
const ofFile = (fault: ImportFaultName): ImportFault => ({ fault, feature: null, name: null, vertex: null, shape: null });
const ofFeature = (fault: ImportFaultName, feature: number, name: string | null): ImportFault => ({ fault, feature, name, vertex: null, shape: null });

function repeated(words: readonly (string | null | undefined)[]): Set<string> {
  const seen = new Set<string>();
  return new Set(words.filter((word): word is string => typeof word === 'string' && (seen.has(word) || !seen.add(word))));
}

function crsOf({ crs }: Record<string, unknown>): string | null {
  const properties = isRecord(crs) ? crs['properties'] : null;
  return isRecord(properties) && typeof properties['name'] === 'string' ? properties['name'] : null;
}

interface Read {
  readonly record: Territory | null;
  readonly name: string | null;
  readonly faults: ImportFault[];
}

const LEVEL_OF_DIGITS: Readonly<Record<number, TerritoryLevel>> = { 6: 'county', 9: 'township', 12: 'village', 15: 'grid' };
const PARENT_DIGITS: Readonly<Record<TerritoryLevel, number>> = { county: 0, township: 6, village: 9, grid: 12 };

function readFeature(given: unknown, at: number, system: CoordinateSystem): Read {
  const feature = isRecord(given) ? given : {};
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const text = (key: string): string | null => (typeof properties[key] === 'string' || typeof properties[key] === 'number' ? String(properties[key]).trim() || null : null);
  const name = text('name');
  const faults: ImportFault[] = [];
  const say = (fault: ImportFaultName): void => void faults.push(ofFeature(fault, at, name));
  const id = text('id') ?? text('code') ?? (feature['id'] === undefined ? null : String(feature['id']));
  const level = (text('level') ?? LEVEL_OF_DIGITS[id?.length ?? 0] ?? '') as TerritoryLevel;
  const kind = text('kind') ?? (level === 'grid' ? 'general' : null);
  if (id === null || !/^\d{6,15}$/.test(id)) say('no-code');
  if (name === null) say('no-name');
  if (!TERRITORY_LEVELS.includes(level)) say('no-level');
  if (kind !== null && kind !== 'general' && kind !== 'dedicated') say('unknown-kind');
  const shape = readShape(feature['geometry'], system, (fault, vertex) => faults.push({ ...ofFeature(fault, at, name), vertex }));
  if (shape === null) return { record: null, name, faults: faults.some(({ vertex }) => vertex) ? faults : [...faults, ofFeature('not-an-area', at, name)] };
  for (const one of faultsOfShape(shape)) {
    // A corner said twice in a row falls away in the normal form.
    if (one.fault !== 'repeated-vertex') faults.push({ ...ofFeature('shape', at, name), vertex: { part: one.part, ring: one.ring, vertex: one.vertex }, shape: one });
  }
  if (faults.length > 0 || id === null || name === null) return { record: null, name, faults };
  const parent = level === 'county' ? null : text('parent') ?? id.slice(0, PARENT_DIGITS[level]);
  return { record: { id, parent, level, kind: kind as Territory['kind'], name, unit: text('unit'), shape: normalize(shape) }, name, faults };
}

type Say = (fault: ImportFaultName, vertex: ImportFault['vertex']) => void;

/** The parts of a Polygon or MultiPolygon in WGS-84; null, after saying why, when it is none. */
function readShape(geometry: unknown, system: CoordinateSystem, say: Say): Shape | null {
  if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const parts: unknown = geometry['type'] === 'Polygon' ? [geometry['coordinates']] : geometry['type'] === 'MultiPolygon' ? geometry['coordinates'] : null;
  if (!Array.isArray(parts) || !parts.every((part) => Array.isArray(part) && part.every((ring) => Array.isArray(ring)))) return null;
  let sound = true;
  const shape = (parts as unknown[][][]).map((rings, part): Polygon => rings.map((positions, ring): Ring => positions.map((position, vertex): Position => {
    const read = readPosition(position, system);
    if (typeof read !== 'string') return read;
    if (sound) say(read, { part, ring, vertex });
    sound = false;
    return [0, 0];
  })));
  return sound ? shape : null;
}

/** Heights and what else may follow are left out. */
function readPosition(given: unknown, system: CoordinateSystem): Position | ImportFaultName {
  const [first, second] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof first !== 'number' || typeof second !== 'number') return 'not-a-position';
  try {
    return toWgs84([first, second], system);
  } catch (error) {
    if (error instanceof Refusal) return 'not-in-system';
    throw error;
  }
}

/** Territories as a GeoJSON FeatureCollection (RFC 7946: WGS-84, closed rings, outlines counter-clockwise); importGeoJson reads it back. */
export const exportGeoJson = (territories: readonly Territory[]): object => ({
  type: 'FeatureCollection',
  features: territories.map(({ shape, ...properties }) => {
    const parts = normalize(shape);
    const geometry = parts.length === 0 ? null : parts.length === 1 ? { type: 'Polygon', coordinates: parts[0] } : { type: 'MultiPolygon', coordinates: parts };
    return { type: 'Feature', id: properties.id, properties, geometry };
  }),
});
