import type { Actor } from './roles.ts';

/**
 * Categories, rules, the calendar and the map of a county are kept by its operations center (数智治理中心):
 * whoever works under a rule may read it, one place answers for it.
 */
export const mayReadEditions = (actor: Actor): boolean => actor.posts.length > 0;
export const mayWriteEditions = (actor: Actor): boolean =>
  actor.posts.some((post) => post.role === 'ops-officer' && post.territory === actor.county);
