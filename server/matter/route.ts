import type { PreparedCalendar } from '../../core/deadline/calendar.ts';
import { dayOf, startOfDay } from '../../core/deadline/day.ts';
import { clockFacts, wordsOf, type Facts } from '../../core/routing/facts.ts';
import { route, type Route } from '../../core/routing/route.ts';
import type { Matter } from '../../core/matter/matter.ts';
import type { Gazetteer } from '../territory/index.ts';

/** What the rules are asked about: a matter as it is, or as it would be. */
export type Routable = Pick<Matter, 'county' | 'category' | 'condition' | 'township' | 'village' | 'grid' | 'zone' | 'source' | 'urgency' | 'photos' | 'sensitive' | 'placeWords'> & {
  readonly words: string;
  readonly people: number;
  readonly now: string;
};

export function factsFor(of: Routable, gazetteer: Gazetteer): Facts {
  const { category, condition, township, village, grid, zone, source, urgency, photos, people, sensitive } = of;
  return {
    category, condition, township, village, grid, zone, source, urgency, photos, people, sensitive, level: 'township',
    group: gazetteer.categories.get(category ?? '')?.parent ?? category,
    gridKind: gazetteer.territories.get(grid)?.kind ?? 'general',
    words: wordsOf(of.words, of.placeWords),
    ...clockFacts(of.now), ...workFacts(Date.parse(of.now), gazetteer.timing.calendar),
  };
}

function workFacts(at: number, calendar: PreparedCalendar): Pick<Facts, 'workday' | 'workingHours'> {
  const day = dayOf(at);
  const time = at - startOfDay(day);
  const workday = calendar.isWorkday(day);
  return { workday, workingHours: workday && calendar.spans.some(({ from, to }) => time >= from && time < to) };
}

/** Where a matter goes by the rules in force. */
export const routeMatter = (of: Routable, gazetteer: Gazetteer): Route => route(gazetteer.rules, factsFor(of, gazetteer), gazetteer.routable);

/** Does any part come from a rule? Else nothing is stored: the category says it again when asked. */
export const ruled = (found: Route): boolean =>
  found.limit !== null || found.urgency !== null || [found.platform, found.lead, found.assist].some((said) => said !== null && 'number' in said.by);
