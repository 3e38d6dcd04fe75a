import type { Session } from '../../../../contract/session.ts';
import { maySettle } from '../../../../core/access/matter.ts';

interface Located {
  readonly grid: { readonly id: string };
  readonly village: { readonly id: string };
}

/** The server's own rule, asked before a worker writes how it was settled; unknown (no signal) is left to the server. */
export function mayHere({ county, user, posts }: Session, located: Located | undefined): boolean {
  if (located === undefined) return true;
  const actor = {
    county,
    user,
    posts: posts.map((post) => ({ id: '', role: post.role, unit: post.unit.id, territory: post.territory.id, line: null, commandedBy: null, platform: post.platform })),
  };
  return maySettle(actor, located.grid.id, located.village.id);
}
