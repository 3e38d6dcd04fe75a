import { scopesOf, type MatterScope } from '../../core/access/matter.ts';
import { firesUntil, nextFire } from '../../core/deadline/clock.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { instant } from '../base/clock.ts';
import { statement, type Pool } from '../base/db.ts';
import type { Parts } from '../base/parts.ts';

type Due = MatterScope & Pick<Matter, 'id' | 'version' | 'clocks'> & { readonly at: string; readonly firedUntil: string | null };

const countiesDue = statement<{ county: string }, [now: string]>(
  'matter.counties-due',
  'select c.county from county c where exists (select 1 from alarm a where a.county = c.county and a.at <= $1) order by 1',
);
/** Written into the statement: as a parameter the planner would guess it, and read the table whole. */
const BATCH = 1000;
const BEGINNING = '-infinity';
const NOBODY = '00000000-0000-0000-0000-000000000000';

const readDue = statement<Due, [county: string, now: string, afterAt: string, afterMatter: string]>(
  'matter.due',
  `select m.id, m.version, m.clocks, m.county, m.township, m.village, m.grid, m.zone, m.line, m.unit, m.platform, m.reporter, a.at, a.fired_until as "firedUntil"
   from (select * from alarm where county = $1 and at <= $2 and (at, matter) > ($3, $4) order by at, matter limit ${BATCH}) a
   join matter m on m.county = $1 and m.id = a.matter order by a.at, a.matter`,
);
const fire = statement<{ fired: number }, [county: string, of: string[], seen: string[], next: (string | null)[], until: string, log: string]>(
  'matter.alarm-fire',
  'select alarm_fire($1, $2, $3, $4, $5, $6::json) as fired',
);

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
  const [answer] = await fire(
    workPool, county, due.map((one) => one.id), due.map(({ at }) => at), due.map(({ clocks }) => nextFire(clocks, now)), now, JSON.stringify(log),
  );
  return answer?.fired ?? 0;
}
