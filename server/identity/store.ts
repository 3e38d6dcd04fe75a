import type { HeldPost, WantedPost } from '../../core/access/posts.ts';
import type { Post } from '../../core/access/roles.ts';
import { statement, type Pool } from '../base/db.ts';
import type { Commit, Outcome } from '../base/committer.ts';

/** A post as it is held, with its unit's line. */
export type PostRow = Post & HeldPost;

const POST = `p.id, p.role, p.unit, p.territory, u.line, p.platform, p.commanded_by as "commandedBy", p.valid_from as "from", p.valid_to as "to"`;
const POSTS = `from post p join unit u on u.county = p.county and u.id = p.unit`;

/** A user's posts, past and sleeping ones too. */
export const loadPosts = statement<PostRow, [county: string, user: string]>(
  'identity.posts',
  `select ${POST} ${POSTS} where p.county = $1 and p.app_user = $2 order by p.id`,
);
/**
 * A user's posts as they work: one whose territory was retired works in each that stands for it today, so that a redrawn
 * map leaves nobody without his grid (docs/adr/012).
 */
export const loadActingPosts = statement<PostRow, [county: string, user: string]>(
  'identity.acting-posts',
  `select p.id, p.role, p.unit, x.territory, u.line, p.platform, y.township as "commandedBy", p.valid_from as "from", p.valid_to as "to"
   ${POSTS} join territory t on t.county = p.county and t.id = p.territory
   left join territory c on c.county = p.county and c.id = p.commanded_by
   cross join lateral unnest(coalesce(t.successors, array[t.id])) as x(territory)
   cross join lateral unnest(coalesce(c.successors, array[p.commanded_by])) as y(township)
   where p.county = $1 and p.app_user = $2 order by p.id, x.territory, y.township`,
);
export const loadPostsOf = statement<PostRow & { user: string }, [county: string, users: readonly string[]]>(
  'identity.posts-of',
  `select p.app_user as "user", ${POST} ${POSTS} where p.county = $1 and p.app_user = any($2) order by p.app_user, p.id`,
);
/** Posts of a unit that have not ended. */
export const loadPostsIn = statement<PostRow & { user: string }, [county: string, unit: string, now: string]>(
  'identity.posts-in',
  `select p.app_user as "user", ${POST} ${POSTS}
   where p.county = $1 and p.unit = $2 and (p.valid_to is null or p.valid_to > $3) order by p.app_user, p.id`,
);

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}
export const loadUsers = statement<UserRecord, [county: string, ids: readonly string[]]>(
  'identity.users',
  'select id, name, version from app_user where county = $1 and id = any($2)',
);

/** How many others hold this role at an instant. */
export const countHolders = statement<{ count: number }, [county: string, role: string, at: string, without: readonly string[]]>(
  'identity.holders',
  `select count(*) from post where county = $1 and role = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) and id <> all($4)`,
);
/** Units somebody acts for now, wherever their work lies. */
export const actingUnits = statement<{ unit: string }, [county: string, roles: readonly string[], now: string, without: readonly string[]]>(
  'identity.acting-units',
  `select distinct unit from post where county = $1 and role = any($2) and commanded_by is null
     and valid_from <= $3 and (valid_to is null or valid_to > $3) and id <> all($4)`,
);

interface PostBirth {
  readonly id: string;
  readonly app_user: string;
  readonly role: Post['role'];
  readonly unit: string;
  readonly territory: string;
  readonly platform: Post['platform'];
  readonly commanded_by: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
}
interface PostEnd {
  readonly id: string;
  readonly valid_to: string | null;
}

/** What a command changes, as rows of the tables. Who is given no name keeps his. */
export interface PeopleChange {
  readonly newUsers: readonly { readonly id: string; readonly name: string }[];
  readonly users: readonly { readonly id: string; readonly name?: string; readonly version: number }[];
  readonly newPosts: readonly PostBirth[];
  readonly posts: readonly PostEnd[];
  readonly units: readonly { readonly id: string; readonly version: number; readonly dissolved_at: string }[];
  readonly imports: readonly { readonly id: string; readonly version: number; readonly committed_by: string; readonly committed_at: string }[];
}

export const postBirth = (id: string, user: string, post: WantedPost): PostBirth => ({
  id, app_user: user, role: post.role, unit: post.unit, territory: post.territory, platform: post.platform,
  commanded_by: post.commandedBy, valid_from: post.from, valid_to: post.to,
});
export const postEnd = ({ id, to }: HeldPost): PostEnd => ({ id, valid_to: to });

const FLUSH = { name: 'identity.flush', text: 'select ref, outcome from people_flush($1, $2, $3, $4, $5, $6, $7, $8, $9)' };
const json = (rows: readonly unknown[]): string | null => (rows.length === 0 ? null : JSON.stringify(rows));

/** One flush: one round trip, one transaction (migrations/0006). */
export async function flushPeople(pool: Pool, county: string, commits: readonly Commit[]): Promise<Map<string, Outcome>> {
  const changes = commits.map((commit) => ({ ref: commit.id, change: commit.change as PeopleChange }));
  const rows = (noun: keyof PeopleChange): string | null => json(changes.flatMap(({ ref, change }) => change[noun].map((row) => ({ ref, ...row }))));
  const values = [
    county, rows('newUsers'), rows('users'), rows('newPosts'), rows('posts'), rows('units'), rows('imports'),
    json(commits.flatMap(({ id, receipt }) => (receipt === undefined ? [] : { ref: id, ...receipt }))),
    json(commits.map(({ id, log }) => ({ ref: id, ...log }))),
  ];
  const { rows: saved } = await pool.query<{ ref: string; outcome: Outcome }>({ ...FLUSH, values });
  return new Map(saved.map((row) => [row.ref, row.outcome]));
}
