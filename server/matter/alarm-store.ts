import type { MatterScope } from '../../core/access/matter.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { statement } from '../base/db.ts';

export type Due = MatterScope & Pick<Matter, 'id' | 'version' | 'clocks'> & { readonly at: string; readonly firedUntil: string | null };

export const countiesDue = statement<{ county: string }, [now: string]>(
  'matter.counties-due',
  'select c.county from county c where exists (select 1 from alarm a where a.county = c.county and a.at <= $1) order by 1',
);
/** Written into the statement: as a parameter the planner would guess it, and read the table whole. */
const BATCH = 1000;

export const readDue = statement<Due, [county: string, now: string, afterAt: string, afterMatter: string]>(
  'matter.due',
  `select m.id, m.version, m.clocks, m.county, m.township, m.village, m.grid, m.zone, m.line, m.unit, m.platform, m.reporter, a.at, a.fired_until as "firedUntil"
   from (select * from alarm where county = $1 and at <= $2 and (at, matter) > ($3, $4) order by at, matter limit ${BATCH}) a
   join matter m on m.county = $1 and m.id = a.matter order by a.at, a.matter`,
);
export const fireAlarms = statement<{ fired: number }, [county: string, of: string[], seen: string[], next: (string | null)[], until: string, log: string]>(
  'matter.alarm-fire',
  'select alarm_fire($1, $2, $3, $4, $5, $6::json) as fired',
);
