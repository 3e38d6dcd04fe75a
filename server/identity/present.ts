import type { Role } from '../../core/access/roles.ts';
import { queuesOf } from '../../core/matter/queues.ts';
import type { AccountList, Session } from '../../contract/session.ts';
import type { PostNames } from './queries.ts';

type PostView = Session['posts'][number];
const POSTS_SHOWN = 8;

const postView = (row: PostNames): PostView => ({
  role: row.role,
  unit: { id: row.unit, name: row.unit_name },
  territory: { id: row.territory, name: row.territory_name },
  platform: row.platform,
});

const FIELD: readonly Role[] = ['part-time-worker', 'grid-worker', 'grid-lead'];
const SCREEN: readonly Role[] = ['township-leader', 'ops-officer'];

function faceOf(roles: readonly Role[]): Session['face'] {
  if (roles.length > 0 && roles.every((role) => FIELD.includes(role))) return 'field';
  return roles.length > 0 && roles.every((role) => SCREEN.includes(role)) ? 'screen' : 'desk';
}

export function presentSession(rows: readonly PostNames[]): Session | null {
  const [first] = rows;
  if (first === undefined) return null;
  const roles = rows.map((row) => row.role);
  return {
    county: first.county,
    user: first.app_user,
    name: first.name,
    posts: rows.slice(0, POSTS_SHOWN).map(postView),
    queues: queuesOf(roles),
    face: faceOf(roles),
  };
}

export function presentAccounts(rows: readonly PostNames[]): AccountList {
  const byUser = Map.groupBy(rows, (row) => `${row.county}/${row.app_user}`);
  return {
    accounts: [...byUser.values()].map((posts) => {
      const first = posts[0] as PostNames;
      return { county: first.county, user: first.app_user, name: first.name, posts: posts.slice(0, POSTS_SHOWN).map(postView) };
    }),
  };
}
