/** Where it is, as picked: by the device, from the list of villages, or on the map. */
export interface PickedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly how: 'position' | 'list' | 'map';
  /** Metres, of a position. */
  readonly accuracy: number | null;
  /** Near a border: the grid that somebody said it is. */
  readonly grid?: string;
}

/** Beyond this the grid is a guess, and we say so. */
export const ROUGH_METRES = 150;

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
export const pick = (point: { lon: number; lat: number }, how: PickedPlace['how'], accuracy: number | null = null): PickedPlace => ({
  lon: round(point.lon),
  lat: round(point.lat),
  how,
  accuracy,
});
