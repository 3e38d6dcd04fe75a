import { hash } from 'node:crypto';
import { Value } from 'typebox/value';
import { WorkOrder, type OrderAnswer, type OrdersAnswer } from '../../contract/exchange.ts';
import type { ReportBody } from '../../contract/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import { timesOfSource, type SourceTimes } from '../../core/intake/local-time.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { IdempotencyKey } from '../base/idempotency.ts';
import { errorRow, errorText, type Language } from '../base/errors.ts';
import { uuidOf } from '../base/ids.ts';
import { readAs, scopeOfMatter } from '../base/scope.ts';
import { loadMatter, takeReport, type MatterParts } from '../matter/index.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { placeOfOrder } from './place.ts';
import { idOfOutside } from './store.ts';
import type { Door } from './token.ts';

/** By whom orders came: a system by its token, or somebody with a file. */
export interface Bearer {
  readonly door: Door;
  readonly actor: Actor | null;
  readonly language: Language;
}

/** So many are decided at once; the committer saves them together. */
const AT_ONCE = 25;

/** Every order by itself: taken, known before, or refused with what to do; none holds up another. */
export async function takeOrders(parts: MatterParts, orders: readonly unknown[], by: Bearer): Promise<OrdersAnswer> {
  const answers: OrderAnswer[] = [];
  for (let at = 0; at < orders.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(orders.slice(at, at + AT_ONCE).map((order) => answerTo(parts, order, by)))));
  }
  const count = (outcome: OrderAnswer['outcome']): number => answers.filter((answer) => answer.outcome === outcome).length;
  return { orders: answers, taken: count('taken'), before: count('before'), refused: count('refused') };
}

async function answerTo(parts: MatterParts, order: unknown, by: Bearer): Promise<OrderAnswer> {
  const nothing = { number: null, status: null, error: null, message: null, notes: [] };
  try {
    return { ...nothing, ...(await take(parts, readable(order), by)) };
  } catch (error) {
    // A database that is away is nobody's fault: the whole is sent again, and what was taken is known then.
    if (!(error instanceof Refusal)) throw error;
    const given = (order as { outsideNumber?: unknown } | null)?.outsideNumber;
    const { code } = errorRow(error.code);
    return { ...nothing, outsideNumber: typeof given === 'string' ? given : null, outcome: 'refused', error: code, message: errorText(code, by.language, error.details) };
  }
}

/** @throws Refusal request.invalid {count, fields} */
function readable(order: unknown): WorkOrder {
  if (Value.Check(WorkOrder, order)) return order;
  const fields = [...new Set(Value.Errors(WorkOrder, order).map(({ instancePath, params }) => {
    const missing = (params as { requiredProperties?: string[] }).requiredProperties ?? [];
    return [instancePath.replace(/^\//, '').replaceAll('/', '.'), missing.join(', ')].filter((part) => part !== '').join('.');
  }))].filter((field) => field !== '');
  throw new Refusal('request.invalid', { count: Math.max(1, fields.length), fields: fields.join(', ') || 'order' });
}

/** Said with an order that was taken all the same. */
const ROUGHLY = { village: 'exchange.place-village', township: 'exchange.place-township' } as const;

type Taken = Pick<OrderAnswer, 'outsideNumber' | 'outcome' | 'number' | 'status'> & Partial<OrderAnswer>;

async function take(parts: MatterParts, order: WorkOrder, { door, actor, language }: Bearer): Promise<Taken> {
  const { county, source } = door;
  const outsideNumber = order.outsideNumber.normalize('NFKC').trim();
  if (outsideNumber === '') throw new Refusal('exchange.number-missing');
  const before = await known(parts, door, outsideNumber);
  if (before !== null) return { outsideNumber, outcome: 'before', number: before.number, status: before.status };
  const { times, notes } = timesOfSource(order, parts.clock.now().toISOString());
  const { point, roughly } = placeOfOrder(order, await parts.gazetteers.of(county));
  const key = keyOf(door, outsideNumber);
  const owner = actor?.user ?? `partner/${source}`;
  const { matter, again } = await takeReport(parts, bodyOf(order, { ...times, outsideNumber, point }), { county, actor, owner, key, door: source, rough: roughly !== null });
  const all = [...notes, ...(roughly === null ? [] : [{ field: 'place', code: ROUGHLY[roughly], given: '' }])];
  return {
    outsideNumber, outcome: again ? 'before' : 'taken', number: matter.number, status: matter.status,
    notes: again ? [] : all.map(({ field, code, given }) => ({ field, code, message: errorText(code, language, { given }) })),
  };
}

/** Two that send the same order at the same moment make one matter: its key is its number. */
const keyOf = ({ county, source }: Door, outsideNumber: string): IdempotencyKey =>
  ({ key: uuidOf('exchange', county, `${source} ${outsideNumber}`), fingerprint: hash('sha256', `${source}\n${outsideNumber}`).slice(0, 16) });

/** Typed in by a desk counts too. */
async function known(parts: MatterParts, { county, source }: Door, outsideNumber: string): Promise<Matter | null> {
  const [found] = await idOfOutside(parts.pool, county, source, outsideNumber);
  const id = found?.id ?? null;
  if (id === null) return null;
  const [matter] = await readAs(parts.pool, scopeOfMatter(id), (db) => loadMatter(db, county, id));
  return matter ?? null;
}

function bodyOf(order: WorkOrder, found: SourceTimes & { outsideNumber: string; point: ReportBody['point'] }): ReportBody {
  const { text, placeWords, urgency, sensitive, people, name, phone, confidential, answerWanted } = order;
  const known = Object.entries({ placeWords: placeWords?.slice(0, PLACE_MAX), urgency, sensitive, people, receivedAt: found.receivedAt, happenedAt: found.happenedAt })
    .filter(([, value]) => value !== undefined);
  const contact = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }), answerWanted: answerWanted ?? false, kept: confidential === true ? 'confidential' as const : 'open' as const };
  return { text, point: found.point, outsideNumber: found.outsideNumber, contact, ...Object.fromEntries(known) } as ReportBody;
}
const PLACE_MAX = 200;
