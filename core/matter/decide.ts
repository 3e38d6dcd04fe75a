import { may } from '../access/matter.ts';
import type { Actor } from '../access/roles.ts';
import { addHours, limitHours } from '../deadline/limit.ts';
import type { Platform } from '../shared/platforms.ts';
import { Refusal } from '../shared/refusal.ts';
import type { Decision, Entry } from './decision.ts';
import { commandsOf, type DeclineReason, type Satisfaction, type Urgency, type Verb } from './life.ts';
import type { Matter } from './matter.ts';
import type { CategoryFacts } from './report.ts';
import { optionalWords, readableWords } from './words.ts';

/** A unit a matter is given to. */
export interface UnitFacts {
  readonly id: string;
  readonly line: string | null;
}

/** Commands as core takes them: references already resolved by the shell. */
export type Command =
  | { verb: 'accept'; category: CategoryFacts; urgency?: Urgency | undefined }
  | { verb: 'decline'; reason: DeclineReason; words: string }
  | { verb: 'dispatch'; platform: Platform; unit?: UnitFacts | undefined; words?: string | undefined }
  | { verb: 'sign' }
  | { verb: 'handle'; words: string; photos: readonly string[] }
  | { verb: 'answer'; words: string; photos: readonly string[]; proof: 'photo' | 'words' }
  | { verb: 'verify'; passed: boolean; words?: string | undefined; photos: readonly string[] }
  | { verb: 'close'; words: string }
  | { verb: 'rate'; solved: boolean; satisfaction: Satisfaction; words?: string | undefined };

type CommandOf<V extends Verb> = Extract<Command, { verb: V }>;
/** What a verb changes, and the step it leaves. */
interface Step {
  readonly set: Partial<Matter>;
  readonly entry?: Partial<Omit<Entry, 'verb'>>;
}
type Decide<V extends Verb> = (matter: Matter, command: CommandOf<V>, by: { user: string | null; now: string }) => Step;

const DECIDE: { readonly [V in Verb]: Decide<V> } = {
  accept: (m, c, { now }) => {
    const urgency = c.urgency ?? m.urgency;
    return {
      set: {
        status: 'to-dispatch', category: c.category.id, urgency, acceptedAt: now,
        dueAt: addHours(m.reportedAt, limitHours(c.category.limitHours, urgency)),
      },
      entry: { facts: { category: c.category.id, urgency } },
    };
  },
  decline: (_, c, { now }) => ({
    set: { status: 'declined', closedAt: now },
    entry: { words: readableWords(c.words), facts: { reason: c.reason } },
  }),
  dispatch: (m, c, { now }) => {
    if (m.status === 'at-platform' && c.unit === undefined) throw new Refusal('dispatch.unit-missing');
    return {
      set: {
        status: c.unit === undefined ? 'at-platform' : 'to-sign',
        platform: c.platform, unit: c.unit?.id ?? null, line: c.unit?.line ?? null,
        dispatchedAt: m.dispatchedAt ?? now,
      },
      entry: { words: optionalWords(c.words), facts: { platform: c.platform, unit: c.unit?.id ?? null } },
    };
  },
  sign: (_, __, { user, now }) => ({ set: { status: 'handling', handler: user, signedAt: now } }),
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

/**
 * Decides one command on one matter.
 * `actor` null: the reporter with the query code, who may rate and nothing else.
 * @throws Refusal matter.forbidden, matter.not-now {status, verb, allowed}, and those of the verb
 */
export function decide(matter: Matter, command: Command, by: { actor: Actor | null; now: string }): Decision {
  const { verb } = command;
  const allowed = by.actor === null ? verb === 'rate' : may(by.actor, verb, matter);
  if (!commandsOf(matter.status).includes(verb)) {
    throw new Refusal('matter.not-now', { status: matter.status, verb, version: matter.version });
  }
  if (!allowed) throw new Refusal('matter.forbidden', { verb });
  const decideVerb = DECIDE[verb] as Decide<Verb>;
  const step = decideVerb(matter, command as CommandOf<Verb>, { user: by.actor?.user ?? null, now: by.now });
  return {
    before: matter,
    after: { ...matter, ...step.set, version: matter.version + 1 },
    entries: [{ verb, words: null, photos: [], facts: {}, ...step.entry }],
  };
}
