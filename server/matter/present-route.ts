import type { Candidate, MatterPage, RouteView } from '../../contract/matter.ts';
import { PLATFORM_NAMES } from '../../core/access/names.ts';
import { limitWords } from '../../core/deadline/limit.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { URGENCY_NAMES } from '../../core/matter/names.ts';
import { byWords } from '../../core/routing/because.ts';
import type { Route, Settled } from '../../core/routing/route.ts';
import type { Bilingual } from '../../core/shared/bilingual.ts';
import { named, type Gazetteer } from '../territory/index.ts';

/** Which rule spoke for which part, and where a hand chose otherwise, what the rules would have said. */
export function presentRoute(route: Route, gazetteer: Gazetteer): RouteView {
  const unit = (id: string): string => gazetteer.units.get(id)?.name ?? id;
  // Units have one name.
  const same = (name: string): Bilingual => ({ zh: name, en: name });
  const part = <T>(said: Settled<T> | null, words: (value: T) => Bilingual): RouteView['lead'] => said === null ? null : {
    value: words(said.value), because: byWords(said.by),
    instead: !said.instead ? null : { value: words(said.instead.value), because: byWords(said.instead.by) },
  };
  return {
    platform: part(route.platform, (platform) => PLATFORM_NAMES[platform]),
    lead: part(route.lead, (id) => same(unit(id))),
    assist: route.assist.value.length === 0 ? null : part(route.assist, (units) => same(units.map(unit).join('、'))),
    urgency: part(route.urgency, (urgency) => URGENCY_NAMES[urgency]),
    limit: part(route.limit, limitWords),
    suggested: {
      platform: route.platform?.value ?? null,
      // A platform that leads picks the unit itself.
      unit: route.lead === null || gazetteer.units.get(route.lead.value)?.kind === 'platform' ? null : { id: route.lead.value, name: unit(route.lead.value) },
      assist: route.assist.value.map((id) => ({ id, name: unit(id) })),
    },
  };
}

/** Other grids near the point, for whoever knows better. */
export const presentCandidates = (m: Matter, gazetteer: Gazetteer): Candidate[] =>
  m.closedAt !== null ? [] : gazetteer.candidates(m).slice(0, 5).map(({ place, metres }) => ({ ...named(gazetteer, place), metres }));

export const conditionsOf = (m: Matter, gazetteer: Gazetteer): MatterPage['conditions'] => [...(gazetteer.categories.get(m.category ?? '')?.conditions ?? [])];
