import { scopesOf } from '../../core/access/matter.ts';
import { firesUntil, nextFire } from '../../core/deadline/clock.ts';
import { factsOf } from '../../core/matter/decision.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { instant } from '../base/clock.ts';
import { statement } from '../base/db.ts';
import type { Parts } from '../base/parts.ts';
import { MATTER_COLUMNS } from './store.ts';

type Due = Matter & { readonly at: string; readonly firedUntil: string | null };

const countiesDue = statement<{ county: string }, [now: string]>(
  'matter.counties-due',
  'select c.county from county c where exists (select 1 from alarm a where a.county = c.county and a.at <= $1) order by 1',
);
const readDue = statement<Due, [county: string, now: string, limit: number]>(
  'matter.due',
  `select ${MATTER_COLUMNS}, a.at, a.fired_until as "firedUntil"
   from (select * from alarm where county = $1 and at <= $2 order by at, matter limit $3) a
   join matter m on m.county = $1 and m.id = a.matter order by a.at, a.matter`,
);
const fire = statement<{ fired: number }, [county: string, of: string[], seen: string[], next: (string | null)[], until: string, log: string]>(
  'matter.alarm-fire',
  'select alarm_fire($1, $2, $3, $4, $5, $6::json) as fired',
);

const BATCH = 2000;

/**
 * What has fallen due since the last sweep: each step once, in order of its own time, into the log, where
 * the live feed and whoever reminds people read it. A command that comes at the same moment wins; what it left is looked at again.
 * @returns how many matters went yellow or red
 */
export async function sweepDue(parts: Pick<Parts, 'workPool' | 'clock' | 'signal'>): Promise<number> {
  const now = instant(parts.clock);
  let count = 0;
  for (const { county } of await countiesDue(parts.workPool, now)) count += await sweepCounty(parts, county, now);
  return count;
}

async function sweepCounty({ workPool, signal }: Pick<Parts, 'workPool' | 'signal'>, county: string, now: string): Promise<number> {
  let count = 0;
  for (;;) {
    const due = await readDue(workPool, county, now, BATCH);
    if (due.length === 0) return count;
    const rows = due.flatMap((one) => firesUntil(one.clocks, one.firedUntil, now).map((step) => ({ one, step })));
    rows.sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : 0));
    const [answer] = await fire(
      workPool, county, due.map(({ id }) => id), due.map(({ at }) => at), due.map(({ clocks }) => nextFire(clocks, now)), now,
      JSON.stringify(rows.map(({ one, step }) => logRow(one, step, now))),
    );
    const fired = answer?.fired ?? 0;
    if (rows.length > 0) signal.fire(county);
    // All lost to commands: the next sweep finds them as these left them.
    if (fired === 0) return count;
    count += fired;
    if (due.length < BATCH) return count;
  }
}

/** The matter is as it was; what the log says is which clock showed which colour, and when that was. */
function logRow(matter: Matter, step: { node: string; light: string; at: string }, now: string): object {
  const scopes = scopesOf(matter);
  const facts = factsOf(matter);
  return {
    at: now, noun: 'matter', id: matter.id, version: matter.version, verb: step.light, actor: null, post: null,
    body: { before: facts, after: facts, scopesBefore: scopes, scopesAfter: scopes, refs: { node: step.node, at: step.at } },
  };
}
