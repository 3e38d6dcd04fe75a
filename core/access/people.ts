import type { Actor, Post } from './roles.ts';

/**
 * Who may do what to users, posts and units. The three administrators share the work and never the person
 * (core/access/posts.ts): the system's keeps accounts and units, the security's keeps rights, the auditor reads.
 * An import is prepared by the first and confirmed by the second: four eyes on thirty thousand rights.
 */
export const PEOPLE_VERBS = [
  'read-people', 'read-changes', 'explain',
  'create-user', 'rename-user', 'give-post', 'end-post', 'leave', 'dissolve-unit', 'hand-over',
  'prepare-import', 'commit-import',
] as const;
export type PeopleVerb = (typeof PEOPLE_VERBS)[number];

type Holds = (post: Post) => boolean;
const system: Holds = (post) => post.role === 'system-admin';
const security: Holds = (post) => post.role === 'security-admin';
const auditor: Holds = (post) => post.role === 'auditor';

const ALLOW: Readonly<Record<PeopleVerb, readonly Holds[]>> = {
  'read-people': [system, security, auditor],
  'read-changes': [auditor],
  explain: [security],
  'create-user': [system],
  'rename-user': [system],
  'give-post': [security],
  'end-post': [security],
  leave: [security],
  'dissolve-unit': [system],
  'hand-over': [system, security],
  'prepare-import': [system],
  'commit-import': [security],
};

export const mayPeople = (actor: Actor, verb: PeopleVerb): boolean =>
  actor.posts.some((post) => ALLOW[verb].some((holds) => holds(post)));

/** What the reader may do here. Pages show their buttons from it. */
export const allowedPeople = (actor: Actor): PeopleVerb[] => PEOPLE_VERBS.filter((verb) => mayPeople(actor, verb));

/**
 * Whose deserted work (open matters of a unit nobody acts for) the actor sees and may hand over: 'county', or the
 * townships of his command rooms. Counts only; the matters themselves stay core/access/matter's.
 */
export function deskOver(actor: Actor): 'county' | readonly string[] {
  if (mayPeople(actor, 'hand-over') || actor.posts.some((post) => post.role === 'center-officer')) return 'county';
  return actor.posts.filter((post) => post.role === 'dispatcher' || post.role === 'command-director').map((post) => post.territory);
}

/** The scope that changes of users, posts and units carry in the log, held by those who may read them. */
export const peopleScope = (county: string): string => `people=${county}`;
export const peopleTokensOf = (actor: Actor): string[] => (mayPeople(actor, 'read-people') ? [peopleScope(actor.county)] : []);
