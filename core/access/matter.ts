import { commandsOf, HAND_BACK_HOURS, isOpen, STATUSES, type Source, type Status, type Verb } from '../matter/life.ts';
import type { Matter } from '../matter/matter.ts';
import type { Actor, Post, Role } from './roles.ts';

/**
 * Who sees a matter and who may do what to it. One table (`reachOf`) says how far a post sees;
 * the answer for a loaded row (`sees`), the predicate of a list (`visibleTo`) and the scopes of
 * the live feed (`scopesOf`, `tokensOf`) all come from it, so they cannot disagree.
 */
const PATTERNS = [
  ['county'],
  ['township'],
  ['township', 'platform'],
  ['village'],
  ['grid'],
  ['zone'],
  ['line'],
  ['unit'],
  ['township', 'unit'],
  ['reporter'],
] as const satisfies readonly (readonly (keyof Matter)[])[];
export type ReachColumn = (typeof PATTERNS)[number][number];
/** All columns must match. Each pattern above has an index that starts with its columns. */
export type Reach = Readonly<Partial<Record<ReachColumn, string>>>;
export type MatterScope = Readonly<Record<ReachColumn, string | null>>;

const inGrid = (post: Post): Reach[] => [{ grid: post.territory }];
const inTownship = (post: Post): Reach[] => [{ township: post.territory }];
const inCounty = (post: Post): Reach[] => [{ county: post.territory }];
/** What one's unit was given is seen wherever it lies: a village may be sent next door, a zone outside its grids. */
const givenTo = (post: Post): Reach => ({ unit: post.unit });
/** A seconded officer (下沉) sees of his unit's work what lies in the township that commands him. */
const workOf = (post: Post): Reach => (post.commandedBy === null ? givenTo(post) : { township: post.commandedBy, unit: post.unit });
const nothing = (): Reach[] => [];

const REACH: Readonly<Record<Role, (post: Post) => Reach[]>> = {
  'part-time-worker': nothing, // own reports only (added for every user below)
  'grid-worker': inGrid,
  'grid-lead': inGrid,
  'village-officer': (post) => [{ village: post.territory }, givenTo(post)],
  dispatcher: inTownship,
  'command-director': inTownship,
  'platform-lead': (post) => (post.platform === null ? [] : [{ township: post.territory, platform: post.platform }]),
  'unit-officer': (post) => [workOf(post)],
  'township-leader': inTownship,
  'zone-officer': (post) => [{ zone: post.unit }, givenTo(post)],
  'center-officer': (post) => [...inCounty(post), givenTo(post)],
  'ops-officer': inCounty,
  'department-officer': (post) => (post.line === null ? [givenTo(post)] : [{ line: post.line }, givenTo(post)]),
  mediator: (post) => [givenTo(post)],
  'system-admin': nothing,
  'security-admin': nothing,
  auditor: nothing,
};

/** How far one post sees. */
export const reachOf = (post: Post): readonly Reach[] => REACH[post.role](post);

/** How far the actor sees, widest first and without what a wider reach holds already; empty = nothing. */
export function visibleTo(actor: Actor): Reach[] {
  const all = [...actor.posts.flatMap(reachOf), { reporter: actor.user }];
  const whole = all.find((reach) => reach.county === actor.county);
  if (whole) return [whole];
  return [...new Map(all.map((reach) => [tokenOf(reach), reach])).values()];
}

/** As visibleTo, without making the list: it is asked of every row. */
export function sees(actor: Actor, matter: MatterScope): boolean {
  return actor.county === matter.county
    && (matter.reporter === actor.user || actor.posts.some((post) => reachOf(post).some((reach) => matches(reach, matter))));
}

function matches(reach: Reach, matter: MatterScope): boolean {
  for (const column in reach) if (matter[column as ReachColumn] !== reach[column as ReachColumn]) return false;
  return true;
}

function tokenOf(reach: Reach): string {
  return Object.entries(reach)
    .map(([column, value]) => `${column}=${value}`)
    .join('&');
}

/** Tokens a reader holds; a log row is his when it carries one of them. */
export const tokensOf = (actor: Actor): string[] => visibleTo(actor).map(tokenOf);

/** Tokens a matter carries in its log rows: every reach that would hold it. */
export function scopesOf(matter: MatterScope): string[] {
  const scopes: string[] = [];
  for (const columns of PATTERNS) {
    let scope = '';
    for (const column of columns) {
      if (matter[column] === null) {
        scope = '';
        break;
      }
      scope += `${scope === '' ? '' : '&'}${column}=${matter[column]}`;
    }
    if (scope !== '') scopes.push(scope);
  }
  return scopes;
}

/** Roles that work off what their unit was given. */
export const UNIT_ROLES = ['unit-officer', 'department-officer', 'zone-officer', 'mediator', 'village-officer', 'center-officer'] as const satisfies readonly Role[];

/** How far a post's right reaches; a matter within it is one that the post may act on. */
type Within = (post: Post, status: Status) => readonly Reach[];
const room: Within = (post) =>
  post.role === 'dispatcher' || post.role === 'command-director' ? inTownship(post) : post.role === 'center-officer' ? inCounty(post) : [];
const lead: Within = (post, status) =>
  post.role === 'platform-lead' && post.platform !== null && status === 'at-platform' ? [{ township: post.territory, platform: post.platform }] : [];
const ofUnit: Within = (post) => ((UNIT_ROLES as readonly Role[]).includes(post.role) ? [workOf(post)] : []);
const onTheSpot: Within = (post) =>
  post.role === 'grid-worker' || post.role === 'grid-lead' ? inGrid(post) : post.role === 'village-officer' ? [{ village: post.territory }] : [];
/** A meeting binds units that no single desk commands: the township's director, or the county's center and operations. */
const chair: Within = (post) =>
  post.role === 'command-director' ? inTownship(post) : post.role === 'center-officer' || post.role === 'ops-officer' ? inCounty(post) : [];
const colleagueOf = (post: Post, m: Matter): boolean => post.unit === m.unit;

/** Sources where whoever sent the report is whose report it is; at the others he typed it in for somebody. */
export const OWN_WORDS: readonly Source[] = ['resident', 'grid-worker'];

/** What bars somebody whose post would allow it. */
export const BARS = {
  /** The handler never verifies, nor does his unit (domain.md §9, 核查≠处置); nor does he rate what he settled himself. */
  handler: (actor, m) => m.handler === actor.user,
  colleague: (actor, m) => actor.posts.some((post) => colleagueOf(post, m)),
  /** Whoever reported by the portal or over a desk rates with the query code. */
  'not-reporter': (actor, m) => m.reporter !== actor.user || !OWN_WORDS.includes(m.source),
  rated: (_, m) => m.satisfaction !== null,
  /** Only what 12345 or 110 handed over can be handed back. */
  'not-handed': (_, m) => HAND_BACK_HOURS[m.source] === undefined,
  /** Where no limit to arrive runs, or who is there already. */
  arrived: (_, m) => m.arrivedAt !== null || !m.clocks.some(({ node }) => node === 'arrive'),
} as const satisfies Record<string, (actor: Actor, matter: Matter) => boolean>;
export type Bar = keyof typeof BARS;

interface Right {
  /** One post of the actor must reach the matter; null: no post is asked for. */
  readonly within: Within | null;
  readonly bars: readonly Bar[];
}

/** Nothing but who may. The order of things is LIFE's; here is only the right. */
export const RIGHTS: Readonly<Record<Verb, Right>> = {
  accept: { within: room, bars: [] },
  check: { within: room, bars: [] },
  confirm: { within: onTheSpot, bars: [] },
  decline: { within: room, bars: [] },
  'hand-back': { within: room, bars: ['not-handed'] },
  dispatch: { within: (post, status) => [...room(post, status), ...lead(post, status)], bars: [] },
  unclaim: { within: (post, status) => [...room(post, status), ...lead(post, status)], bars: [] },
  conclude: { within: chair, bars: [] },
  correct: { within: room, bars: [] },
  sign: { within: ofUnit, bars: [] },
  arrive: { within: ofUnit, bars: ['arrived'] },
  handle: { within: ofUnit, bars: [] },
  answer: { within: ofUnit, bars: [] },
  verify: { within: (post, status) => [...room(post, status), ...onTheSpot(post, status)], bars: ['handler', 'colleague'] },
  close: { within: room, bars: [] },
  rate: { within: null, bars: ['not-reporter', 'handler', 'rated'] },
};

export const holds = (within: Within, post: Post, matter: Matter): boolean => within(post, matter.status).some((reach) => matches(reach, matter));

export function may(actor: Actor, verb: Verb, matter: Matter): boolean {
  const { within, bars } = RIGHTS[verb];
  return (
    actor.county === matter.county &&
    (within === null || actor.posts.some((post) => holds(within, post, matter))) &&
    !bars.some((bar) => BARS[bar](actor, matter))
  );
}

/** What this reader may do to this matter now, the usual next step first. Pages show their buttons from it. */
export const allowedCommands = (actor: Actor, matter: Matter): Verb[] =>
  commandsOf(matter.status).filter((verb) => may(actor, verb, matter));

/** Matters of one status that wait for the actor's own hands: within the reach, and not barred. */
export interface Duty {
  readonly status: Status;
  readonly reach: Reach;
  readonly bars: readonly Bar[];
}

/** Steps aside: that one may put something right does not make it one's work. */
export const ASIDE: readonly Verb[] = ['correct', 'unclaim', 'hand-back', 'check', 'arrive'];

/** As allowedCommands, for a list: what the actor's posts have to do, in any open status. */
export function dutiesOf(actor: Actor): Duty[] {
  const all = STATUSES.filter(isOpen).flatMap((status) => commandsOf(status).filter((verb) => !ASIDE.includes(verb)).flatMap((verb) => {
    const { within, bars } = RIGHTS[verb];
    return within === null ? [] : actor.posts.flatMap((post) => within(post, status)).map((reach): Duty => ({ status, reach, bars }));
  }));
  return [...new Map(all.map((duty) => [`${duty.status} ${tokenOf(duty.reach)} ${duty.bars.join()}`, duty])).values()];
}

/** Only those who work on the spot settle on the spot. */
export const maySettle = (actor: Actor, grid: string, village: string): boolean =>
  actor.posts.some(
    (post) =>
      (['grid-worker', 'grid-lead', 'part-time-worker'].includes(post.role) && post.territory === grid) ||
      (post.role === 'village-officer' && post.territory === village),
  );
