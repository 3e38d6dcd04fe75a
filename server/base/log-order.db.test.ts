import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';
import { readLog, type LogEvent } from './consumers.ts';
import type { PoolClient } from './db.ts';
import { randomIds } from './ids.ts';

let t: TestApp;
beforeAll(async () => { t = await startTestApp(); });
afterAll(() => t.close());

const ids = randomIds();
const row = (id: string, at: string) => ({ at, noun: 'note', id, version: 1, verb: 'write', actor: null, post: null, body: { before: null, after: {}, scopesBefore: [], scopesAfter: [], refs: {} } });

/** Opens a transaction that has its id, its time and its serial number already, as writers take them when they begin. */
async function begin(at: string): Promise<{ tx: PoolClient; id: string; at: string; xid: number }> {
  const tx = await t.pool.connect();
  const { rows: [begun] } = await tx.query<{ xid: number }>('begin').then(() => tx.query<{ xid: number }>('select pg_current_xact_id()::text::bigint as xid'));
  return { tx, id: ids.uuid(new Date(at)), at, xid: begun?.xid ?? 0 };
}
async function append({ tx, id, at }: Awaited<ReturnType<typeof begin>>): Promise<void> {
  await tx.query('select log_append($1, $2, $3)', [COUNTY, JSON.stringify([row(id, at)]), [id]]);
  await tx.query('commit');
  tx.release();
}

/** A reader that remembers how far it came, by whatever it orders by. */
function follow<T>(next: (after: T) => Promise<readonly (readonly [T, string])[]>, start: T): { seen: string[]; look(): Promise<void> } {
  let after = start;
  const seen: string[] = [];
  return {
    seen,
    look: async () => {
      for (const [place, id] of await next(after)) {
        after = place;
        seen.push(id);
      }
    },
  };
}

test('of two transactions that finish in the wrong order a reader by position misses nothing; by id, time or transaction it would', async () => {
  const byPosition = follow<number>(async (after) => (await readLog(t.pool, COUNTY, after, 100)).map((event: LogEvent) => [event.pos, event.id] as const), 0);
  const all = async (): Promise<LogEvent[]> => readLog(t.pool, COUNTY, 0, 100);
  const byId = follow<string>(async (after) => (await all()).filter((event) => event.id > after).sort((a, b) => (a.id < b.id ? -1 : 1)).map((event) => [event.id, event.id] as const), '');
  const byTime = follow<string>(async (after) => (await all()).filter((event) => event.at > after).sort((a, b) => (a.at < b.at ? -1 : 1)).map((event) => [event.at, event.id] as const), '');
  const look = async (): Promise<void> => { for (const reader of [byPosition, byId, byTime]) await reader.look(); };

  const first = await begin('2026-11-25T04:00:00.000Z');
  const second = await begin('2026-11-25T04:00:00.001Z');
  expect([first.id < second.id, first.xid < second.xid]).toEqual([true, true]);
  await append(second); // began later, is there earlier
  await look();
  await append(first);
  await look();

  expect(byPosition.seen).toEqual([second.id, first.id]);
  // Why the log is not read by these:
  expect(byId.seen).toEqual([second.id]);
  expect(byTime.seen).toEqual([second.id]);
});

test('who takes the counter first is there first: the second waits, and no position is seen before the one below it', async () => {
  const [first, second] = [await begin('2026-11-25T05:00:00.000Z'), await begin('2026-11-25T05:00:00.001Z')];
  await first.tx.query('select log_append($1, $2, $3)', [COUNTY, JSON.stringify([row(first.id, first.at)]), [first.id]]);
  let done = false;
  const waiting = append(second).then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = (await readLog(t.pool, COUNTY, 0, 100)).length;
  expect(done).toBe(false);
  await first.tx.query('commit');
  first.tx.release();
  await waiting;
  expect((await readLog(t.pool, COUNTY, before, 100)).map((event) => [event.pos, event.id])).toEqual([[before + 1, first.id], [before + 2, second.id]]);
});

test('a transaction that is rolled back leaves no gap', async () => {
  const [gone, kept] = [await begin('2026-11-25T06:00:00.000Z'), await begin('2026-11-25T06:00:00.001Z')];
  await gone.tx.query('select log_append($1, $2, $3)', [COUNTY, JSON.stringify([row(gone.id, gone.at)]), [gone.id]]);
  await gone.tx.query('rollback');
  gone.tx.release();
  await append(kept);
  const events = await readLog(t.pool, COUNTY, 0, 100);
  expect(events.map((event) => event.pos)).toEqual(events.map((_, i) => i + 1));
  expect(events.at(-1)?.id).toBe(kept.id);
});
