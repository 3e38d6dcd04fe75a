import type { AccountList } from '../../contract/session.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Platform } from '../../core/shared/platforms.ts';
import type { CountyApi } from '../api/county.ts';
import type { Jar } from '../api/client.ts';

/** Who works where, as the demo accounts say; nothing is known that any visitor could not read. */
export interface Staff {
  /** The township's desk, then the county's center. */
  room(township: string): readonly string[];
  lead(township: string, platform: Platform): readonly string[];
  /**
   * Who may work for the unit, the likely ones first. The list of accounts shows only a part of
   * the posts of a person who holds many, so whoever works for any unit may be the one.
   */
  officers(unit: string): readonly string[];
  /** The page said that this user works for the unit. */
  remember(unit: string, user: string): void;
  /** Those who can look at the place itself. */
  onTheSpot(grid: string, village: string): readonly string[];
  /** Users with this role and the territory it is for. */
  holders(role: Role): readonly { readonly user: string; readonly territory: string }[];
  /** Signs in once and stays signed in. */
  as(user: string): Promise<Jar>;
}

const OFFICERS: readonly Role[] = ['unit-officer', 'department-officer', 'zone-officer', 'mediator'];

export async function hireStaff(api: CountyApi): Promise<Staff> {
  const posts = (await api.accounts()).flatMap(({ user, posts: held }) => held.map((post) => ({ user, ...post })));
  const found = (wanted: (post: AccountList['accounts'][number]['posts'][number]) => boolean): string[] => [
    ...new Set(posts.filter(wanted).map(({ user }) => user)),
  ];
  const many = (user: string): number => posts.filter((post) => post.user === user).length;
  const anyOfficer = found(({ role }) => OFFICERS.includes(role)).sort((a, b) => many(b) - many(a));
  const known = new Map<string, string>();
  const sessions = new Map<string, Promise<Jar>>();
  return {
    room: (township) => [
      ...found(({ role, territory }) => role === 'dispatcher' && territory.id === township),
      ...found(({ role, territory }) => role === 'center-officer' && territory.id === api.county),
    ],
    lead: (township, platform) =>
      found((post) => post.role === 'platform-lead' && post.territory.id === township && post.platform === platform),
    officers: (unit) => {
      const shown = found((post) => OFFICERS.includes(post.role) && post.unit.id === unit);
      return [...new Set([...[known.get(unit) ?? []].flat(), ...shown, ...(shown.length === 0 ? anyOfficer : [])])];
    },
    remember: (unit, user) => void known.set(unit, user),
    onTheSpot: (grid, village) => [
      ...found(({ role, territory }) => (role === 'grid-worker' || role === 'grid-lead') && territory.id === grid),
      ...found(({ role, territory }) => role === 'village-officer' && territory.id === village),
    ],
    holders: (wanted) => posts.filter(({ role }) => role === wanted).map(({ user, territory }) => ({ user, territory: territory.id })),
    as: (user) => {
      const session = sessions.get(user) ?? api.signIn(user);
      sessions.set(user, session);
      return session;
    },
  };
}
