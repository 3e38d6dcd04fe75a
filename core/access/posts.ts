import { Refusal } from '../shared/refusal.ts';
import type { Platform } from '../shared/platforms.ts';
import type { TerritoryLevel } from '../territory/territory.ts';
import { LEVEL_NAMES, ROLE_NAMES } from './names.ts';
import type { Role } from './roles.ts';

/** A half-open time [from, to); `to` null = until further notice. Instants are ISO text in UTC. */
export interface Term {
  readonly from: string;
  readonly to: string | null;
}

/** What a post says, before it is anybody's. */
export interface WantedPost extends Term {
  readonly role: Role;
  readonly unit: string;
  readonly territory: string;
  readonly platform: Platform | null;
  readonly commandedBy: string | null;
}
export interface HeldPost extends WantedPost {
  readonly id: string;
}

/** A unit and a territory as far as a post depends on them; null where there is none of that id (any more). */
export interface Surroundings {
  readonly unit: { readonly line: string | null; readonly block: string; readonly dissolved: boolean } | null;
  /** `path`: the ids from the territory itself up to the county. */
  readonly territory: { readonly level: TerritoryLevel; readonly path: readonly string[] } | null;
  readonly commandedBy: { readonly level: TerritoryLevel } | null;
}

/** 三权分立: never one person, and never with a business post (GB/T 22239 8.1.5, 系统/安全/审计管理). */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const satisfies readonly Role[];
export const isAdministrator = (role: Role): boolean => (ADMINISTRATORS as readonly Role[]).includes(role);

/** Which level of the tree a role answers for. A unit of the county has no township, and needs none. */
export const LEVELS: Readonly<Record<Role, readonly TerritoryLevel[]>> = {
  'part-time-worker': ['grid'],
  'grid-worker': ['grid'],
  'grid-lead': ['grid'],
  'village-officer': ['village'],
  dispatcher: ['township'],
  'command-director': ['township'],
  'platform-lead': ['township'],
  'township-leader': ['township'],
  'unit-officer': ['township', 'county'],
  'zone-officer': ['township', 'county'],
  mediator: ['village', 'township', 'county'],
  'center-officer': ['county'],
  'ops-officer': ['county'],
  'department-officer': ['county'],
  'system-admin': ['county'],
  'security-admin': ['county'],
  auditor: ['county'],
};

export const inForce = (term: Term, now: string): boolean => term.from <= now && (term.to === null || now < term.to);
export const stateOf = (term: Term, now: string): 'past' | 'present' | 'future' =>
  inForce(term, now) ? 'present' : term.from > now && term.to !== term.from ? 'future' : 'past';

const overlap = (a: Term, b: Term): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The same thing held, whenever. */
export const samePost = (a: WantedPost, b: WantedPost): boolean =>
  a.role === b.role && a.unit === b.unit && a.territory === b.territory && a.platform === b.platform && a.commandedBy === b.commandedBy;

/**
 * May this post be given to somebody who holds `held` (past and sleeping ones too)?
 * `field` in the details names what to mend, for a form and for a column of an import.
 * @throws Refusal post.*
 */
export function refusePost(wanted: WantedPost, held: readonly HeldPost[], { around, now }: { around: Surroundings; now: string }): void {
  refuseTerm(wanted, now);
  refusePlace(wanted, around);
  if (wanted.commandedBy !== null) refuseSecondment(wanted, around);
  if (wanted.role === 'platform-lead' && wanted.platform === null) throw new Refusal('post.platform-missing', { field: 'platform' });
  refuseTogether(wanted, held);
}

function refuseTerm({ from, to }: Term, now: string): void {
  if (to === null) return;
  if (to <= from) throw new Refusal('post.to-before-from', { field: 'to', from, to });
  if (to <= now) throw new Refusal('post.over', { field: 'to', to });
}

function refusePlace({ role, unit, territory }: WantedPost, around: Surroundings): void {
  if (around.unit === null) throw new Refusal('post.unit-unknown', { field: 'unit', unit });
  if (around.unit.dissolved) throw new Refusal('post.unit-dissolved', { field: 'unit', unit });
  if (around.territory === null) throw new Refusal('post.territory-gone', { field: 'territory', territory });
  const { level, path } = around.territory;
  if (!LEVELS[role].includes(level)) {
    const levels = LEVELS[role].map((one) => LEVEL_NAMES[one]);
    throw new Refusal('post.level', {
      field: 'territory', territory, ...inBoth('role', ROLE_NAMES[role]),
      'wanted:zh': levels.map(({ zh }) => zh).join('或'), 'wanted:en': levels.map(({ en }) => en).join(' or '),
    });
  }
  if (!path.includes(around.unit.block)) throw new Refusal('post.unit-elsewhere', { field: 'unit', unit, territory });
}

/** 下沉: a line's unit gives the officer, a township commands him, and he works there. */
function refuseSecondment({ role, territory, commandedBy }: WantedPost, around: Surroundings): void {
  const fits = role === 'unit-officer' && (around.unit?.line ?? null) !== null && around.commandedBy?.level === 'township' && territory === commandedBy;
  if (!fits) throw new Refusal('post.secondment', { field: 'commandedBy', commandedBy });
}

function refuseTogether(wanted: WantedPost, held: readonly HeldPost[]): void {
  for (const one of held.filter((post) => overlap(post, wanted) && post.from !== post.to)) {
    if (samePost(one, wanted)) throw new Refusal('post.twice', { field: 'role', post: one.id, ...inBoth('role', ROLE_NAMES[one.role]) });
    const administrator = isAdministrator(one.role) || isAdministrator(wanted.role);
    if (administrator && one.role !== wanted.role) {
      throw new Refusal('post.separate', { field: 'role', ...inBoth('held', ROLE_NAMES[one.role]), ...inBoth('wanted', ROLE_NAMES[wanted.role]) });
    }
  }
}

/**
 * The post as it ends at `at`: a running one then, a sleeping one never begins. Never later than it would have.
 * @throws Refusal post.ended
 */
export function endPost<P extends HeldPost>(post: P, at: string, now: string): P {
  if (post.to !== null && (post.to <= now || post.to <= at)) throw new Refusal('post.ended', { post: post.id, to: post.to });
  const to = at < now ? now : at;
  return { ...post, to: to < post.from ? post.from : to };
}

const inBoth = (name: string, words: { readonly zh: string; readonly en: string }): Record<string, string> => ({
  [name]: words.zh, [`${name}:zh`]: words.zh, [`${name}:en`]: words.en,
});
