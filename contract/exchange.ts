import { Type, type Static } from 'typebox';
import { PARTNERS } from '../core/intake/partner.ts';
import { DECLINE_REASONS, HAND_BACK_REASONS, SOURCES, STATUSES, URGENCIES } from '../core/matter/life.ts';
import { County, Instant, Nullable, OneOf } from './common.ts';

/** Work orders in one request, rows in one file. */
export const ORDERS_MAX = 200;
export const RESULTS_MAX = 500;

export const ExchangeParams = Type.Object({ county: County, source: OneOf(PARTNERS) });

/** A work order (工单) as 12345 or 110 sends it. Times without an offset are meant in China's time. */
export const WorkOrder = Type.Object({
  outsideNumber: Type.String({ description: 'what the source calls it; the same number again is the same order' }),
  text: Type.String(),
  /** The place: a point; or the 12-digit code of a village; or words that name a village or a township. */
  point: Type.Optional(Type.Object({ lon: Type.Number(), lat: Type.Number() })),
  system: Type.Optional(OneOf(['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const)),
  village: Type.Optional(Type.String()),
  placeWords: Type.Optional(Type.String()),
  receivedAt: Type.Optional(Type.String({ description: '2026-05-04 08:00:00 or ISO 8601' })),
  happenedAt: Type.Optional(Type.String()),
  urgency: Type.Optional(OneOf(URGENCIES)),
  sensitive: Type.Optional(Type.Boolean()),
  people: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  name: Type.Optional(Type.String({ maxLength: 80 })),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  confidential: Type.Optional(Type.Boolean()),
  answerWanted: Type.Optional(Type.Boolean()),
});
export type WorkOrder = Static<typeof WorkOrder>;

/** Each order is looked at by itself: a faulty one is refused and holds up no other. */
export const OrdersBody = Type.Object({
  orders: Type.Array(Type.Unknown({ description: 'each a WorkOrder (components/schemas)' }), { minItems: 1, maxItems: ORDERS_MAX }),
});

const Note = Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() });
export const OrderAnswer = Type.Object({
  outsideNumber: Nullable(Type.String()),
  /** taken: it is ours now; before: we had it already; refused: mend it and send it again. */
  outcome: OneOf(['taken', 'before', 'refused'] as const),
  number: Nullable(Type.String({ description: 'ours' })),
  status: Nullable(OneOf(STATUSES)),
  error: Nullable(Type.String()),
  message: Nullable(Type.String({ description: 'what to do now' })),
  /** What was taken otherwise than it was sent. */
  notes: Type.Array(Note),
});
export type OrderAnswer = Static<typeof OrderAnswer>;
export const OrdersAnswer = Type.Object({ orders: Type.Array(OrderAnswer), taken: Type.Integer(), before: Type.Integer(), refused: Type.Integer() });
export type OrdersAnswer = Static<typeof OrdersAnswer>;

export const ResultsQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 100, description: 'the `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: RESULTS_MAX, default: 100 })),
});
/** How an order ended. Nothing personal: the source knows whose it was. */
export const OrderResult = Type.Object({
  outsideNumber: Type.String(),
  number: Type.String(),
  source: OneOf(SOURCES),
  status: OneOf(STATUSES),
  reason: Nullable(OneOf([...DECLINE_REASONS, ...HAND_BACK_REASONS] as const)),
  /** For whoever reported. */
  words: Nullable(Type.String()),
  receivedAt: Nullable(Instant),
  reportedAt: Instant,
  acceptedAt: Nullable(Instant),
  endedAt: Instant,
});
export type OrderResult = Static<typeof OrderResult>;
export const ResultsAnswer = Type.Object({
  results: Type.Array(OrderResult),
  /** To be kept and sent as `after` next time, when there are new ones. */
  next: Nullable(Type.String()),
  more: Type.Boolean(),
  asOf: Instant,
});
export type ResultsAnswer = Static<typeof ResultsAnswer>;

/** The token of a source; null before one was made. Whoever holds it sends and reads for that source. */
export const TokenAnswer = Type.Object({ token: Nullable(Type.String()), serial: Type.Integer(), renewedAt: Nullable(Instant), renewedBy: Nullable(Type.String()) });
export type TokenAnswer = Static<typeof TokenAnswer>;
/** The serial that was looked at: pressed twice, one token is made. */
export const TokenBody = Type.Object({ serial: Type.Integer({ minimum: 0 }) });
