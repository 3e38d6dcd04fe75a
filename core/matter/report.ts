import { maySettle } from '../access/matter.ts';
import type { Actor } from '../access/roles.ts';
import { Refusal } from '../shared/refusal.ts';
import { optionalWords, readableWords } from './words.ts';
import type { Decision } from './decision.ts';
import type { Route } from '../routing/route.ts';
import { nextDue, runClocks, type Timing } from './clocks.ts';
import type { Source, Urgency } from './life.ts';
import { headline, type Matter, type Place } from './matter.ts';

export interface Report {
  readonly text: string;
  readonly point: { readonly lon: number; readonly lat: number };
  readonly placeWords?: string | undefined;
  readonly category?: string | undefined;
  readonly urgency?: Urgency | undefined;
  readonly happenedAt?: string | undefined;
  readonly photos?: readonly string[] | undefined;
  /** Where it came in, for whoever types it in for others; whoever reports himself is known by his post. */
  readonly source?: Source | undefined;
  readonly outsideNumber?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly sensitive?: boolean | undefined;
  /** How many people it concerns: a number and no names. */
  readonly people?: number | undefined;
}

/** What the shell found out before core decides. Instants are ISO text. */
export interface ReportFacts {
  readonly county: string;
  readonly id: string;
  readonly number: string;
  readonly now: string;
  readonly place: Place;
  readonly category: CategoryFacts | null;
  /** What the rules say of it; null where none did. */
  readonly route: Route | null;
  readonly timing: Timing;
  /** The signed-in reporter; null for the anonymous portal. */
  readonly actor: Actor | null;
  /** The system whose door it came in by, whoever brought it; else the post and what was given say it. */
  readonly door?: Source | undefined;
}

export interface CategoryFacts {
  readonly id: string;
  readonly proof: 'photo' | 'words';
}

const YEAR = 366 * 24 * 3_600_000;
const CLOCK_SLACK = 5 * 60_000;
/** With its offset: without one it would be another instant on every server (known-faults D). */
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** A device may be five minutes fast (known-faults D8); more, or more than a year ago, is a slip of the hand. */
function plausibleTime(happenedAt: string | undefined, now: string): string | null {
  if (happenedAt === undefined) return null;
  const at = instantOf(happenedAt);
  if (Number.isNaN(at)) throw new Refusal('time.unreadable', { given: happenedAt });
  if (at > Date.parse(now) + CLOCK_SLACK) throw new Refusal('time.future', { given: happenedAt });
  if (at < Date.parse(now) - YEAR) throw new Refusal('time.past', { given: happenedAt });
  return new Date(at).toISOString();
}

/** NaN for what is no instant: without an offset, or on a day that is in no calendar (30 February). */
function instantOf(text: string): number {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && new Date(day).toJSON()?.startsWith(day) ? Date.parse(text) : Number.NaN;
}

/** What a desk may say a report came by; the feeds of 12345 and 110 come in by their own door as well. */
const TYPED_IN: readonly Source[] = ['desk', 'hotline-12345', 'police-110', 'sensor', 'inspection', 'higher-level'];

export function sourceOf(actor: Actor | null, given: Source | undefined): Source {
  if (actor === null || actor.posts.length === 0) return 'resident';
  const held = new Set(actor.posts.map(({ role }) => role));
  if (held.has('part-time-worker') || held.has('grid-worker') || held.has('grid-lead')) return 'grid-worker';
  if (held.has('village-officer')) return 'village';
  return given !== undefined && TYPED_IN.includes(given) ? given : 'desk';
}

/** @throws Refusal text.*, time.* */
export function report(given: Report, facts: ReportFacts): Decision {
  const text = readableWords(given.text);
  const happenedAt = plausibleTime(given.happenedAt, facts.now);
  const photos = [...new Set(given.photos)];
  const after = timed(null, newborn(given, facts, { text, photos: photos.length }), facts);
  return {
    before: null,
    after,
    entries: [{ verb: 'report', words: text, photos, facts: { ...(happenedAt === null ? {} : { happenedAt }), ...(given.people === undefined ? {} : { people: given.people }) } }],
  };
}

/**
 * Reported and settled on the spot in one step (自处置). One in twenty goes to somebody else for
 * verification, drawn from the id so that nobody can choose (domain.md §7, 虚假办结).
 * @throws Refusal settle.not-here, proof.photo, text.*, time.*
 */
export function settle(given: Report & { readonly done: string }, facts: ReportFacts & { readonly actor: Actor }): Decision {
  if (!maySettle(facts.actor, facts.place.grid, facts.place.village)) throw new Refusal('settle.not-here');
  const reported = report({ ...given, photos: [] }, facts);
  const photos = [...new Set(given.photos)];
  if (facts.category?.proof === 'photo' && photos.length === 0) throw new Refusal('proof.photo');
  const sampled = drawn(facts.id);
  const settled: Matter = {
    ...reported.after,
    version: 2,
    photos: photos.length,
    status: sampled ? 'to-verify' : 'closed',
    handler: facts.actor.user,
    acceptedAt: facts.now,
    answeredAt: facts.now,
    closedAt: sampled ? null : facts.now,
    settledOnSpot: true,
  };
  const after = timed(reported.after, settled, facts);
  return {
    before: null,
    after,
    entries: [...reported.entries, { verb: 'settle', words: readableWords(given.done), photos, facts: { sampled } }],
  };
}

/** One in twenty, by the last two hex digits of the (random) id. */
const drawn = (id: string): boolean => Number.parseInt(id.slice(-2), 16) % 20 === 0;

function timed(before: Matter | null, after: Matter, { timing, now }: ReportFacts): Matter {
  const clocks = runClocks(before, after, { timing, now, longer: true });
  return { ...after, clocks, dueAt: nextDue(clocks, now) };
}

const OUTSIDE_NUMBER_MAX = 64;

/** @throws Refusal outside-number.unreadable, time.* */
function outsideOf(given: Report, now: string): Pick<Matter, 'outsideNumber' | 'receivedAt'> {
  const number = optionalWords(given.outsideNumber);
  if (number !== null && number.length > OUTSIDE_NUMBER_MAX) throw new Refusal('outside-number.unreadable', { max: OUTSIDE_NUMBER_MAX });
  return { outsideNumber: number, receivedAt: plausibleTime(given.receivedAt, now) };
}

function newborn(given: Report, facts: ReportFacts, made: { text: string; photos: number }): Matter {
  const urgency = facts.route?.urgency?.value ?? given.urgency ?? 'ordinary';
  return {
    county: facts.county, id: facts.id, number: facts.number, version: 1,
    status: 'to-accept', source: facts.door ?? sourceOf(facts.actor, given.source), urgency, category: facts.category?.id ?? null, condition: null,
    sensitive: given.sensitive ?? false, ...outsideOf(given, facts.now), finding: null, route: facts.route,
    ...facts.place, lon: given.point.lon, lat: given.point.lat,
    placeWords: optionalWords(given.placeWords),
    headline: headline(made.text), platform: null, unit: null, line: null,
    reporter: facts.actor?.user ?? null, handler: null, verifier: null, photos: made.photos, rework: 0,
    reportedAt: facts.now,
    dueAt: facts.now, clocks: [],
    acceptedAt: null, dispatchedAt: null, signedAt: null, arrivedAt: null, answeredAt: null, verifiedAt: null, closedAt: null,
    settledOnSpot: false, solved: null, satisfaction: null, ratedAt: null,
  };
}
