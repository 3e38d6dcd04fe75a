import type { Post } from '../../core/access/roles.ts';
import { statement } from '../base/db.ts';

export interface PostRow extends Post {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** A user's posts with their unit's line. */
export const loadPosts = statement<PostRow, [county: string, user: string]>(
  'identity.posts',
  `select p.id, p.role, p.unit, p.territory, u.line, p.platform, p.valid_from, p.valid_to
   from post p join unit u on u.county = p.county and u.id = p.unit
   where p.county = $1 and p.app_user = $2 order by p.id`,
);
