import { may } from '../access/matter.ts';
import type { Actor } from '../access/roles.ts';
import type { Platform } from '../shared/platforms.ts';
import { Refusal } from '../shared/refusal.ts';
import type { Decision, Entry } from './decision.ts';
import { withHand } from '../routing/hand.ts';
import type { Route } from '../routing/route.ts';
import { nextDue, runClocks, type Timing } from './clocks.ts';
import {
  commandsOf, HAND_BACK_HOURS, type DeclineReason, type Finding, type HandBackReason, type Satisfaction, type Urgency, type Verb,
} from './life.ts';
import type { Matter, Place } from './matter.ts';
import type { CategoryFacts } from './report.ts';
import { optionalWords, readableWords } from './words.ts';

/** A unit a matter is given to. */
export interface UnitFacts {
  readonly id: string;
  readonly line: string | null;
}

/** A place as it was corrected: the point, and the grid that was chosen or found there. */
export interface PlaceFacts extends Place {
  readonly lon: number;
  readonly lat: number;
}

/** What a meeting made of a matter that was nobody's, for the next one of its kind. */
export interface ProposedRule {
  readonly name: string;
  readonly when: string;
}

/** Commands as core takes them: references already resolved by the shell, and routed by the rules of the day. */
export type Command =
  | { verb: 'accept'; category: CategoryFacts; condition?: string | undefined; urgency?: Urgency | undefined; route: Route }
  | { verb: 'check'; words?: string | undefined }
  | { verb: 'confirm'; finding: Finding; words: string; photos: readonly string[] }
  | { verb: 'decline'; reason: DeclineReason; words: string }
  | { verb: 'hand-back'; reason: HandBackReason; words: string }
  | { verb: 'dispatch'; platform: Platform; unit?: UnitFacts | undefined; words?: string | undefined }
  | { verb: 'unclaim'; words: string }
  | { verb: 'conclude'; platform: Platform; unit: UnitFacts; words: string; rule?: ProposedRule | undefined }
  | ({ verb: 'correct'; words?: string | undefined } & Correction)
  | { verb: 'sign' }
  | { verb: 'arrive' }
  | { verb: 'handle'; words: string; photos: readonly string[] }
  | { verb: 'answer'; words: string; photos: readonly string[]; proof: 'photo' | 'words' }
  | { verb: 'verify'; passed: boolean; words?: string | undefined; photos: readonly string[] }
  | { verb: 'close'; words: string }
  | { verb: 'rate'; solved: boolean; satisfaction: Satisfaction; words?: string | undefined };

export interface Correction {
  readonly category?: CategoryFacts | undefined;
  readonly condition?: string | undefined;
  readonly urgency?: Urgency | undefined;
  readonly place?: PlaceFacts | undefined;
  readonly placeWords?: string | undefined;
  readonly sensitive?: boolean | undefined;
  /** As the rules see the corrected matter; null while it has no category. */
  readonly route: Route | null;
  /** The unit the rules lead to now, where they name one. */
  readonly lead: UnitFacts | null;
}

type CommandOf<V extends Verb> = Extract<Command, { verb: V }>;
/** What a verb changes, and the step it leaves. */
interface Step {
  readonly set: Partial<Matter>;
  readonly entry?: Partial<Omit<Entry, 'verb'>>;
}
type Decide<V extends Verb> = (matter: Matter, command: CommandOf<V>, by: { user: string | null; now: string }) => Step;

const DECIDE: { readonly [V in Verb]: Decide<V> } = {
  accept: (m, c, { user, now }) => {
    const urgency = c.urgency ?? c.route.urgency?.value ?? m.urgency;
    const route = { ...withHand(c.route, { user: user ?? '', urgency: c.urgency }), unclaimed: c.route.unclaimed };
    return {
      set: {
        status: route.unclaimed ? 'unclaimed' : 'to-dispatch',
        category: c.category.id, condition: c.condition ?? null, urgency, route, acceptedAt: now,
      },
      entry: { facts: { category: c.category.id, condition: c.condition ?? null, urgency, ...said(route) } },
    };
  },
  check: (_, c) => ({ set: { status: 'to-check' }, entry: { words: optionalWords(c.words) } }),
  confirm: (m, c) => ({
    set: { status: 'to-accept', finding: c.finding, photos: m.photos + c.photos.length },
    entry: { words: readableWords(c.words), photos: c.photos, facts: { finding: c.finding } },
  }),
  'hand-back': (m, c, { now }) => {
    const hours = HAND_BACK_HOURS[m.source];
    if (hours === undefined) throw new Refusal('hand-back.source');
    if (Date.parse(now) > Date.parse(m.reportedAt) + hours * HOUR) throw new Refusal('hand-back.late', { hours });
    return {
      set: { status: 'handed-back', closedAt: now },
      entry: { words: readableWords(c.words), facts: { reason: c.reason } },
    };
  },
  unclaim: (m, c) => ({
    set: { status: 'unclaimed', platform: null, unit: null, line: null },
    entry: { words: readableWords(c.words), facts: { platform: m.platform } },
  }),
  conclude: (m, c, { user, now }) => ({
    set: {
      status: 'to-sign', platform: c.platform, unit: c.unit.id, line: c.unit.line, dispatchedAt: m.dispatchedAt ?? now,
      route: m.route === null ? null : chosen(m.route, { user, platform: c.platform, lead: c.unit.id }),
    },
    entry: { words: readableWords(c.words), facts: { platform: c.platform, unit: c.unit.id, ...(c.rule === undefined ? {} : { rule: c.rule }) } },
  }),
  correct,
  decline: (_, c, { now }) => ({
    set: { status: 'declined', closedAt: now },
    entry: { words: readableWords(c.words), facts: { reason: c.reason } },
  }),
  dispatch: (m, c, { user, now }) => {
    if (m.status === 'at-platform' && c.unit === undefined) throw new Refusal('dispatch.unit-missing');
    return {
      set: {
        status: c.unit === undefined ? 'at-platform' : 'to-sign',
        platform: c.platform, unit: c.unit?.id ?? null, line: c.unit?.line ?? null,
        dispatchedAt: m.dispatchedAt ?? now,
        route: m.route === null ? null : chosen(m.route, { user, platform: c.platform, lead: c.unit?.id }),
      },
      entry: { words: optionalWords(c.words), facts: { platform: c.platform, unit: c.unit?.id ?? null } },
    };
  },
  sign: (_, __, { user, now }) => ({ set: { status: 'handling', handler: user, signedAt: now } }),
  arrive: (m, _, { now }) => {
    if (m.arrivedAt !== null) throw new Refusal('arrive.twice');
    return { set: { arrivedAt: now } };
  },
  handle: (m, c) => ({
    set: { photos: m.photos + c.photos.length },
    entry: { words: readableWords(c.words), photos: c.photos },
  }),
  answer: (m, c, { user, now }) => {
    if (c.proof === 'photo' && c.photos.length === 0) throw new Refusal('proof.photo');
    return {
      set: { status: 'to-verify', handler: user, answeredAt: now, photos: m.photos + c.photos.length },
      entry: { words: readableWords(c.words), photos: c.photos },
    };
  },
  verify: (m, c, { user, now }) => {
    if (!c.passed && optionalWords(c.words) === null) throw new Refusal('verify.words-missing');
    const photos = m.photos + c.photos.length;
    const back = m.settledOnSpot && m.unit === null ? 'to-dispatch' : 'handling';
    return {
      set: c.passed
        ? { status: 'to-close', verifier: user, verifiedAt: now, photos }
        : { status: back, answeredAt: null, rework: m.rework + 1, photos },
      entry: { words: optionalWords(c.words), photos: c.photos, facts: { passed: c.passed } },
    };
  },
  close: (_, c, { now }) => ({ set: { status: 'closed', closedAt: now }, entry: { words: readableWords(c.words) } }),
  rate: (m, c, { now }) => {
    if (m.satisfaction !== null) throw new Refusal('rate.twice');
    return {
      set: { solved: c.solved, satisfaction: c.satisfaction, ratedAt: now },
      entry: { words: optionalWords(c.words), facts: { solved: c.solved, satisfaction: c.satisfaction } },
    };
  },
};

const HOUR = 3_600_000;

/** Only what differs from what the rules say was chosen by a person: taking the suggestion is not overriding it. */
function chosen(route: Route, { user, platform, lead }: { user: string | null; platform: Platform; lead: string | undefined }): Route {
  return withHand(route, {
    user: user ?? '',
    platform: route.platform?.value === platform ? undefined : platform,
    lead: lead === undefined || route.lead?.value === lead ? undefined : lead,
  });
}

/** The rules that spoke, for the history: by number, so that it can be read years later beside their edition. */
const said = (route: Route | null): Record<string, unknown> =>
  route === null ? {} : { route: { platform: route.platform, lead: route.lead, assist: route.assist, limit: route.limit } };

/**
 * Place, category or urgency put right: the rules are asked again. What a hand chose stays; a unit
 * that the rules had chosen gives way to the one they choose now (known-faults J1, J2).
 */
function correct(m: Matter, c: CommandOf<'correct'>, { user }: { user: string | null }): Step {
  const route = c.route === null ? null : withHand(c.route, { user: user ?? '', ...byHandIn(m.route), ...(c.urgency === undefined ? {} : { urgency: c.urgency }) });
  const moved = c.place !== undefined && c.place.township !== m.township;
  const next = m.status === 'to-accept' || m.status === 'to-dispatch' ? {} : handedOn(m, { route, lead: c.lead, moved });
  return {
    set: {
      category: c.category?.id ?? m.category,
      condition: c.category === undefined && c.condition === undefined ? m.condition : c.condition ?? null,
      urgency: c.urgency ?? route?.urgency?.value ?? m.urgency,
      sensitive: c.sensitive ?? m.sensitive, placeWords: c.placeWords === undefined ? m.placeWords : optionalWords(c.placeWords),
      route, ...c.place, ...next,
    },
    entry: {
      words: optionalWords(c.words),
      facts: {
        ...(c.category === undefined ? {} : { category: c.category.id, categoryBefore: m.category }),
        ...(c.place === undefined ? {} : { grid: c.place.grid, gridBefore: m.grid }),
        ...(c.urgency === undefined ? {} : { urgency: c.urgency }),
        ...('unit' in next ? { unit: next.unit, unitBefore: m.unit } : {}), ...said(route),
      },
    },
  };
}

/** What hands chose before, to be laid over what the rules say now. */
const byHandIn = (route: Route | null): Omit<Parameters<typeof withHand>[1], 'user'> => ({
  platform: route?.platform?.by.rule === 'hand' ? route.platform.value : undefined,
  lead: route?.lead?.by.rule === 'hand' ? route.lead.value : undefined,
  urgency: route?.urgency?.by.rule === 'hand' ? route.urgency.value : undefined,
});

/** A matter that was already sent on: to the other unit; back to the desk where that is now another township's. */
function handedOn(m: Matter, { route, lead, moved }: { route: Route | null; lead: UnitFacts | null; moved: boolean }): Partial<Matter> {
  const anew = { handler: null, signedAt: null, arrivedAt: null };
  if (route?.unclaimed === true) return { ...anew, status: 'unclaimed', platform: null, unit: null, line: null };
  if (moved) return { ...anew, status: 'to-dispatch', platform: null, unit: null, line: null };
  // A platform has it and no unit yet: it goes to the platform that the rules, or a hand before, say now.
  if (m.unit === null) return { platform: route?.platform?.value ?? m.platform };
  const byHand = m.route?.lead?.by.rule === 'hand';
  if (byHand || lead === null || lead.id === m.unit) return {};
  return { ...anew, status: 'to-sign', platform: route?.platform?.value ?? m.platform, unit: lead.id, line: lead.line };
}

/**
 * Decides one command on one matter.
 * `actor` null: the reporter with the query code, who may rate and nothing else.
 * @throws Refusal matter.forbidden, matter.not-now {status, verb, allowed}, and those of the verb
 */
export function decide(matter: Matter, command: Command, by: { actor: Actor | null; now: string; timing: Timing }): Decision {
  const { verb } = command;
  const allowed = by.actor === null ? verb === 'rate' : may(by.actor, verb, matter);
  if (!commandsOf(matter.status).includes(verb)) {
    throw new Refusal('matter.not-now', { status: matter.status, verb, version: matter.version });
  }
  if (!allowed) throw new Refusal('matter.forbidden', { verb });
  const decideVerb = DECIDE[verb] as Decide<Verb>;
  const step = decideVerb(matter, command as CommandOf<Verb>, { user: by.actor?.user ?? null, now: by.now });
  const after: Matter = { ...matter, ...step.set, version: matter.version + 1 };
  const clocks = runClocks(matter, after, { timing: by.timing, now: by.now, longer: verb === 'accept' });
  return {
    before: matter,
    after: { ...after, clocks, dueAt: nextDue(clocks, matter.dueAt) },
    entries: [{ verb, words: null, photos: [], facts: {}, ...step.entry }],
  };
}
