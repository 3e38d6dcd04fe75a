/** Levels of the tree that have codes (GB/T 2260, GB/T 10114, 3 digits more for a grid). */
export const TERRITORY_LEVELS = ['county', 'township', 'village', 'grid'] as const;
export type TerritoryLevel = (typeof TERRITORY_LEVELS)[number];

/** [lon, lat] in WGS-84 degrees. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** rings[0] is the outline, the others are holes. */
export type Polygon = readonly Ring[];
/** The parts of an area: the coordinates of a GeoJSON MultiPolygon (RFC 7946), its rings closed or not. */
export type Shape = readonly Polygon[];

export interface Territory {
  readonly id: string;
  readonly parent: string | null;
  readonly level: TerritoryLevel;
  readonly kind: 'general' | 'dedicated' | null;
  readonly name: string;
  readonly unit: string | null;
  readonly shape: Shape;
}
