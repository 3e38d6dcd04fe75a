import { dutiesOf, OWN_WORDS, type Bar, type Reach } from '../../core/access/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import { HAND_BACK_HOURS, isOpen, STATUSES, type Status } from '../../core/matter/life.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { statusOf, type Queue } from '../../core/matter/queues.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { Db } from '../base/db.ts';
import { MATTER_COLUMNS } from './store.ts';

/**
 * Lists are merged from branches, one per (reach, status): each is a walk along one index in the
 * order of the page, stopped after a page, so cost follows the page and not the history.
 */
export interface ListWanted {
  readonly county: string;
  readonly actor: Actor;
  readonly reaches: readonly Reach[];
  /** Of the county, for duties that reach all of it. */
  readonly townships: readonly string[];
  readonly queue: Queue;
  readonly now: string;
  readonly limit: number;
  readonly after: string | null;
}

interface Order {
  readonly column: 'due_at' | 'closed_at' | 'reported_at';
  readonly direction: 'asc' | 'desc';
}

const OPEN = STATUSES.filter(isOpen);
const ORDERS: Partial<Record<Queue, Order>> = {
  closed: { column: 'closed_at', direction: 'desc' },
  declined: { column: 'closed_at', direction: 'desc' },
  'handed-back': { column: 'closed_at', direction: 'desc' },
  mine: { column: 'reported_at', direction: 'desc' },
};
const orderOf = (queue: Queue): Order => ORDERS[queue] ?? { column: 'due_at', direction: 'asc' };

/** Whole-county readers walk the townships' indexes: one index less on every report. */
export const throughTownships = (reaches: readonly Reach[], townships: readonly string[]): Reach[] =>
  reaches.flatMap((reach) => (reach.county === undefined ? [reach] : townships.map((township) => ({ township }))));

/** Columns come from core's reach patterns, values are parameters. */
class Arguments {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

export function listStatement(wanted: ListWanted): { text: string; values: unknown[] } {
  const args = new Arguments();
  const county = args.add(wanted.county);
  const order = orderOf(wanted.queue);
  const limit = args.add(wanted.limit + 1);
  const cursor = wanted.after === null ? null : readCursor(wanted.after);
  const past = cursor === null ? '' : `and (m.${order.column}, m.id) ${order.direction === 'asc' ? '>' : '<'} (${args.add(cursor.at)}::timestamptz, ${args.add(cursor.id)}::uuid)`;
  const late = wanted.queue === 'late' ? `and m.due_at < ${args.add(wanted.now)}` : '';
  const by = `order by m.${order.column} ${order.direction}, m.id ${order.direction} limit ${limit}`;
  const rest = `${late} ${past} ${by}`;
  const wheres = conditions(wanted, args).map((condition) => `m.county = ${county} and ${condition} ${rest}`);
  if (wheres.length <= 1) return { text: `select ${MATTER_COLUMNS} from matter m where ${wheres[0] ?? 'false'}`, values: wheres.length === 0 ? [] : args.values };
  // Branches may meet in one matter: places and ids are merged, and only what the page shows is read whole.
  const branches = wheres.map((where) => `(select m.${order.column}, m.id from matter m where ${where})`).join(' union ');
  const page = `select m.id from (${branches}) m ${by}`;
  return { text: `select ${MATTER_COLUMNS} from (${page}) page join matter m on m.county = ${county} and m.id = page.id ${by}`, values: args.values };
}

function conditions(wanted: ListWanted, args: Arguments): string[] {
  if (wanted.queue === 'to-do') return dutyConditions(wanted, args);
  if (wanted.queue === 'mine') return [`m.reporter = ${args.add(wanted.actor.user)}`];
  const status = statusOf(wanted.queue);
  const statuses: readonly Status[] = status === null ? OPEN : [status];
  return wanted.reaches.flatMap((reach) => {
    const within = reachCondition(reach, args);
    return statuses.map((one) => `${within} and m.status = ${args.add(one)} and m.closed_at is ${isOpen(one) ? '' : 'not '}null`);
  });
}

/** In SQL as BARS of core have it: a test holds the queue against what each row allows. */
function dutyConditions({ actor, townships }: Pick<ListWanted, 'actor' | 'townships'>, args: Arguments): string[] {
  const bars: Record<Bar, () => string> = {
    handler: () => `m.handler is distinct from ${args.add(actor.user)}`,
    colleague: () => `(m.unit is null or m.unit <> all (${args.add(actor.posts.map(({ unit }) => unit))}::text[]))`,
    'not-reporter': () => `m.reporter = ${args.add(actor.user)} and m.source = any (${args.add(OWN_WORDS)}::text[])`,
    rated: () => 'm.satisfaction is null',
    'not-handed': () => `m.source = any (${args.add(Object.keys(HAND_BACK_HOURS))}::text[])`,
    arrived: () => `m.arrived_at is null and m.clocks @> '[{"node": "arrive"}]'`,
  };
  return dutiesOf(actor).flatMap(({ status, reach, bars: barred }) => throughTownships([reach], townships).map((within) =>
    [reachCondition(within, args), `m.status = ${args.add(status)} and m.closed_at is null`, ...barred.map((bar) => bars[bar]())].join(' and ')));
}

function reachCondition(reach: Reach, args: Arguments): string {
  return Object.entries(reach).map(([column, value]) => `m.${column} = ${args.add(value)}`).join(' and ');
}

export async function listMatters(db: Db, wanted: ListWanted): Promise<{ rows: Matter[]; next: string | null }> {
  const { text, values } = listStatement(wanted);
  const { rows } = await db.query<Matter>({ ...prepared(text), values });
  const page = rows.slice(0, wanted.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > wanted.limit && last !== undefined ? writeCursor(wanted.queue, last) : null };
}

const names = new Map<string, string>();
/** A page's statement has one of a few dozen shapes, by posts and queue; each is parsed once per connection. */
function prepared(text: string): { text: string; name?: string } {
  const name = names.get(text) ?? `matter.list-${names.size}`;
  if (names.size >= 200 && !names.has(text)) return { text };
  names.set(text, name);
  return { text, name };
}

function writeCursor(queue: Queue, last: Matter): string {
  const at = { due_at: last.dueAt, closed_at: last.closedAt, reported_at: last.reportedAt }[orderOf(queue).column];
  return Buffer.from(`${at} ${last.id}`).toString('base64url');
}

/** As written above and no other way: both go to the database. */
const CURSOR = /^((?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(text: string): { at: string; id: string } {
  const [, at = '', id = ''] = CURSOR.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  // The second of a 30 February would be taken for one in March here and refused there.
  if (at === '' || !new Date(at).toJSON()?.startsWith(at)) throw new Refusal('list.cursor');
  return { at, id };
}

/** Open matters by status within the reach, and how many of them are late. Each matter counts once. */
export async function countQueues(db: Db, wanted: Pick<ListWanted, 'county' | 'reaches' | 'now'>): Promise<Map<Queue, number>> {
  const counts = new Map<Queue, number>();
  if (wanted.reaches.length === 0) return counts;
  const args = new Arguments();
  const county = args.add(wanted.county);
  const branches = wanted.reaches.map(
    (reach) => `select m.id, m.status, m.due_at from matter m where m.county = ${county} and m.closed_at is null and ${reachCondition(reach, args)}`,
  );
  const text = `select status, count(*) as count, count(*) filter (where due_at < ${args.add(wanted.now)}) as late
    from (${branches.join(' union ')}) m group by status`;
  const { rows } = await db.query<{ status: Status; count: number; late: number }>({ ...prepared(text), values: args.values });
  for (const row of rows) counts.set(row.status, row.count);
  counts.set('late', rows.reduce((sum, row) => sum + row.late, 0));
  return counts;
}

/** How many matters wait for the reader's own hands. */
export async function countDuties(db: Db, wanted: Pick<ListWanted, 'county' | 'actor' | 'townships'>): Promise<number> {
  const args = new Arguments();
  const county = args.add(wanted.county);
  const branches = dutyConditions(wanted, args).map((condition) => `select m.id from matter m where m.county = ${county} and ${condition}`);
  if (branches.length === 0) return 0;
  const text = `select count(*) as count from (${branches.join(' union ')}) m`;
  const { rows } = await db.query<{ count: number }>({ ...prepared(text), values: args.values });
  return rows[0]?.count ?? 0;
}

/** A number or its beginning, among what the reader may see. */
export async function searchMatters(db: Db, wanted: { county: string; reaches: readonly Reach[]; prefix: string; limit: number }): Promise<Matter[]> {
  if (wanted.reaches.length === 0) return [];
  const args = new Arguments();
  const county = args.add(wanted.county);
  const from = args.add(wanted.prefix);
  const to = args.add(`${wanted.prefix}~`);
  const within = wanted.reaches.map((reach) => `(${reachCondition(reach, args)})`).join(' or ');
  const text = `select ${MATTER_COLUMNS} from matter m where m.county = ${county} and m.number >= ${from} and m.number < ${to}
    and (${within}) order by m.number desc limit ${args.add(wanted.limit)}`;
  return (await db.query<Matter>({ text, values: args.values })).rows;
}
