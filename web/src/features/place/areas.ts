import type { TerritoryList } from '../../../../contract/county.ts';
import type { Area } from '../../kit/map/shapes.ts';

/** Territories that came with their shapes, as the map kit takes them. */
export const areasOf = (list: TerritoryList | undefined): Area[] =>
  (list?.territories ?? []).flatMap(({ id, name, shape }) => (shape === undefined ? [] : [{ id, name, shape }]));
