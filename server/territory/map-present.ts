import type { CoverageAnswer, TerritoryPage } from '../../contract/territory.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { coverage, squareMetresOf } from '../../core/territory/coverage.ts';
import { freeCodes } from '../../core/territory/cut.ts';
import { SHAPE_FAULTS } from '../../core/territory/names.ts';
import { predecessorsOf, successorsOf, type Succession } from '../../core/territory/succession.ts';
import { TERRITORY_LEVELS, type Shape, type Territory } from '../../core/territory/territory.ts';
import { faultsOfShape } from '../../core/territory/validate.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { VersionRow } from './queries.ts';

/** Contract types know no readonly; nothing writes to what is presented. */
const mutable = (shape: Shape): [number, number][][][] => shape as [number, number][][][];

export function presentTerritory(gazetteer: Gazetteer, { versions, successions }: { versions: readonly VersionRow[]; successions: readonly Succession[] }, mayDraw: boolean): TerritoryPage {
  const [latest] = versions;
  if (latest === undefined) throw new Refusal('not-found');
  const named = (id: string): { id: string; name: string } => ({ id, name: gazetteer.name(id) });
  return {
    id: latest.id, level: latest.level, retired: latest.validTo !== null, map: gazetteer.county.map, mayDraw,
    versions: versions.map(({ validFrom, validTo, name, parent, unit, kind, shape, note }) => ({
      validFrom, validTo, name, kind, note, parent: parent === null ? null : named(parent),
      unit: unit === null ? null : { id: unit, name: gazetteer.units.get(unit)?.name ?? unit },
      squareMetres: Math.round(squareMetresOf(shape)), shape: mutable(shape), faulty: faultsOfShape(shape).length > 0,
    })),
    predecessors: predecessorsOf(latest.id, successions).map(named), successors: successorsOf(latest.id, successions).map(named),
    units: [...gazetteer.units.values()].filter(({ block, dissolved }) => block === latest.id && !dissolved).map(({ id, name }) => ({ id, name })),
    freeCodes: latest.parent === null ? [] : freeCodes(latest.parent, [...gazetteer.territories.keys(), ...gazetteer.retired.keys()], 8),
  };
}

/** Do the general territories one level down fill this one? */
export function presentCoverage(gazetteer: Gazetteer, under: string): CoverageAnswer {
  const parent = gazetteer.territories.get(under);
  if (parent === undefined || parent.level === 'grid') throw new Refusal('not-found');
  const level = TERRITORY_LEVELS[TERRITORY_LEVELS.indexOf(parent.level) + 1];
  const children = (gazetteer.children.get(under) ?? []).filter((one) => one.level === level && one.kind !== 'dedicated');
  const named = (id: string): { id: string; name: string } => ({ id, name: gazetteer.name(id) });
  const { gaps, overlaps, outside, faulty, unreadable } = coverage(parent, children);
  const piece = ({ shape, squareMetres }: { shape: Shape; squareMetres: number }): { shape: [number, number][][][]; squareMetres: number } => ({ shape: mutable(shape), squareMetres });
  return {
    under: named(under), map: gazetteer.county.map, gaps: gaps.map(piece),
    overlaps: overlaps.map(({ a, b, ...one }) => ({ ...piece(one), a: named(a), b: named(b) })),
    outside: outside.map(({ id, ...one }) => ({ ...piece(one), of: named(id) })),
    faulty: faulty.map(({ id, faults }) => ({
      of: named(id),
      faults: faults.map(({ fault, part, ring, vertex, at }) => ({ territory: id, fault, spot: { part, ring, vertex }, at: at === null ? null : [...at], says: SHAPE_FAULTS[fault] })),
    })),
    unreadable: unreadable.map(named),
  };
}

/** A territory and all below it, or those of one level. */
export function pickTerritories(gazetteer: Gazetteer, { under = gazetteer.county.county, level }: { under?: string | undefined; level?: Territory['level'] | undefined }): Territory[] {
  const root = gazetteer.territories.get(under);
  if (root === undefined) throw new Refusal('not-found');
  const found: Territory[] = [root];
  for (let i = 0; i < found.length; i += 1) found.push(...(gazetteer.children.get((found[i] as Territory).id) ?? []));
  return level === undefined ? found : found.filter((one) => one.level === level);
}
