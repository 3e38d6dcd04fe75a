import { calendarFacts, type Facts } from '../../core/routing/facts.ts';
import { route } from '../../core/routing/route.ts';
import type { Route } from '../../core/routing/rule.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { unitsOf, type Gazetteer } from '../territory/index.ts';

/** What the rules are asked about: a matter as it is, or as it would be. */
export type Routable = Pick<Matter, 'county' | 'category' | 'condition' | 'township' | 'village' | 'grid' | 'zone' | 'source' | 'urgency' | 'photos' | 'sensitive'> & {
  readonly words: string;
  readonly people: number;
  readonly now: string;
};

export function factsFor(of: Routable, gazetteer: Gazetteer): Facts {
  const category = gazetteer.categories.get(of.category ?? '');
  return {
    category: of.category ?? '', group: category?.parent ?? '', condition: of.condition ?? '',
    township: of.township, village: of.village, grid: of.grid, zone: of.zone ?? '',
    source: of.source, urgency: of.urgency, words: of.words, people: BigInt(of.people), photos: BigInt(of.photos), sensitive: of.sensitive,
    ...calendarFacts(Date.parse(of.now), gazetteer.timing.calendar),
  };
}

/** Where a matter goes by the rules in force. */
export const routeMatter = (of: Routable, gazetteer: Gazetteer): Route => route(gazetteer.rules, factsFor(of, gazetteer), {
  county: of.county, village: of.village, category: gazetteer.categories.get(of.category ?? '') ?? null, units: unitsOf(gazetteer, of.township),
});

/** Does any part come from a rule? Else nothing is stored: the category says it again when asked. */
export const ruled = (found: Route): boolean =>
  found.assist !== null || found.limit !== null || found.urgency !== null || [found.platform, found.lead].some((said) => said !== null && 'number' in said.by);
