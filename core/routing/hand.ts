import type { By, Route, Settled } from './route.ts';

/** What a person chose. A field that is missing stays with the rules. */
export interface Hand {
  readonly user: string;
  readonly platform?: NonNullable<Route['platform']>['value'] | undefined;
  readonly lead?: string | undefined;
  readonly assist?: readonly string[] | undefined;
  readonly urgency?: NonNullable<Route['urgency']>['value'] | undefined;
  readonly limit?: NonNullable<Route['limit']>['value'] | undefined;
}

/**
 * Keeps what was chosen by hand and shows beside it what the rules say, so that routing again (place or category was
 * corrected) overrides nobody and hides nothing (known-faults J2).
 */
export function withHand(route: Route, hand: Hand): Route {
  const by: By = { rule: 'hand', user: hand.user };
  const lead = chosen(hand.lead, route.lead, by);
  return {
    ...route,
    platform: chosen(hand.platform, route.platform, by),
    lead,
    assist: chosen(hand.assist, route.assist, by) ?? route.assist,
    urgency: chosen(hand.urgency, route.urgency, by),
    limit: chosen(hand.limit, route.limit, by),
    unclaimed: lead === null,
  };
}

function chosen<T>(value: T | undefined, before: Settled<T> | null, by: By): Settled<T> | null {
  if (value === undefined) return before;
  // Chosen twice: what stands beside it is still what the rules say.
  const instead = before === null ? null : before.instead === undefined ? { value: before.value, by: before.by } : before.instead;
  return { value, by, instead };
}
