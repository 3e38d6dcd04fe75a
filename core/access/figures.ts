import type { Actor } from './roles.ts';

/** Whole-county figures hold no personal data: everybody with a post sees those of his own branch of the tree and below. */
export function seesFigures(actor: Actor, territory: string, pathAbove: readonly string[]): boolean {
  return actor.posts.some((post) => post.territory === territory || pathAbove.includes(post.territory));
}
