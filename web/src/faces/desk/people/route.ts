import { OUTCOMES, type Outcome } from '../../../../../core/access/import-row.ts';
import { ROLES, type Role } from '../../../../../core/access/roles.ts';

export const PAGES = ['users', 'units', 'imports', 'explain', 'changes', 'deserted'] as const;
export type Page = (typeof PAGES)[number];

/** What the address of the administrators' pages says: /desk/people/users/wang?role=dispatcher */
export interface PeopleSpot {
  readonly page: Page | null;
  /** A user, unit or import that is open. */
  readonly id: string | null;
  readonly q: string;
  readonly unit: string;
  readonly territory: string;
  readonly role: Role | null;
  readonly outcome: Outcome | null;
  readonly user: string;
  readonly verb: string;
  readonly number: string;
}
const ROOT = '/desk/people';
const ASKED = ['q', 'unit', 'territory', 'role', 'outcome', 'user', 'verb', 'number'] as const;

export const isPeoplePath = (path: string): boolean => path === ROOT || path.startsWith(`${ROOT}/`);

export function parsePeople(path: string, search: string): PeopleSpot {
  const [, , , first = '', id = ''] = path.split('/');
  const asked = new URLSearchParams(search);
  const text = (name: (typeof ASKED)[number]): string => asked.get(name) ?? '';
  return {
    page: PAGES.find((page) => page === first) ?? null,
    id: id === '' ? null : decoded(id),
    q: text('q'), unit: text('unit'), territory: text('territory'), user: text('user'), verb: text('verb'), number: text('number'),
    role: ROLES.find((role) => role === asked.get('role')) ?? null,
    outcome: OUTCOMES.find((outcome) => outcome === asked.get('outcome')) ?? null,
  };
}

export function peoplePath(spot: PeopleSpot): string {
  const asked = new URLSearchParams();
  for (const name of ASKED) {
    const value = spot[name];
    if (value !== null && value !== '') asked.set(name, value);
  }
  const tail = asked.size === 0 ? '' : `?${asked.toString()}`;
  const page = spot.page === null ? '' : `/${spot.page}`;
  return `${ROOT}${page}${spot.page === null || spot.id === null ? '' : `/${encodeURIComponent(spot.id)}`}${tail}`;
}

/** Another page begins without what was asked on the one before. */
export const pageOf = (page: Page, asked: Partial<PeopleSpot> = {}): PeopleSpot => ({ ...parsePeople(ROOT, ''), page, ...asked });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a half-typed address
  }
}
