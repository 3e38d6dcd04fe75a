import { scopesOf } from '../../core/access/matter.ts';
import { firesUntil, nextFire } from '../../core/deadline/clock.ts';
import { instant } from '../base/clock.ts';
import type { Pool } from '../base/db.ts';
import type { Parts } from '../base/parts.ts';
import { countiesDue, fireAlarms, readDue, type Due } from './alarm-store.ts';

/** Before every alarm. */
const BEGINNING = '-infinity';
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Sweeper = Pick<Parts, 'workPool' | 'clock' | 'signal' | 'ids'>;

/**
 * What has fallen due since the last sweep: each step once, in order of its own time, into the log, where
 * the live feed and whoever reminds people read it. A command that comes at the same moment wins; what it left is looked at again.
 * @returns how many matters went yellow or red
 */
export async function sweepDue(parts: Sweeper): Promise<number> {
  const now = instant(parts.clock);
  let count = 0;
  for (const { county } of await countiesDue(parts.workPool, now)) count += await sweepCounty(parts, county, now);
  return count;
}

async function sweepCounty({ workPool, signal, ids, clock }: Sweeper, county: string, now: string): Promise<number> {
  let count = 0;
  let next = readDue(workPool, county, now, BEGINNING, NOBODY);
  for (;;) {
    const due = await next;
    const last = due.at(-1);
    if (last === undefined) return count;
    // The next page is read while this one is worked off.
    next = readDue(workPool, county, now, last.at, last.id);
    next.catch(() => undefined);
    count += await fireBatch({ workPool, county, now, id: ids.uuid(clock.now()) }, due);
    signal.fire(county);
  }
}

/** One row of the log for a batch, as for all that goes to many: which matter's which clock showed which colour, and when that was due. */
async function fireBatch({ workPool, county, now, id }: { workPool: Pool; county: string; now: string; id: string }, due: readonly Due[]): Promise<number> {
  const fires = due.flatMap((one) => firesUntil(one.clocks, one.firedUntil, now).map(({ node, light, at }) => ({ matter: one.id, node, light, at })));
  fires.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const scopes = [...new Set(due.flatMap(scopesOf))];
  const log = { at: now, noun: 'clock', id, version: 1, verb: 'fire', actor: null, post: null, body: { before: null, after: {}, scopesBefore: [], scopesAfter: scopes, refs: { fires } } };
  const [answer] = await fireAlarms(
    workPool, county, due.map((one) => one.id), due.map(({ at }) => at), due.map(({ clocks }) => nextFire(clocks, now)), now, JSON.stringify(log),
  );
  return answer?.fired ?? 0;
}
