import { statement } from '../base/db.ts';

export interface DayRow {
  readonly territory: string;
  readonly day: string;
  readonly category: string;
  readonly received: number;
  readonly closed: number;
  readonly declined: number;
}
export interface OpenRow {
  readonly territory: string;
  readonly category: string;
  readonly open: number;
}

export const addDays = statement<never, [county: string, generation: number, rows: string]>(
  'tally.add-days',
  `insert into tally_day as t (county, generation, territory, day, category, received, closed, declined)
   select $1, $2::int, r.territory, r.day, r.category, r.received, r.closed, r.declined
   from json_to_recordset($3) as r(territory text, day date, category text, received int, closed int, declined int)
   on conflict (county, generation, territory, day, category) do update set
     received = t.received + excluded.received, closed = t.closed + excluded.closed, declined = t.declined + excluded.declined`,
);
export const addOpen = statement<never, [county: string, generation: number, rows: string]>(
  'tally.add-open',
  `insert into tally_open as t (county, generation, territory, category, open)
   select $1, $2::int, r.territory, r.category, r.open
   from json_to_recordset($3) as r(territory text, category text, open int)
   on conflict (county, generation, territory, category) do update set open = t.open + excluded.open`,
);

// A rebuild: the next generation starts at the beginning of the log, and takes over when it has caught up.
export const startGeneration = statement<{ generation: number }, [county: string]>(
  'tally.start-generation',
  `insert into consumer (county, name, generation, pos, active)
   select $1, 'tallies', max(generation) + 1, 0, false from consumer where county = $1 and name = 'tallies'
   having count(*) > 0
   returning generation`,
);
export const lockGenerations = statement<{ generation: number; pos: number }, [county: string]>(
  'tally.lock-generations',
  `select generation, pos from consumer where county = $1 and name = 'tallies' order by generation for update`,
);
export const switchGeneration = statement<never, [county: string, generation: number]>(
  'tally.switch-generation',
  `update consumer set active = (generation = $2) where county = $1 and name = 'tallies'`,
);
export const dropGenerations = [
  `delete from tally_day where county = $1 and generation <> $2`,
  `delete from tally_open where county = $1 and generation <> $2`,
  `delete from consumer where county = $1 and name = 'tallies' and generation <> $2`,
] as const;
