import { Type, type Static } from 'typebox';
import { Instant, OneOf } from './common.ts';

const Day = Type.String({ format: 'date', pattern: '^(?!0000)\\d{4}-\\d{2}-\\d{2}$', description: 'a calendar day in Asia/Shanghai' });
/** Tallies of one territory: its own line and one per child, so that the parts can be held against the whole. */
export const TallyQuery = Type.Object({
  territory: Type.Optional(Type.String()),
  from: Day,
  to: Day,
  by: Type.Optional(OneOf(['child', 'category', 'day'] as const)),
});
const Figures = { received: Type.Integer(), closed: Type.Integer(), declined: Type.Integer(), open: Type.Integer() };
export const TallyAnswer = Type.Object({
  territory: Type.String(),
  total: Type.Object(Figures),
  /** key: a child territory (`-`: grids that lie over several villages), a category or a day. `open` is now, whatever the days asked for; by day it is 0. */
  parts: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), ...Figures })),
  asOf: Instant,
});
export type TallyAnswer = Static<typeof TallyAnswer>;
