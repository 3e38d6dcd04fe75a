/** What the address of the map page says: whose grids are shown, and which one stands open. */
export interface MapSpot {
  readonly under: string | null;
  readonly grid: string | null;
}
export type GoMap = (to: Partial<MapSpot>) => void;
/** What stands beside the map. */
export type Side = 'grid' | 'import' | 'base';
