import { Type, type Static } from 'typebox';
import { NODES } from '../core/deadline/clock.ts';
import {
  DECLINE_REASONS, FINDINGS, HAND_BACK_REASONS, SATISFACTIONS, SOURCES, STATUSES, URGENCIES, VERBS,
} from '../core/matter/life.ts';
import { QUEUES } from '../core/matter/queues.ts';
import { WORDS_MAX } from '../core/matter/words.ts';
import { Bilingual, County, Id, Instant, Named, Nullable, OneOf, PlatformName, Point } from './common.ts';

/** Longest text of a report or step, in characters; 100 kB pasted by mistake gets a clear answer. */
export const TEXT_MAX = WORDS_MAX;
export const PHOTOS_MAX = 9;

const Words = Type.String({ description: `at most ${TEXT_MAX} characters` });
const Photos = Type.Array(Id, { maxItems: PHOTOS_MAX, description: 'ids of uploaded files' });
/** The version the page was looking at; a command that names one and is late is answered 409. */
const Version = Type.Optional(Type.Integer({ minimum: 1 }));

// ── reporting ────────────────────────────────────────────────────────────────
/** Who reports, and whom it concerns: personal, kept apart from the matter, masked on every page. */
export const Contact = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 80 })),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  /** open: staff may see it; confidential: only the command room, with a reason; anonymous: nothing was given. */
  kept: Type.Optional(OneOf(['open', 'confidential', 'anonymous'] as const)),
  answerWanted: Type.Optional(Type.Boolean()),
  /** People and units concerned, one each, in words. */
  people: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { maxItems: 20 })),
  units: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { maxItems: 20 })),
});
export type Contact = Static<typeof Contact>;

export const ReportBody = Type.Object({
  text: Words,
  point: Point,
  placeWords: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String()),
  urgency: Type.Optional(OneOf(URGENCIES)),
  happenedAt: Type.Optional(Instant),
  photos: Type.Optional(Photos),
  /** Chosen near a border, among the candidates that locating the point named. */
  grid: Type.Optional(Type.String()),
  /** How exact the position is, in metres, as the device says. */
  accuracy: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000 })),
  source: Type.Optional(OneOf(SOURCES)),
  outsideNumber: Type.Optional(Type.String({ maxLength: 200, description: 'what the source calls it' })),
  receivedAt: Type.Optional(Instant),
  sensitive: Type.Optional(Type.Boolean()),
  /** How many people it concerns. */
  people: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  contact: Type.Optional(Contact),
});
export type ReportBody = Static<typeof ReportBody>;

/** Reported and done in one step by a worker on the spot (自处置). */
export const SettleBody = Type.Object({
  ...ReportBody.properties,
  category: Type.String(),
  done: Words,
});
export type SettleBody = Static<typeof SettleBody>;

export const Place = Type.Object({ township: Named, village: Named, grid: Named });

export const Receipt = Type.Object({
  county: County,
  id: Id,
  number: Type.String({ description: 'to name the matter, e.g. M0AN-7F3K2' }),
  code: Type.String({ description: 'to follow it; only the reporter has it' }),
  version: Type.Integer(),
  status: OneOf(STATUSES),
  reportedAt: Instant,
  dueAt: Instant,
  place: Place,
});
export type Receipt = Static<typeof Receipt>;

// ── commands ─────────────────────────────────────────────────────────────────
export const CommandBodies = {
  accept: Type.Object({ version: Version, category: Type.String(), condition: Type.Optional(Type.String()), urgency: Type.Optional(OneOf(URGENCIES)) }),
  check: Type.Object({ version: Version, words: Type.Optional(Words) }),
  confirm: Type.Object({ version: Version, finding: OneOf(FINDINGS), words: Words, photos: Type.Optional(Photos) }),
  decline: Type.Object({ version: Version, reason: OneOf(DECLINE_REASONS), words: Words }),
  'hand-back': Type.Object({ version: Version, reason: OneOf(HAND_BACK_REASONS), words: Words }),
  dispatch: Type.Object({
    version: Version,
    platform: PlatformName,
    unit: Type.Optional(Type.String()),
    words: Type.Optional(Words),
  }),
  unclaim: Type.Object({ version: Version, words: Words }),
  conclude: Type.Object({
    version: Version,
    platform: PlatformName,
    unit: Type.String(),
    words: Words,
    /** For the next one of its kind: goes into the draft of the rules. */
    rule: Type.Optional(Type.Object({ name: Type.String({ minLength: 1, maxLength: 80 }), when: Type.String({ minLength: 1, maxLength: 1000 }) })),
  }),
  correct: Type.Object({
    version: Version,
    category: Type.Optional(Type.String()),
    condition: Type.Optional(Type.String()),
    urgency: Type.Optional(OneOf(URGENCIES)),
    point: Type.Optional(Point),
    grid: Type.Optional(Type.String({ description: 'one of the candidates near the point' })),
    placeWords: Type.Optional(Type.String({ maxLength: 200 })),
    sensitive: Type.Optional(Type.Boolean()),
    words: Type.Optional(Words),
  }),
  sign: Type.Object({ version: Version }),
  arrive: Type.Object({ version: Version }),
  handle: Type.Object({ version: Version, words: Words, photos: Type.Optional(Photos) }),
  answer: Type.Object({ version: Version, words: Words, photos: Type.Optional(Photos) }),
  verify: Type.Object({
    version: Version,
    passed: Type.Boolean(),
    words: Type.Optional(Words),
    photos: Type.Optional(Photos),
  }),
  close: Type.Object({ version: Version, words: Words }),
  rate: Type.Object({ solved: Type.Boolean(), satisfaction: OneOf(SATISFACTIONS), words: Type.Optional(Words) }),
} as const;
export type CommandBody<V extends keyof typeof CommandBodies> = Static<(typeof CommandBodies)[V]>;

/** What a command answers: the matter as it stands now, for this reader. */
export const CommandAnswer = Type.Object({ id: Id, version: Type.Integer(), status: OneOf(STATUSES) });
export type CommandAnswer = Static<typeof CommandAnswer>;

// ── reading ──────────────────────────────────────────────────────────────────
export const MatterRow = Type.Object({
  county: County,
  id: Id,
  number: Type.String(),
  version: Type.Integer(),
  status: OneOf(STATUSES),
  source: OneOf(SOURCES),
  urgency: OneOf(URGENCIES),
  headline: Type.String(),
  category: Nullable(Type.String()),
  condition: Nullable(Type.String()),
  sensitive: Type.Boolean(),
  placeWords: Nullable(Type.String()),
  place: Place,
  /** border: another grid is as near as the position is exact; sliver: between drawn grids. */
  placeHow: OneOf(['inside', 'border', 'sliver'] as const),
  platform: Nullable(PlatformName),
  unit: Nullable(Named),
  point: Point,
  photos: Type.Integer(),
  rework: Type.Integer(),
  reportedAt: Instant,
  /** By when what comes next must be done; `dueNode` says what that is, and from `warnAt` on it is soon. */
  dueAt: Instant,
  dueNode: OneOf(NODES),
  warnAt: Instant,
  closedAt: Nullable(Instant),
  solved: Nullable(Type.Boolean()),
  /** What the reader may do to it now, the usual next step first. */
  allowed: Type.Array(OneOf(VERBS)),
});
export type MatterRow = Static<typeof MatterRow>;

export const ListQuery = Type.Object({
  queue: OneOf(QUEUES),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  after: Type.Optional(Type.String({ description: 'the `next` of the page before' })),
  q: Type.Optional(Type.String({ maxLength: 40, description: 'a number or its beginning' })),
});
export const MatterList = Type.Object({
  rows: Type.Array(MatterRow),
  next: Nullable(Type.String()),
  asOf: Instant,
});
export type MatterList = Static<typeof MatterList>;

export const QueueCounts = Type.Object({
  counts: Type.Array(Type.Object({ queue: OneOf(QUEUES), count: Type.Integer() })),
  asOf: Instant,
});
export type QueueCounts = Static<typeof QueueCounts>;

/** One step of the history: who did what when, in which words, with which pictures. */
export const Entry = Type.Object({
  version: Type.Integer(),
  verb: OneOf(['report', 'settle', 'reckon', 'redraw', ...VERBS] as const),
  at: Instant,
  by: Type.Object({ name: Nullable(Type.String()), role: Nullable(Type.String()), unit: Nullable(Type.String()) }),
  words: Nullable(Type.String()),
  photos: Type.Array(Id),
  facts: Type.Record(Type.String(), Type.Unknown(), { description: 'platform, unit, reason, passed … of that step' }),
});
export type Entry = Static<typeof Entry>;

/** One clock of a matter: by when which step, and in one sentence why. */
export const MatterClock = Type.Object({
  node: OneOf(NODES),
  startedAt: Instant,
  warnAt: Instant,
  dueAt: Instant,
  metAt: Nullable(Instant),
  light: OneOf(['none', 'yellow', 'red'] as const),
  /** Reckoned over days for which no holiday notice is out yet. */
  provisional: Type.Boolean(),
  because: Bilingual,
});
export type MatterClock = Static<typeof MatterClock>;

/** One part of a route: what holds, who said so, and what the rules would have said where a hand chose. */
const Spoken = Type.Object({ value: Bilingual, because: Bilingual, instead: Nullable(Type.Object({ value: Bilingual, because: Bilingual })) });
export const RouteView = Type.Object({
  platform: Nullable(Spoken),
  lead: Nullable(Spoken),
  assist: Nullable(Spoken),
  urgency: Nullable(Spoken),
  limit: Nullable(Spoken),
  suggested: Type.Object({ platform: Nullable(PlatformName), unit: Nullable(Named), assist: Type.Array(Named) }),
});
export type RouteView = Static<typeof RouteView>;

export const Candidate = Type.Object({ township: Named, village: Named, grid: Named, metres: Type.Number() });
export type Candidate = Static<typeof Candidate>;

export const ContactView = Type.Object({
  name: Nullable(Type.String({ description: 'masked' })),
  phone: Nullable(Type.String({ description: 'masked' })),
  kept: OneOf(['open', 'confidential', 'anonymous'] as const),
  answerWanted: Type.Boolean(),
  people: Type.Integer(),
  units: Type.Array(Type.String()),
  earlier: Type.Array(Type.Object({ id: Id, number: Type.String(), headline: Type.String(), status: OneOf(STATUSES), reportedAt: Instant })),
  /** May this reader open what is masked, with a reason that is kept? */
  mayReveal: Type.Boolean(),
});
export type ContactView = Static<typeof ContactView>;

/** Asked while somebody is on the line: what the same telephone reported before, within the reader's scope. */
export const EarlierBody = Type.Object({ phone: Type.String({ maxLength: 40 }) });
export const EarlierAnswer = Type.Object({ rows: ContactView.properties.earlier });
export type EarlierAnswer = Static<typeof EarlierAnswer>;

export const RevealBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 200 }) });
export const Revealed = Type.Object({
  name: Nullable(Type.String()), phone: Nullable(Type.String()), people: Type.Array(Type.String()),
});
export type Revealed = Static<typeof Revealed>;

export const WhyParams = Type.Object({ county: County, id: Id, node: OneOf(NODES) });
/** Why one deadline: the spans of working time that were counted and the days that were not. */
export const WhyDeadline = Type.Object({
  node: OneOf(NODES),
  startedAt: Instant,
  dueAt: Instant,
  limit: Bilingual,
  spans: Type.Array(Type.Object({ date: Type.String(), from: Type.String(), to: Type.String(), minutes: Type.Number() })),
  /** Day limits leave out the day of the start (民法典 第二百零一条). */
  startDayCounts: Type.Boolean(),
  skipped: Type.Array(Type.Object({ date: Type.String(), because: Bilingual })),
  /** Weekend days that are worked (调休), and for which holiday. */
  madeUp: Type.Array(Type.Object({ date: Type.String(), name: Nullable(Type.String()) })),
  provisional: Type.Boolean(),
  source: Type.String({ description: 'of the calendar' }),
});
export type WhyDeadline = Static<typeof WhyDeadline>;

export const MatterPage = Type.Object({
  ...MatterRow.properties,
  text: Type.String(),
  happenedAt: Nullable(Instant),
  entries: Type.Array(Entry),
  clocks: Type.Array(MatterClock),
  /** Which rule spoke for which part of where it goes. */
  route: Nullable(RouteView),
  /** Other grids near the point, nearest first: whoever reports or the desk may say that it is theirs. */
  candidates: Type.Array(Candidate),
  conditions: Type.Array(Type.Object({ id: Type.String(), name: Bilingual })),
  outsideNumber: Nullable(Type.String()),
  receivedAt: Nullable(Instant),
  finding: Nullable(OneOf(FINDINGS)),
  arrivedAt: Nullable(Instant),
  /** Personal, masked; `earlier` are other matters of the same telephone number. */
  contact: Nullable(ContactView),
  proof: Nullable(OneOf(['photo', 'words'] as const)),
  satisfaction: Nullable(OneOf(SATISFACTIONS)),
  settledOnSpot: Type.Boolean(),
});
export type MatterPage = Static<typeof MatterPage>;

// ── following, for whoever reported ─────────────────────────────────────────
export const FollowBody = Type.Object({
  number: Type.String({ minLength: 1, maxLength: 40 }),
  code: Type.String({ minLength: 1, maxLength: 40 }),
});
export type FollowBody = Static<typeof FollowBody>;
export const FollowRateBody = Type.Object({ ...FollowBody.properties, ...CommandBodies.rate.properties });

/** What the reporter sees: plain words, times, no names of staff. */
export const FollowPage = Type.Object({
  number: Type.String(),
  status: OneOf(STATUSES),
  headline: Type.String(),
  text: Type.String(),
  place: Place,
  placeWords: Nullable(Type.String()),
  reportedAt: Instant,
  dueAt: Instant,
  closedAt: Nullable(Instant),
  steps: Type.Array(
    Type.Object({
      verb: OneOf(['report', 'settle', 'reckon', 'redraw', ...VERBS] as const),
      at: Instant,
      unit: Nullable(Type.String()),
      words: Nullable(Type.String()),
      passed: Nullable(Type.Boolean()),
      reason: Nullable(OneOf([...DECLINE_REASONS, ...HAND_BACK_REASONS] as const)),
      photos: Type.Array(Id),
    }),
  ),
  mayRate: Type.Boolean(),
  solved: Nullable(Type.Boolean()),
  satisfaction: Nullable(OneOf(SATISFACTIONS)),
});
export type FollowPage = Static<typeof FollowPage>;
