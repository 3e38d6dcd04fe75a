import { Type, type Static } from 'typebox';
import { IMPORT_COLUMNS, OUTCOMES } from '../core/access/import-row.ts';
import { VERDICTS } from '../core/access/explain.ts';
import { PEOPLE_VERBS } from '../core/access/people.ts';
import { ROLES } from '../core/access/roles.ts';
import { STATUSES, VERBS } from '../core/matter/life.ts';
import { Bilingual, County, Id, Instant, Named, Nullable, OneOf, PlatformName } from './common.ts';

/**
 * Users, posts and units, for the three administrators (core/access/people.ts says which may what; others get 404).
 * All addresses begin with /api/counties/:county. Every POST takes an Idempotency-Key.
 *
 *   GET  /people/users?q=&unit=&territory=&role=&limit=&after=     UserList      system, security, auditor
 *   GET  /people/users/:user                                       UserPage      system, security, auditor
 *   POST /people/users                       CreateUserBody        PeopleAnswer  system
 *   POST /people/users/:user/rename          RenameUserBody        PeopleAnswer  system
 *   POST /people/users/:user/posts           GivePostBody          PeopleAnswer  security
 *   POST /people/users/:user/posts/:post/end EndPostBody           PeopleAnswer  security
 *   POST /people/users/:user/leave           EndPostBody           PeopleAnswer  security
 *   GET  /people/units                                             UnitRows      system, security, auditor
 *   POST /people/units/:unit/dissolve        DissolveBody          UnitAnswer    system
 *   POST /people/units/:unit/hand-over       HandOverBody          UnitAnswer    system, security, command rooms (their township), center
 *   GET  /people/deserted                                          DesertedList  the same, and the auditor
 *   GET  /people/changes?before=&limit=                            ChangeList    auditor
 *   POST /people/imports?name=   the bytes of an .xlsx or .csv     201 ImportPage   system
 *   GET  /people/imports                                           ImportList    system, security, auditor
 *   GET  /people/imports/:id?outcome=&after=&limit=                ImportPage    system, security, auditor
 *   POST /people/imports/:id/commit          CommitImportBody      ImportPage    security
 *   GET  /explain?user=&verb=&number=                              Explanation   security
 *
 * A command that would leave open matters of a unit to nobody is refused with 409 `unit.has-work`; its details are
 * `units: [{id, name, open, candidates: [{id, name}]}]`. Send it again with `handTo: {unit: unit that takes over}`.
 */
export const UserParams = Type.Object({ county: County, user: Type.String({ maxLength: 100 }) });
export const PostParams = Type.Object({ ...UserParams.properties, post: Type.String({ maxLength: 100 }) });
export const UnitParams = Type.Object({ county: County, unit: Type.String({ maxLength: 100 }) });
export const ImportParams = Type.Object({ county: County, id: Id });

// ── reading ──────────────────────────────────────────────────────────────────
export const PostRow = Type.Object({
  id: Type.String(),
  role: OneOf(ROLES),
  unit: Named,
  territory: Named,
  platform: Nullable(PlatformName),
  /** A seconded post (下沉): the township that commands it. */
  commandedBy: Nullable(Named),
  from: Instant,
  to: Nullable(Instant),
  state: OneOf(['past', 'present', 'future'] as const),
});
export type PostRow = Static<typeof PostRow>;

const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 }));
export const UserQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 60, description: 'how an id or a name begins' })),
  unit: Type.Optional(Type.String()),
  territory: Type.Optional(Type.String({ description: 'this territory and everything below' })),
  role: Type.Optional(OneOf(ROLES)),
  limit: Limit,
  after: Type.Optional(Type.String({ description: 'the `next` of the page before' })),
});
export const UserRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  /** In force or to come; at most five, `posts` says how many there are. */
  held: Type.Array(PostRow),
  posts: Type.Integer(),
});
export const UserList = Type.Object({ rows: Type.Array(UserRow), next: Nullable(Type.String()), asOf: Instant });
export type UserList = Static<typeof UserList>;

export const UserPage = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  /** Present ones first, then future, then past. */
  posts: Type.Array(PostRow),
  allowed: Type.Array(OneOf(PEOPLE_VERBS)),
  asOf: Instant,
});
export type UserPage = Static<typeof UserPage>;

export const UnitRows = Type.Object({
  units: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      line: Nullable(Type.String()),
      block: Named,
      platform: Nullable(PlatformName),
      version: Type.Integer(),
      dissolvedAt: Nullable(Instant),
      /** Posts in force. */
      posts: Type.Integer(),
    }),
  ),
  allowed: Type.Array(OneOf(PEOPLE_VERBS)),
  asOf: Instant,
});
export type UnitRows = Static<typeof UnitRows>;

/** Open matters that wait for a unit nobody acts for. Counts only. */
export const DesertedList = Type.Object({
  rows: Type.Array(Type.Object({ unit: Named, township: Named, open: Type.Integer(), dueAt: Instant, candidates: Type.Array(Named) })),
  mayHandOver: Type.Boolean(),
  asOf: Instant,
});
export type DesertedList = Static<typeof DesertedList>;

export const ChangeQuery = Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1, description: 'the `next` of the page before' })), limit: Limit });
export const ChangeList = Type.Object({
  rows: Type.Array(
    Type.Object({
      pos: Type.Integer({ description: 'place in the log' }),
      at: Instant,
      noun: OneOf(['user', 'post', 'unit', 'import'] as const),
      verb: Type.String(),
      by: Type.Object({ user: Nullable(Type.String()), name: Nullable(Type.String()) }),
      /** Ids, codes and times; no words and no names. */
      refs: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  next: Nullable(Type.Integer()),
  asOf: Instant,
});
export type ChangeList = Static<typeof ChangeList>;

// ── commands ─────────────────────────────────────────────────────────────────
/** Letters of any script, digits, dot, dash, underscore: the id becomes part of addresses and scopes. */
export const UserId = Type.String({ pattern: '^[\\p{L}\\p{N}._-]{1,64}$' });
const UserName = Type.String({ minLength: 1, maxLength: 100 });
/** The version the page was looking at; a command that names one and is late is answered 409. */
const Version = Type.Optional(Type.Integer({ minimum: 1 }));
const HandTo = Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'unit left → unit that takes over its open matters' }));
const Why = Type.Optional(Type.String({ maxLength: 500, description: 'why; stands in the history of what is handed over' }));

export const CreateUserBody = Type.Object({ id: UserId, name: UserName });
export const RenameUserBody = Type.Object({ version: Version, name: UserName });
export const GivePostBody = Type.Object({
  version: Version,
  role: OneOf(ROLES),
  unit: Type.String(),
  territory: Type.String(),
  platform: Type.Optional(Nullable(PlatformName)),
  commandedBy: Type.Optional(Nullable(Type.String())),
  from: Type.Optional(Instant),
  to: Type.Optional(Nullable(Instant)),
});
export type GivePostBody = Static<typeof GivePostBody>;
/** Also of a person who leaves: all posts end, sleeping ones never begin. */
export const EndPostBody = Type.Object({ version: Version, at: Type.Optional(Instant), handTo: HandTo, why: Why });
export type EndPostBody = Static<typeof EndPostBody>;
export const DissolveBody = Type.Object({ version: Version, handTo: HandTo, why: Why });
export const HandOverBody = Type.Object({ to: Type.String(), why: Why });

export const PeopleAnswer = Type.Object({
  user: Type.String(),
  version: Type.Integer(),
  post: Nullable(Type.String({ description: 'the post given or ended' })),
  handedOver: Type.Integer({ description: 'open matters that went to another unit' }),
});
export type PeopleAnswer = Static<typeof PeopleAnswer>;
export const UnitAnswer = Type.Object({ unit: Type.String(), version: Type.Integer(), endedPosts: Type.Integer(), handedOver: Type.Integer() });
export type UnitAnswer = Static<typeof UnitAnswer>;

// ── import ───────────────────────────────────────────────────────────────────
export const IMPORT_MAX_BYTES = 10 * 1024 * 1024;
/** What an import is sent as; `application/octet-stream` is looked into. */
export const SHEET_TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'] as const;

export const ImportQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 200, description: 'of the file' })) });
export const ImportFault = Type.Object({
  column: Nullable(OneOf(IMPORT_COLUMNS)),
  code: Type.String(),
  message: Type.String({ description: 'in the language of the reader: what is wrong and what to do' }),
});
export const ImportLine = Type.Object({
  /** As the spreadsheet counts: the heading is usually row 1. */
  row: Type.Integer(),
  outcome: OneOf(OUTCOMES),
  cells: Type.Record(Type.String(), Type.String(), { description: 'column → what stood there' }),
  changes: Type.Array(Type.Object({ what: OneOf(['user', 'name', 'post', 'to'] as const), before: Nullable(Type.String()), after: Nullable(Type.String()) })),
  faults: Type.Array(ImportFault),
});
export type ImportLine = Static<typeof ImportLine>;
const ImportHead = {
  id: Id,
  version: Type.Integer(),
  name: Nullable(Type.String()),
  status: OneOf(['ready', 'committed'] as const),
  preparedBy: Type.String(),
  preparedAt: Instant,
  committedBy: Nullable(Type.String()),
  committedAt: Nullable(Instant),
  counts: Type.Object({ new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer(), faulty: Type.Integer() }),
  /** Headings nobody asked for. */
  ignored: Type.Array(Type.String()),
};
export const ImportList = Type.Object({ imports: Type.Array(Type.Object(ImportHead)), allowed: Type.Array(OneOf(PEOPLE_VERBS)), asOf: Instant });
export type ImportList = Static<typeof ImportList>;
export const ImportPageQuery = Type.Object({ outcome: Type.Optional(OneOf(OUTCOMES)), after: Type.Optional(Type.Integer({ description: 'a row' })), limit: Limit });
export const ImportPage = Type.Object({
  ...ImportHead,
  lines: Type.Array(ImportLine),
  next: Nullable(Type.Integer({ description: 'ask on with `after`' })),
  allowed: Type.Array(OneOf(PEOPLE_VERBS)),
  asOf: Instant,
});
export type ImportPage = Static<typeof ImportPage>;
/** `faulty`: refuse = all rows or none; skip = the good ones. */
export const CommitImportBody = Type.Object({ version: Version, faulty: OneOf(['refuse', 'skip'] as const) });

// ── explanation ──────────────────────────────────────────────────────────────
export const ExplainQuery = Type.Object({
  user: Type.String({ maxLength: 100 }),
  verb: OneOf(['see', ...VERBS] as const),
  number: Type.String({ minLength: 1, maxLength: 40, description: 'of the matter' }),
});
/** "This user can / cannot, because": nothing of what the matter says, where it lies or whose it is. */
export const Explanation = Type.Object({
  user: Type.String(),
  verb: OneOf(['see', ...VERBS] as const),
  number: Type.String(),
  can: Type.Boolean(),
  verdict: OneOf(VERDICTS),
  because: Bilingual,
  sees: Type.Boolean(),
  ownReport: Type.Boolean(),
  /** Does the stage of the matter allow the verb now, and what does it allow? null for `see`. */
  life: Type.Object({ status: OneOf(STATUSES), allowsVerb: Nullable(Type.Boolean()), allows: Type.Array(OneOf(VERBS)) }),
  posts: Type.Array(
    Type.Object({
      post: PostRow,
      /** Empty for a post that is not in force, and for a role that sees no matter. */
      reaches: Type.Array(
        Type.Object({
          matches: Type.Boolean(),
          columns: Type.Array(Type.Object({ column: Type.String(), wanted: Type.String(), name: Type.String(), matches: Type.Boolean() })),
        }),
      ),
      right: Nullable(OneOf(['here', 'elsewhere', 'never'] as const)),
      because: Bilingual,
    }),
  ),
  /** Separation of duties and other bars that hold whatever the posts. */
  bars: Type.Array(Type.Object({ bar: OneOf(VERDICTS), applies: Type.Boolean(), because: Bilingual })),
  asOf: Instant,
});
export type Explanation = Static<typeof Explanation>;
