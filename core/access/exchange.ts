import type { Actor } from './roles.ts';

/** The tokens of 12345 and 110 are kept where the county's systems are run: one place answers for them. */
export const mayKeepTokens = (actor: Actor, county: string): boolean =>
  actor.county === county && actor.posts.some((post) => post.role === 'ops-officer' && post.territory === county);

/**
 * Whose orders somebody exchanges by file: a command room its township's, the county's center and operations all.
 * null: nobody's.
 */
export function exchangeReach(actor: Actor, county: string): { readonly townships: readonly string[] | null } | null {
  if (actor.county !== county) return null;
  if (actor.posts.some(({ role, territory }) => (role === 'center-officer' || role === 'ops-officer') && territory === county)) return { townships: null };
  const townships = actor.posts.flatMap(({ role, territory }) => (role === 'dispatcher' || role === 'command-director' ? [territory] : []));
  return townships.length === 0 ? null : { townships };
}
