import type { Limit } from '../deadline/limit.ts';
import type { Urgency } from '../matter/life.ts';
import type { Platform } from '../shared/platforms.ts';

/**
 * Who is meant: the unit of a line (the township's own station, else the county's department), one unit by
 * name, or whoever stands at that level of the place (the village; the platform, which then picks the unit).
 */
export type Target = { readonly line: string } | { readonly unit: string } | { readonly level: 'village' | 'platform' };

export interface Outcome {
  readonly platform?: Platform;
  readonly lead?: Target;
  readonly assist?: readonly Target[];
  readonly urgency?: Urgency;
  /** The whole limit. */
  readonly limit?: Limit;
}
export const OUTCOMES = ['platform', 'lead', 'assist', 'urgency', 'limit'] as const satisfies readonly (keyof Outcome)[];

/** One rule of an ordered list. `when` is CEL over the facts of core/routing/facts.ts. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly then: Outcome;
  readonly off?: boolean;
  readonly note?: string;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
}

/** Who said it: a rule by its place in the list (from 1), the category as the last rule, or a person. */
export type By =
  | { readonly rule: string; readonly number: number; readonly name: string }
  | { readonly rule: 'category' }
  | { readonly rule: 'hand' };

export interface Said<T> {
  readonly value: T;
  readonly by: By;
  /** What the rules say where a hand chose otherwise. */
  readonly instead?: { readonly value: T; readonly by: By } | undefined;
}

/** Where a matter goes, by when, and who said so. Plain JSON: it is stored with the matter. */
export interface Route {
  readonly platform: Said<Platform> | null;
  /** The unit that leads; null: the platform is to pick it, or it is nobody's. */
  readonly lead: Said<string> | null;
  readonly assist: Said<readonly string[]> | null;
  readonly urgency: Said<Urgency> | null;
  readonly limit: Said<Limit> | null;
  /** Nobody's: no rule, no category leads to a unit. */
  readonly unclaimed: boolean;
}

type Hand = { readonly [F in 'platform' | 'lead' | 'urgency']?: (F extends 'platform' ? Platform : F extends 'lead' ? string : Urgency) | undefined };

/** A person’s choices laid over what the rules say: kept, and shown as such where they differ. */
export function withHand(route: Route, hand: Hand): Route {
  return {
    ...route,
    platform: chosen(route.platform, hand.platform),
    lead: chosen(route.lead, hand.lead),
    urgency: chosen(route.urgency, hand.urgency),
    unclaimed: route.unclaimed && hand.lead === undefined,
  };
}

function chosen<T>(said: Said<T> | null, value: T | undefined): Said<T> | null {
  if (value === undefined || said?.value === value) return said;
  const rules = said === null ? undefined : said.by.rule === 'hand' ? said.instead : { value: said.value, by: said.by };
  return { value, by: { rule: 'hand' }, ...(rules === undefined ? {} : { instead: rules }) };
}
