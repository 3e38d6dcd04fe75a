import { endPost as ended, stateOf } from '../../../core/access/posts.ts';
import type { EndPostBody, PeopleAnswer } from '../../../contract/people.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import type { PeopleParts } from '../parts.ts';
import { loadPlaces } from '../places.ts';
import { postEnd, type PostRow } from '../store.ts';
import type { HandOverOrder } from '../work.ts';
import { instantIn, loadPerson, refuseOld, type Person } from './person.ts';
import { handOverAll, keepAdministrators, planHandOver, unitsOf } from './release.ts';
import { carryOut, type By } from './save.ts';
import { standing } from './users.ts';

/** Ends one post at an instant, now unless said; a sleeping one never begins. */
export function endPost(parts: PeopleParts, by: By, given: EndPostBody & { readonly user: string; readonly post: string }): Promise<PeopleAnswer> {
  return end(parts, by, {
    ...given, verb: 'end',
    choose: (person) => {
      const post = person.posts.find((one) => one.id === given.post);
      if (post === undefined) throw new Refusal('not-found');
      return [post];
    },
  });
}

/** A person leaves: every post that has not ended ends, all in one step. */
export function leave(parts: PeopleParts, by: By, given: EndPostBody & { readonly user: string }): Promise<PeopleAnswer> {
  return end(parts, by, { ...given, post: null, verb: 'leave', choose: (person, now) => person.posts.filter((post) => stateOf(post, now) !== 'past') });
}

interface End extends EndPostBody {
  readonly user: string;
  readonly post: string | null;
  readonly verb: 'end' | 'leave';
  choose(person: Person, now: string): readonly PostRow[];
}

/**
 * Work is handed over before the posts end and looked for once more after: what came between goes over too.
 * When a post ends later, its unit works on until then; what it leaves shows as deserted (UnitWork.deserted).
 */
async function end(parts: PeopleParts, by: By, given: End): Promise<PeopleAnswer> {
  let orders: HandOverOrder[] = [];
  let handedOver = 0;
  const answer = await carryOut(parts, by, {
    decide: async () => {
      const decided = await decideEnd(parts, by, given);
      orders = [...orders, ...decided.orders];
      handedOver += await handOverAll(parts, decided.orders);
      return decided;
    },
    again: () => standing(parts, by.county, given),
  });
  handedOver += await handOverAll(parts, orders);
  return { ...answer, handedOver };
}

async function decideEnd(parts: PeopleParts, by: By, { user, version: seen, verb, post, handTo = {}, why, ...given }: End) {
  const { county } = by;
  const person = await loadPerson(parts.pool, county, user);
  refuseOld(seen, person.version);
  const now = instant(parts.clock);
  const at = given.at === undefined ? now : instantIn(given.at);
  const ending = given.choose(person, now).filter((one) => verb === 'end' || one.to === null || one.to > at);
  const posts = ending.map((one) => ended(one, at, now));
  await keepAdministrators(parts, county, { ending, at: at < now ? now : at });
  const places = await loadPlaces(parts.pool, county);
  const orders = at > now ? [] : await planHandOver(parts, by, {
    places, units: unitsOf(ending, now), without: ending.map((one) => one.id), now, handTo, because: 'post-ended', why,
  });
  const version = person.version + 1;
  return {
    orders,
    decision: {
      about: { noun: 'user', id: user, version } as const,
      log: post === null ? ({ noun: 'user', id: user, verb } as const) : ({ noun: 'post', id: post, verb } as const),
      at: now,
      change: { users: [{ id: user, version }], posts: posts.map(postEnd) },
      refs: { user, posts: posts.map(({ id }) => id), at, handTo: orders.map((order) => [order.from.id, order.to.id]) },
      touched: [user],
    },
    answer: { user, version, post, handedOver: 0 },
  };
}
