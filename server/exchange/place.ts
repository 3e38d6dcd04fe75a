import type { WorkOrder } from '../../contract/exchange.ts';
import { placeNamed } from '../../core/intake/named-places.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { toWgs84 } from '../../core/territory/coordinates.ts';
import { interiorPoint } from '../../core/territory/interior.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { Gazetteer } from '../territory/index.ts';

/** Where an order lies; `roughly`: the point stands for a whole village or township. */
export interface OrderPlace {
  readonly point: { readonly lon: number; readonly lat: number };
  readonly roughly: 'village' | 'township' | null;
}

/** @throws Refusal exchange.place, exchange.place-several {names}, place.coordinates */
export function placeOfOrder(order: WorkOrder, gazetteer: Gazetteer): OrderPlace {
  if (order.point !== undefined) {
    const { system = 'WGS-84', point } = order;
    // Swapped numbers get the locator's answer, which names the right order.
    if (system === 'WGS-84') return { point, roughly: null };
    const [lon, lat] = toWgs84([point.lon, point.lat], system);
    return { point: { lon, lat }, roughly: null };
  }
  const coded = gazetteer.territories.get(order.village?.trim() ?? '');
  const territory = coded !== undefined && coded.level !== 'county' ? coded : named(order, gazetteer);
  const point = pointIn(territory, gazetteer);
  if (point === null) throw new Refusal('exchange.place');
  return { point, roughly: territory.level === 'township' ? 'township' : 'village' };
}

/** The words of the place are asked first: the text may name where somebody comes from. */
function named(order: WorkOrder, gazetteer: Gazetteer): Territory {
  const all = [...gazetteer.territories.values()];
  for (const words of [order.placeWords ?? '', order.text]) {
    const found = placeNamed(words, all);
    if (found === null) continue;
    if ('one' in found) return found.one;
    const nameOf = ({ parent, name }: Territory): string => `${gazetteer.territories.get(parent ?? '')?.name ?? ''}${name}`;
    throw new Refusal('exchange.place-several', { names: found.several.slice(0, 5).map(nameOf).join('、') });
  }
  throw new Refusal('exchange.place');
}

/** A point that is located in the territory and nowhere else: a dedicated grid of others may lie over its middle. */
function pointIn(territory: Territory, gazetteer: Gazetteer): { lon: number; lat: number } | null {
  const below = (of: Territory): Territory[] => [of, ...(gazetteer.children.get(of.id) ?? []).flatMap(below)];
  for (const { shape } of below(territory)) {
    const [lon, lat] = interiorPoint(shape) ?? [Number.NaN, Number.NaN];
    if (Number.isNaN(lon)) continue;
    const { township, village, grid } = gazetteer.locate(lon, lat);
    if ([township, village, grid].includes(territory.id)) return { lon, lat };
  }
  return null;
}
