import { isAdministrator } from './posts.ts';
import type { Actor } from './roles.ts';

/**
 * Figures hold no personal data: everybody with a post sees those of his own branch of the tree and below; but for
 * administrators, who see nothing of the county's business (三权分立).
 */
export function seesFigures(actor: Actor, territory: string, pathAbove: readonly string[]): boolean {
  return actor.posts.some((post) => !isAdministrator(post.role) && (post.territory === territory || pathAbove.includes(post.territory)));
}
