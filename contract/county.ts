import { Type, type Static } from 'typebox';
import { ROLES } from '../core/access/roles.ts';
import { TERRITORY_LEVELS } from '../core/territory/territory.ts';
import { Bilingual, County, Lat, Lon, Named, Nullable, OneOf, PlatformName } from './common.ts';
import { CategoryRecord, RuleRecord, WorkCalendar } from './edition.ts';

/** The parts of an area as GeoJSON has them: rings of [lon, lat], WGS-84, closed or not; of each part the first is the outline, the rest are holes. */
export const MultiPolygon = Type.Array(Type.Array(Type.Array(Type.Tuple([Lon, Lat]), { minItems: 3 }), { minItems: 1 }), { minItems: 1 });

export const TerritoryRecord = Type.Object({
  id: Type.String({ pattern: '^[0-9]{6,15}$', description: 'GB/T 2260 (6), GB/T 10114 (9, 12), then 3 digits for a grid (15)' }),
  parent: Nullable(Type.String()),
  level: OneOf(TERRITORY_LEVELS),
  kind: Nullable(OneOf(['general', 'dedicated'] as const)),
  name: Type.String({ minLength: 1 }),
  /** A dedicated grid's responsible unit (责任单位). */
  unit: Nullable(Type.String()),
  shape: MultiPolygon,
});
export const UnitRecord = Type.Object({
  id: Type.String(),
  name: Type.String({ minLength: 1 }),
  kind: OneOf(['center', 'ops-center', 'department', 'township', 'command-room', 'platform', 'station', 'zone-authority', 'village', 'mediation'] as const),
  /** The department's chain (条). */
  line: Nullable(Type.String()),
  /** The territory it works for (块). */
  block: Type.String(),
  platform: Nullable(PlatformName),
});
export const UserRecord = Type.Object({
  id: Type.String(),
  name: Type.String({ minLength: 1 }),
  posts: Type.Array(
    Type.Object({
      id: Type.String(),
      role: OneOf(ROLES),
      unit: Type.String(),
      territory: Type.String(),
      platform: Nullable(PlatformName),
    }),
  ),
});
export const LineRecord = Type.Object({ id: Type.String(), name: Bilingual });

/** Everything a county is made of, as one document: what the demonstration county is loaded from. */
export const CountyPackage = Type.Object({
  county: County,
  name: Type.String(),
  demo: Type.Boolean(),
  /** Said in the footer of every page, e.g. that shapes and people are made up. */
  notice: Bilingual,
  territories: Type.Array(TerritoryRecord),
  lines: Type.Array(LineRecord),
  units: Type.Array(UnitRecord),
  users: Type.Array(UserRecord),
  categories: Type.Array(CategoryRecord),
  rules: Type.Optional(Type.Array(RuleRecord)),
  /** Working hours and holidays, where they are not the ones we ship. */
  calendar: Type.Optional(WorkCalendar),
});
export type CountyPackage = Static<typeof CountyPackage>;
export const InstallAnswer = Type.Object({ county: County, territories: Type.Integer(), users: Type.Integer() });

/** A county's own base map. approval: 审图号, without which no public map may be shown in China (地图管理条例). */
export const BaseMap = Type.Object({
  url: Type.String({ pattern: '^https?://', maxLength: 500, description: 'with {z}, {x}, {y}' }),
  attribution: Type.String({ maxLength: 200 }),
  approval: Type.String({ minLength: 1, maxLength: 60 }),
});
export type BaseMap = Static<typeof BaseMap>;

// ── reading ──────────────────────────────────────────────────────────────────
export const CountyPage = Type.Object({
  county: County,
  name: Type.String(),
  demo: Type.Boolean(),
  notice: Bilingual,
  /** west, south, east, north */
  bounds: Type.Tuple([Lon, Lat, Lon, Lat]),
  shape: MultiPolygon,
  /** How often the map was redrawn. */
  map: Type.Integer(),
  baseMap: Nullable(BaseMap),
  version: Type.String({ description: 'of the server; a page that is older offers to reload' }),
});
export type CountyPage = Static<typeof CountyPage>;

export const CategoryList = Type.Object({
  categories: Type.Array(CategoryRecord),
  lines: Type.Array(LineRecord),
});
export type CategoryList = Static<typeof CategoryList>;

export const TerritoryQuery = Type.Object({
  under: Type.Optional(Type.String({ description: 'a territory id; default the county' })),
  level: OneOf(TERRITORY_LEVELS),
  shapes: Type.Optional(Type.Boolean({ default: false })),
});
export const TerritoryList = Type.Object({
  territories: Type.Array(
    Type.Object({
      id: Type.String(),
      parent: Nullable(Type.String()),
      level: OneOf(TERRITORY_LEVELS),
      kind: Nullable(OneOf(['general', 'dedicated'] as const)),
      name: Type.String(),
      shape: Type.Optional(MultiPolygon),
    }),
  ),
});
export type TerritoryList = Static<typeof TerritoryList>;

export const LocateQuery = Type.Object({ lon: Lon, lat: Lat, accuracy: Type.Optional(Type.Number({ minimum: 0, description: 'metres, as the device states it' })) });
export const LocateAnswer = Type.Object({
  township: Named, village: Named, grid: Named, shape: MultiPolygon,
  /** border: one of the candidates may be meant, so ask; sliver: in no drawn grid, the nearest was taken. */
  how: OneOf(['inside', 'border', 'sliver'] as const),
  /** Nearest first; empty when there is no doubt. */
  candidates: Type.Array(Type.Object({ township: Named, village: Named, grid: Named, metres: Type.Number() })),
});
export type LocateAnswer = Static<typeof LocateAnswer>;

/** Units a matter can be given to in one township: its own stations and the county's departments. */
export const UnitQuery = Type.Object({ township: Type.String() });
export const UnitList = Type.Object({
  units: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), line: Nullable(Type.String()), platform: Nullable(PlatformName) }),
  ),
});
export type UnitList = Static<typeof UnitList>;
