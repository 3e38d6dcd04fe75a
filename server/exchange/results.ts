import type { OrderResult, ResultsAnswer } from '../../contract/exchange.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { readAs } from '../base/scope.ts';
import type { MatterParts } from '../matter/index.ts';
import { readResults } from './store.ts';
import type { Door } from './token.ts';

/**
 * What ended this shortly is held back: a process beside this one may still be saving what ended a moment
 * before it, and a reader who has gone past would never see that.
 */
const SETTLING_MS = 10_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export interface Asked {
  readonly door: Door;
  /** What row security lets through; null townships: all. */
  readonly tokens: readonly string[];
  readonly townships: readonly string[] | null;
  readonly after: string | undefined;
  readonly limit: number;
}

/** @throws Refusal list.cursor */
export async function resultsAfter(parts: Pick<MatterParts, 'pool' | 'clock'>, { door, tokens, townships, after, limit }: Asked): Promise<ResultsAnswer> {
  const [at, id] = placeOf(after);
  const now = parts.clock.now();
  const until = new Date(now.getTime() - SETTLING_MS).toISOString();
  const rows = await readAs(parts.pool, tokens, (db) => readResults(db, door.county, door.source, at, id, until, townships, limit + 1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    results: shown.map(({ id: _, ...result }): OrderResult => result),
    next: last === undefined ? after ?? null : `${last.endedAt}_${last.id}`,
    more: rows.length > limit, asOf: now.toISOString(),
  };
}

function placeOf(after: string | undefined): [at: string, id: string] {
  if (after === undefined) return [new Date(0).toISOString(), FIRST];
  const [, at, id] = CURSOR.exec(after) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) throw new Refusal('list.cursor');
  return [at, id];
}
