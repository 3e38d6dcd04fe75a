import type { ImportAnswer, ImportBody } from '../../contract/territory.ts';
import { importGeoJson, type ImportFault } from '../../core/territory/geojson.ts';
import { joinByName } from '../../core/territory/join.ts';
import { IMPORT_FAULTS } from '../../core/territory/import-names.ts';
import { SHAPE_FAULTS } from '../../core/territory/names.ts';
import { sameShape } from '../../core/territory/normal.ts';
import type { MapWorld } from '../../core/territory/redraw.ts';
import type { Territory } from '../../core/territory/territory.ts';

type Told = ImportAnswer['faults'][number];
type Change = ImportAnswer['change'][number];

/** What a file would change, for somebody to look at: nothing is written. */
export function previewImport({ current, retired }: MapWorld, map: number, { text, system, by }: ImportBody): ImportAnswer {
  const read = importGeoJson(parse(text), system);
  const faults = read.faults.map(tell);
  const warnings = read.warnings.map(tell);
  const { records, left } = by === 'name' ? named(read.records, current) : { records: read.records, left: [] };
  for (const record of left) warnings.push(told('not-ours', record.name));
  const standing = new Map(current.map((one) => [one.id, one]));
  const gone = new Set(retired.map(({ id }) => id));
  const create: Territory[] = [];
  const change: Change[] = [];
  let same = 0;
  for (const record of records) {
    const old = standing.get(record.id);
    const changed = old === undefined ? null : differences(old, record);
    if (gone.has(record.id)) faults.push(told('id-used', record.name));
    else if (changed === null) create.push(record);
    else if (Object.keys(changed).length > 0) change.push({ id: record.id, ...changed });
    else same += 1;
  }
  return { map, system: read.system as ImportAnswer['system'], faults, warnings, create: create as ImportAnswer['create'], change, same };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** A file seldom knows our units; one that names none leaves them as they are. */
function differences(old: Territory, { name, kind, parent, unit, shape }: Territory): Omit<Change, 'id'> {
  return {
    ...(name === old.name ? {} : { name }), ...(kind === old.kind ? {} : { kind }),
    ...(parent === old.parent || parent === null ? {} : { parent }), ...(unit === old.unit || unit === null ? {} : { unit }),
    ...(sameShape(shape, old.shape) ? {} : { shape: shape as NonNullable<Change['shape']> }),
  };
}

/** Ours keep their codes and parents; level by level, for a village and its township may share a name. */
function named(records: readonly Territory[], current: readonly Territory[]): { records: Territory[]; left: Territory[] } {
  const found: Territory[] = [];
  const left: Territory[] = [];
  for (const [level, theirs] of Map.groupBy(records, (record) => record.level)) {
    const join = joinByName(current.filter((one) => one.level === level), theirs);
    found.push(...join.pairs.map(({ ours, theirs: one }) => ({ ...one, id: ours.id, parent: ours.parent, name: ours.name, kind: ours.kind })));
    left.push(...join.theirsLeft, ...join.ambiguous.flatMap((one) => one.theirs));
  }
  return { records: found, left };
}

const told = (fault: keyof typeof IMPORT_FAULTS, name: string | null): Told => ({ feature: null, name, vertex: null, at: null, fault, says: IMPORT_FAULTS[fault] });

function tell({ fault, feature, name, vertex, shape }: ImportFault): Told {
  const says = fault !== 'shape' ? IMPORT_FAULTS[fault] : SHAPE_FAULTS[shape?.fault ?? 'crossing'];
  return { feature, name, vertex, at: shape?.at ? [...shape.at] : null, fault: shape?.fault ?? fault, says };
}
