import type { Role } from '../../core/access/roles.ts';
import type { Platform } from '../../core/shared/platforms.ts';
import { statement } from '../base/db.ts';

export interface PostNames {
  readonly app_user: string;
  readonly name: string;
  readonly county: string;
  readonly role: Role;
  readonly unit: string;
  readonly unit_name: string;
  readonly territory: string;
  readonly territory_name: string;
  readonly platform: Platform | null;
}

const SELECT = `select u.county, u.id as app_user, u.name, p.role, p.unit, n.name as unit_name, p.territory,
    t.name as territory_name, p.platform
  from app_user u
  join post p on p.county = u.county and p.app_user = u.id
  join unit n on n.county = p.county and n.id = p.unit
  join territory t on t.county = p.county and t.id = p.territory
  join county c on c.county = u.county`;

/** Posts of demo accounts, those that came with the county first; a person with very many posts shows the first few. */
export const demoAccounts = statement<PostNames, [now: string]>(
  'identity.demo-accounts',
  `${SELECT} where c.demo and p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1) order by p.valid_from <> c.created_at, u.county, u.id, p.id limit 1000`,
);
export const userPosts = statement<PostNames, [county: string, user: string, now: string]>(
  'identity.user-posts',
  `${SELECT} where u.county = $1 and u.id = $2 and p.valid_from <= $3 and (p.valid_to is null or p.valid_to > $3) order by p.id limit 100`,
);
export const demoUser = statement<{ demo: boolean }, [county: string, user: string]>(
  'identity.demo-user',
  'select c.demo from app_user u join county c on c.county = u.county where u.county = $1 and u.id = $2',
);
