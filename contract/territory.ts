import { Type, type Static } from 'typebox';
import { TERRITORY_LEVELS } from '../core/territory/territory.ts';
import { Bilingual, County, Instant, Lat, Lon, Named, Nullable, OneOf } from './common.ts';
import { BaseMap, MultiPolygon, TerritoryRecord } from './county.ts';

/** Codes become parts of scopes and addresses. */
const Code = Type.String({ pattern: '^[0-9]{6,15}$', description: 'GB/T 2260 (6), GB/T 10114 (9, 12), then 3 digits for a grid (15)' });
const Spot = Type.Object({ part: Type.Integer(), ring: Type.Integer(), vertex: Type.Integer() });
const At = Nullable(Type.Tuple([Type.Number(), Type.Number()], { description: 'lon, lat' }));
/** Drawn or read from a file: what is wrong with it is answered with the vertex, not by the schema. */
const Drawn = Type.Array(Type.Array(Type.Array(Type.Tuple([Type.Number(), Type.Number()]))));

// ── redrawing ───────────────────────────────────────────────────────────────
const { id: _, shape: __, ...Facts } = TerritoryRecord.properties;
export const RedrawBody = Type.Object({
  /** The map that was looked at: when somebody has redrawn it since, this is refused. */
  map: Type.Integer({ minimum: 0 }),
  at: Type.Optional(Instant),
  note: Type.String({ maxLength: 400 }),
  retire: Type.Array(Code, { maxItems: 5000 }),
  create: Type.Array(Type.Object({ id: Code, ...Facts, shape: Drawn }), { maxItems: 5000 }),
  change: Type.Array(Type.Object({
    id: Code, name: Type.Optional(Type.String({ minLength: 1 })), parent: Type.Optional(Code), unit: Type.Optional(Nullable(Type.String())),
    kind: Type.Optional(Nullable(OneOf(['general', 'dedicated'] as const))), shape: Type.Optional(Drawn),
  }), { maxItems: 5000 }),
  succession: Type.Array(Type.Object({ from: Type.Array(Code), to: Type.Array(Code) }), { maxItems: 5000 }),
  /** Where a unit goes whose territory is retired; with one successor it goes there by itself. */
  units: Type.Optional(Type.Array(Type.Object({ id: Type.String(), block: Code }), { maxItems: 1000 })),
});
export type RedrawBody = Static<typeof RedrawBody>;
export const RedrawAnswer = Type.Object({ map: Type.Integer() });

/** A fault of a redrawing; `details.faults` of territory.faults is a list of these. */
export const MapFaultView = Type.Object({ territory: Type.String(), fault: Type.String(), spot: Nullable(Spot), at: At, says: Bilingual });
export type MapFaultView = Static<typeof MapFaultView>;

// ── reading ─────────────────────────────────────────────────────────────────
export const TerritoryParams = Type.Object({ county: County, id: Code });
export const TerritoryVersionView = Type.Object({
  /** null: still. */
  validFrom: Instant, validTo: Nullable(Instant),
  name: Type.String(), parent: Nullable(Named), unit: Nullable(Named), kind: Nullable(OneOf(['general', 'dedicated'] as const)),
  squareMetres: Type.Integer(), shape: MultiPolygon,
  /** Its shape breaks the rules of drawing (taken in before they were kept): shown as it is. */
  faulty: Type.Boolean(),
  note: Nullable(Type.String()),
});
export const TerritoryPage = Type.Object({
  id: Type.String(), level: OneOf(TERRITORY_LEVELS), retired: Type.Boolean(), map: Type.Integer(), mayDraw: Type.Boolean(),
  /** Newest first. */
  versions: Type.Array(TerritoryVersionView, { minItems: 1 }),
  predecessors: Type.Array(Named), successors: Type.Array(Named),
  /** Units that work for it. */
  units: Type.Array(Named),
  /** Codes beside it that were never given. */
  freeCodes: Type.Array(Type.String()),
});
export type TerritoryPage = Static<typeof TerritoryPage>;

export const UnderQuery = Type.Object({ under: Type.Optional(Code) });
const Piece = Type.Object({ shape: MultiPolygon, squareMetres: Type.Integer() });
export const CoverageAnswer = Type.Object({
  under: Named, map: Type.Integer(),
  /** Of the parent, in no child. */
  gaps: Type.Array(Piece),
  overlaps: Type.Array(Type.Object({ ...Piece.properties, a: Named, b: Named })),
  /** Of a child, beyond the parent. */
  outside: Type.Array(Type.Object({ ...Piece.properties, of: Named })),
  /** Their own shapes are wrong: mend these first. */
  faulty: Type.Array(Type.Object({ of: Named, faults: Type.Array(MapFaultView) })),
  unreadable: Type.Array(Named),
});
export type CoverageAnswer = Static<typeof CoverageAnswer>;

export const ExportQuery = Type.Object({ under: Type.Optional(Code), level: Type.Optional(OneOf(TERRITORY_LEVELS)) });

// ── importing ───────────────────────────────────────────────────────────────
export const SystemName = Type.Union([
  OneOf(['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const),
  Type.Object({ meridian: Type.Integer({ minimum: 75, maximum: 135 }), zoned: Type.Boolean() }, { description: 'CGCS2000 / 3° Gauss–Krüger' }),
]);
export const ImportBody = Type.Object({
  text: Type.String({ description: 'GeoJSON' }),
  /** Left out: what the file says, else WGS-84. */
  system: Type.Optional(SystemName),
  /** name: two sources number the same places differently; ours keep their codes. */
  by: Type.Optional(OneOf(['code', 'name'] as const)),
});
export type ImportBody = Static<typeof ImportBody>;
const FileFault = Type.Object({ feature: Nullable(Type.Integer()), name: Nullable(Type.String()), vertex: Nullable(Spot), at: At, fault: Type.String(), says: Bilingual });
/** What the file would change; `create` and `change` can be sent to redraw. Nothing is written. */
export const ImportAnswer = Type.Object({
  map: Type.Integer(), system: SystemName, faults: Type.Array(FileFault), warnings: Type.Array(FileFault),
  create: RedrawBody.properties.create, change: RedrawBody.properties.change, same: Type.Integer(),
});
export type ImportAnswer = Static<typeof ImportAnswer>;

export const SliverList = Type.Object({
  slivers: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), headline: Type.String(), lon: Lon, lat: Lat, grid: Named })),
  more: Type.Boolean(),
});
export type SliverList = Static<typeof SliverList>;

// ── base map ────────────────────────────────────────────────────────────────
export const BaseMapBody = Type.Object({ baseMap: Nullable(BaseMap) });
