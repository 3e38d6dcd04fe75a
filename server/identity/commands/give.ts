import { refusePost, type WantedPost } from '../../../core/access/posts.ts';
import type { GivePostBody, PeopleAnswer } from '../../../contract/people.ts';
import { instant } from '../../base/clock.ts';
import { findReceipt } from '../../base/idempotency.ts';
import type { PeopleParts } from '../parts.ts';
import { loadPlaces } from '../places.ts';
import { postBirth } from '../store.ts';
import { instantIn, loadPerson, refuseOld } from './person.ts';
import { carryOut, type By } from './save.ts';
import { standing } from './users.ts';

/** Gives a user a post: at once, or from an instant to come, until when it sleeps. */
export function givePost(parts: PeopleParts, by: By, given: GivePostBody & { readonly user: string }): Promise<PeopleAnswer> {
  const { county } = by;
  const post = parts.ids.uuid(parts.clock.now());
  return carryOut(parts, by, {
    decide: async () => {
      const { id, version, posts } = await loadPerson(parts.pool, county, given.user);
      refuseOld(given.version, version);
      const now = instant(parts.clock);
      const wanted = wantedPost(given, now);
      refusePost(wanted, posts, { around: (await loadPlaces(parts.pool, county)).around(wanted), now });
      return {
        decision: {
          about: { noun: 'user', id, version: version + 1 }, log: { noun: 'post', id: post, verb: 'give' }, at: now,
          change: { users: [{ id, version: version + 1 }], newPosts: [postBirth(post, id, wanted)] }, refs: { user: id, post, ...wanted }, touched: [id],
        },
        answer: { user: id, version: version + 1, post, handedOver: 0 },
      };
    },
    again: async () => standing(parts, county, { user: given.user, post: (await findReceipt(parts.pool, county, by.key))?.id ?? null }),
  });
}

function wantedPost(given: GivePostBody, now: string): WantedPost {
  return {
    role: given.role, unit: given.unit, territory: given.territory, platform: given.platform ?? null, commandedBy: given.commandedBy ?? null,
    from: given.from === undefined ? now : instantIn(given.from),
    to: given.to === undefined || given.to === null ? null : instantIn(given.to),
  };
}
