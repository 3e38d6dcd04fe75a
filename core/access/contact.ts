import type { Matter } from '../matter/matter.ts';
import type { MatterContact } from '../matter/contact.ts';
import { RIGHTS, holds } from './matter.ts';
import type { Actor } from './roles.ts';

/** Whoever takes reports for others may ask what the same telephone reported before: the rooms and the county's centers. */
export const mayAskEarlier = (actor: Actor): boolean =>
  actor.posts.some(({ role }) => ['dispatcher', 'command-director', 'center-officer', 'ops-officer'].includes(role));

/**
 * Who may open a reporter's name and number, with a reason that is kept: the command room; and the unit
 * that has the matter, while it has it, unless the reporter asked to stay confidential.
 */
export function mayReveal(actor: Actor, matter: Matter, kept: MatterContact['kept']): boolean {
  if (actor.county !== matter.county || kept === 'anonymous') return false;
  const within = kept === 'confidential' ? [RIGHTS.accept.within] : [RIGHTS.accept.within, matter.closedAt === null ? RIGHTS.handle.within : null];
  return actor.posts.some((post) => within.some((reach) => reach !== null && holds(reach, post, matter)));
}
