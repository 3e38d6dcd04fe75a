import { Type, type Static } from 'typebox';
import { NODES } from '../core/deadline/clock.ts';
import { LIMIT_UNITS } from '../core/deadline/limit.ts';
import { URGENCIES } from '../core/matter/life.ts';
import { Bilingual, County, Instant, Nullable, OneOf, PlatformName } from './common.ts';

export const EDITION_KINDS = ['categories', 'rules', 'calendar'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

// ── the documents themselves ────────────────────────────────────────────────
const LimitFields = { amount: Type.Number(), unit: OneOf(LIMIT_UNITS) } as const;

export const CategoryRecord = Type.Object({
  id: Type.String({ description: 'e.g. service.lighting' }),
  parent: Nullable(Type.String()),
  name: Bilingual,
  platform: PlatformName,
  /** The line whose unit leads, e.g. city-management. */
  line: Type.String(),
  proof: OneOf(['photo', 'words'] as const),
  /** Its code in a national list, e.g. GB/T 30428.2. */
  code: Type.Optional(Type.String()),
  retired: Type.Optional(Type.Boolean()),
  /** Filing conditions (立案条件) with limits of their own. */
  conditions: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Bilingual }))),
  limits: Type.Array(Type.Object({
    condition: Nullable(Type.String()),
    urgency: Nullable(OneOf(URGENCIES)),
    node: OneOf(NODES),
    ...LimitFields,
    warnShare: Type.Optional(Type.Number()),
  })),
  phrases: Type.Optional(Type.Array(Type.String())),
});
export const CategoryTree = Type.Object({ categories: Type.Array(CategoryRecord) });
export type CategoryTree = Static<typeof CategoryTree>;

const Target = Type.Union([
  Type.Object({ line: Type.String() }),
  Type.Object({ unit: Type.String() }),
  Type.Object({ level: OneOf(['village', 'platform'] as const) }),
]);
export const RuleRecord = Type.Object({
  id: Type.String(),
  name: Type.String(),
  when: Type.String({ description: 'CEL, true or false' }),
  sets: Type.Object({
    platform: Type.Optional(PlatformName),
    lead: Type.Optional(Target),
    assist: Type.Optional(Type.Array(Target)),
    urgency: Type.Optional(OneOf(URGENCIES)),
    limit: Type.Optional(Type.Object(LimitFields)),
  }),
  off: Type.Optional(Type.Boolean()),
  note: Type.Optional(Type.String()),
});
export const RuleSet = Type.Object({ rules: Type.Array(RuleRecord) });
export type RuleSet = Static<typeof RuleSet>;

export const WorkCalendar = Type.Object({
  hours: Type.Array(Type.Object({ from: Type.Number(), to: Type.Number() }), { description: 'minutes of the local day' }),
  days: Type.Record(Type.String(), OneOf(['holiday', 'workday'] as const)),
  names: Type.Optional(Type.Record(Type.String(), Type.String())),
  through: Type.Integer({ description: 'last year whose holiday notice is in `days`' }),
  source: Type.String(),
});
export type WorkCalendar = Static<typeof WorkCalendar>;

export const EDITION_BODIES = { categories: CategoryTree, rules: RuleSet, calendar: WorkCalendar } as const;

// ── editions ────────────────────────────────────────────────────────────────
export const EditionParams = Type.Object({ county: County, kind: OneOf(EDITION_KINDS) });
export const EditionVersionParams = Type.Object({ ...EditionParams.properties, version: Type.Integer({ minimum: 0 }) });

export const EditionHead = Type.Object({
  version: Type.Integer({ description: '0: what we ship' }),
  revision: Type.Integer(),
  note: Type.String(),
  madeBy: Nullable(Type.String()),
  madeAt: Nullable(Instant),
  onBy: Nullable(Type.String()),
  onAt: Nullable(Instant),
});
export type EditionHead = Static<typeof EditionHead>;

export const EditionList = Type.Object({
  /** The one in force. */
  current: Type.Integer(),
  editions: Type.Array(EditionHead),
  /** May this reader write drafts and switch them on? */
  mayWrite: Type.Boolean(),
});
export type EditionList = Static<typeof EditionList>;

/** One fault of a document: where it is, and what to do. */
export const DocumentFault = Type.Object({
  /** e.g. rules[16].when, categories[service.lighting].limits[0] */
  at: Type.String(),
  says: Bilingual,
});
export type DocumentFault = Static<typeof DocumentFault>;

export const EditionBody = Type.Unknown({ description: 'CategoryTree, RuleSet or WorkCalendar' });
export const EditionPage = Type.Object({ ...EditionHead.properties, kind: OneOf(EDITION_KINDS), body: EditionBody, faults: Type.Array(DocumentFault) });
export type EditionPage = Static<typeof EditionPage>;

/** revision 0: a new draft; else the one that was read, so that nobody writes over another's work. */
export const DraftBody = Type.Object({ version: Type.Integer({ minimum: 1 }), revision: Type.Integer({ minimum: 0 }), note: Type.String({ maxLength: 400 }), body: EditionBody });
export const DraftAnswer = Type.Object({ version: Type.Integer(), revision: Type.Integer(), faults: Type.Array(DocumentFault) });
export type DraftAnswer = Static<typeof DraftAnswer>;

export const SwitchBody = Type.Object({ revision: Type.Integer({ minimum: 1 }) });
export const SwitchAnswer = Type.Object({ version: Type.Integer() });

// ── trying one on old matters ────────────────────────────────────────────────
const SaidView = Type.Object({ value: Type.String(), because: Bilingual });
const RuleName = Type.Object({ number: Type.Integer(), name: Type.String() });

export const TryBody = Type.Object({ body: EditionBody });
export const TryAnswer = Type.Object({
  since: Instant,
  /** Old matters it was tried on: the newest of the last month. */
  samples: Type.Integer(),
  changed: Type.Integer(),
  /** Nobody leads: before and after. */
  unclaimed: Type.Object({ before: Type.Integer(), after: Type.Integer() }),
  /** How many fields each rule had a word in; most first. */
  byRule: Type.Array(Type.Object({ side: OneOf(['before', 'after'] as const), because: Bilingual, count: Type.Integer() })),
  /** The first of those that change, field by field. */
  examples: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), headline: Type.String(), field: Bilingual, before: Nullable(SaidView), after: Nullable(SaidView) })),
  /** For categories: what changes, and for how many of the samples. */
  byCategory: Type.Array(Type.Object({ category: Type.String({ description: 'id' }), field: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()), count: Type.Integer() })),
  /** Rules that never matched; `never`: nothing that can happen would. */
  silent: Type.Array(Type.Object({ ...RuleName.properties, verdict: OneOf(['never', 'unknown'] as const) })),
  /** Rules that matched and had nothing left to say, with those that had said it. */
  shadowed: Type.Array(Type.Object({ ...RuleName.properties, behind: Type.Array(RuleName), sure: Type.Boolean() })),
  contradictions: Type.Array(Type.Object({ field: Bilingual, wins: RuleName, loses: RuleName, example: Type.String() })),
  /** Category × township that no unit leads. */
  holes: Type.Array(Type.Object({ category: Type.String(), township: Type.String() })),
  complete: Type.Boolean(),
});
export type TryAnswer = Static<typeof TryAnswer>;
