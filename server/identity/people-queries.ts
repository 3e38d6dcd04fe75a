import type { Role } from '../../core/access/roles.ts';
import { statement } from '../base/db.ts';

export interface UserFound {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/**
 * Users in the order of their ids, whose id or name begins with a text ($2 to $3), and who hold a post not ended
 * in a unit, in one of some territories, of a role. null = not asked for.
 */
export const listUsers = statement<UserFound, [
  county: string, from: string | null, to: string | null, unit: string | null, territories: readonly string[] | null,
  role: Role | null, now: string, after: string, limit: number,
]>(
  'people.users',
  `select u.id, u.name, u.version from app_user u
   where u.county = $1 and u.id collate "C" > $8 collate "C"
     and ($2::text is null or (u.id collate "C" >= $2 and u.id collate "C" < $3) or (u.name collate "C" >= $2 and u.name collate "C" < $3))
     and (coalesce($4::text, $6::text) is null and $5::text[] is null or exists (
       select 1 from post p where p.county = u.county and p.app_user = u.id and (p.valid_to is null or p.valid_to > $7)
         and ($4::text is null or p.unit = $4) and ($5::text[] is null or p.territory = any($5)) and ($6::text is null or p.role = $6)))
   order by u.id collate "C" limit $9`,
);

/** Posts in force by unit. */
export const countPosts = statement<{ unit: string; posts: number }, [county: string, now: string]>(
  'people.posts-by-unit',
  `select unit, count(*)::int as posts from post where county = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) group by unit`,
);

export interface ChangeFound {
  readonly pos: number;
  readonly at: string;
  readonly noun: 'user' | 'post' | 'unit' | 'import';
  readonly verb: string;
  readonly actor: string | null;
  readonly name: string | null;
  readonly refs: Record<string, unknown>;
}
export const listChanges = statement<ChangeFound, [county: string, before: number, limit: number]>(
  'people.changes',
  `select c.pos, c.at, c.noun, c.verb, c.actor, u.name, c.refs from people_changes($1, $2, $3) c
   left join app_user u on u.county = $1 and u.id = c.actor order by c.pos desc`,
);
