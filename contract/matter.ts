import { Type, type Static } from 'typebox';
import { DECLINE_REASONS, SATISFACTIONS, SOURCES, STATUSES, URGENCIES, VERBS } from '../core/matter/life.ts';
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
export const ReportBody = Type.Object({
  text: Words,
  point: Point,
  placeWords: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String()),
  urgency: Type.Optional(OneOf(URGENCIES)),
  happenedAt: Type.Optional(Instant),
  photos: Type.Optional(Photos),
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
  accept: Type.Object({ version: Version, category: Type.String(), urgency: Type.Optional(OneOf(URGENCIES)) }),
  decline: Type.Object({ version: Version, reason: OneOf(DECLINE_REASONS), words: Words }),
  dispatch: Type.Object({
    version: Version,
    platform: PlatformName,
    unit: Type.Optional(Type.String()),
    words: Type.Optional(Words),
  }),
  sign: Type.Object({ version: Version }),
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
  placeWords: Nullable(Type.String()),
  place: Place,
  platform: Nullable(PlatformName),
  unit: Nullable(Named),
  point: Point,
  photos: Type.Integer(),
  rework: Type.Integer(),
  reportedAt: Instant,
  dueAt: Instant,
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
  verb: OneOf(['report', 'settle', ...VERBS] as const),
  at: Instant,
  by: Type.Object({ name: Nullable(Type.String()), role: Nullable(Type.String()), unit: Nullable(Type.String()) }),
  words: Nullable(Type.String()),
  photos: Type.Array(Id),
  facts: Type.Record(Type.String(), Type.Unknown(), { description: 'platform, unit, reason, passed … of that step' }),
});
export type Entry = Static<typeof Entry>;

export const MatterPage = Type.Object({
  ...MatterRow.properties,
  text: Type.String(),
  happenedAt: Nullable(Instant),
  entries: Type.Array(Entry),
  clock: Type.Object({
    startedAt: Instant,
    dueAt: Instant,
    limitHours: Type.Number(),
    because: Bilingual,
  }),
  suggestion: Nullable(Type.Object({ platform: PlatformName, unit: Nullable(Named), because: Bilingual })),
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
      verb: OneOf(['report', 'settle', ...VERBS] as const),
      at: Instant,
      unit: Nullable(Type.String()),
      words: Nullable(Type.String()),
      passed: Nullable(Type.Boolean()),
      reason: Nullable(OneOf(DECLINE_REASONS)),
      photos: Type.Array(Id),
    }),
  ),
  mayRate: Type.Boolean(),
  solved: Nullable(Type.Boolean()),
  satisfaction: Nullable(OneOf(SATISFACTIONS)),
});
export type FollowPage = Static<typeof FollowPage>;
