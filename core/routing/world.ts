import type { Category } from '../category/category.ts';
import { groupsOf } from '../category/category.ts';
import type { Platform } from '../shared/platforms.ts';
import type { Bilingual } from '../shared/bilingual.ts';
import type { FactKind } from './facts.ts';
import type { RoutableUnit } from './suggest.ts';

export interface RoutedUnit extends RoutableUnit {
  readonly kind: string;
  readonly platform: Platform | null;
}
export type RoutedCategory = Pick<Category, 'id' | 'parent' | 'name' | 'platform' | 'line' | 'retired' | 'conditions'>;
export interface RoutedTerritory {
  readonly id: string;
  readonly level: string;
  readonly name: string;
}

/** What rules may name: a rule that names anything else is at fault. */
export interface World {
  readonly county: string;
  readonly lines: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly units: readonly RoutedUnit[];
  readonly categories: readonly RoutedCategory[];
  readonly territories: readonly RoutedTerritory[];
}

/** Units as routing asks for them; made once for many matters. */
export interface UnitMap {
  readonly county: string;
  readonly units: ReadonlyMap<string, RoutedUnit>;
  /** `block/line`, `block/village`, `block/platform/enforcement` → the first unit of that kind. */
  readonly first: ReadonlyMap<string, string>;
}

/** Of several units of one line in one place the first leads, as in core/routing/suggest.ts. */
export function mapUnits(units: readonly RoutedUnit[], county: string): UnitMap {
  const first = new Map<string, string>();
  const note = (key: string, id: string): unknown => first.has(key) || first.set(key, id);
  for (const { id, block, line, kind, platform } of units) {
    if (line !== null) note(`${block}/line/${line}`, id);
    if (kind === 'village') note(`${block}/village`, id);
    if (kind === 'platform' && platform !== null) note(`${block}/platform/${platform}`, id);
  }
  return { county, units: new Map(units.map((unit) => [unit.id, unit])), first };
}

/** Every id that a fact can be compared with, and what it is called in Chinese. */
export type Vocabulary = Readonly<Record<FactKind, ReadonlyMap<string, string>>>;

export function vocabularyOf(world: World): Vocabulary {
  const groups = new Set(groupsOf(world.categories).values());
  const level = (wanted: string) => new Map(world.territories.filter((one) => one.level === wanted).map(({ id, name }) => [id, name]));
  return {
    category: new Map(world.categories.map(({ id, name }) => [id, name.zh])),
    group: new Map(world.categories.filter(({ id }) => groups.has(id)).map(({ id, name }) => [id, name.zh])),
    condition: new Map(world.categories.flatMap(({ conditions }) => (conditions ?? []).map(({ id, name }) => [id, name.zh] as const))),
    township: level('township'),
    village: level('village'),
    grid: level('grid'),
    zone: new Map(world.units.filter(({ kind }) => kind === 'zone-authority').map(({ id, name }) => [id, name])),
  };
}
