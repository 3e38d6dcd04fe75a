import type { Session } from '../../../../../contract/session.ts';
import { allowedPeople, deskOver, type PeopleVerb } from '../../../../../core/access/people.ts';
import type { Actor } from '../../../../../core/access/roles.ts';
import type { Page, PeopleSpot } from './route.ts';

export interface PageProps {
  readonly session: Session;
  readonly spot: PeopleSpot;
  /** Changes what the address says; another page begins without what was asked on the one before. */
  readonly go: (to: Partial<PeopleSpot>) => void;
}

/** The signed-in user as core's rules ask for one; what these rules do not look at is left empty. */
function actorOf(session: Session): Actor {
  const posts = session.posts.map(({ role, unit, territory, platform }, i) => ({
    id: String(i), role, unit: unit.id, territory: territory.id, platform, line: null, commandedBy: null,
  }));
  return { county: session.county, user: session.user, posts };
}

const NEEDS: Readonly<Record<Exclude<Page, 'deserted'>, PeopleVerb>> = {
  users: 'read-people', units: 'read-people', imports: 'read-people', explain: 'explain', changes: 'read-changes',
};

export const verbsOf = (session: Session): PeopleVerb[] => allowedPeople(actorOf(session));

/** Which pages this user has, the first one to land on. The server decides; this only spares doors that are shut. */
export function pagesOf(session: Session): Page[] {
  const verbs = verbsOf(session);
  const pages: Page[] = (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).filter((page) => verbs.includes(NEEDS[page]));
  return verbs.includes('read-people') || hasDesertedOver(session) ? [...pages, 'deserted'] : pages;
}

/** Command rooms and the center look after work that nobody acts for, beside their queues. */
export function hasDesertedOver(session: Session): boolean {
  const over = deskOver(actorOf(session));
  return over === 'county' || over.length > 0;
}
