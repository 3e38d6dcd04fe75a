import { statement, type Pool, type PoolClient } from '../base/db.ts';
import { readAs } from '../base/scope.ts';

/** Everything `work` reads is of one moment, so that parts add up to their whole while reports come in. Figures have no scope. */
export const atOneMoment = <T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> =>
  readAs(pool, [], async (db) => {
    await db.query('set transaction isolation level repeatable read');
    return work(db);
  });

export interface FigureRow {
  readonly key: string;
  readonly received: number;
  readonly closed: number;
  readonly declined: number;
}

const ACTIVE = `(select generation from consumer where county = $1 and name = 'tallies' and active)`;
const SUMS = 'sum(received)::int as received, sum(closed)::int as closed, sum(declined)::int as declined';
const days = (key: string): string =>
  `select ${key} as key, ${SUMS} from tally_day
   where county = $1 and generation = ${ACTIVE} and territory = any($2) and day between $3 and $4 group by 1 order by 1`;

type Span = [county: string, territories: readonly string[], from: string, to: string];
export const daysByTerritory = statement<FigureRow, Span>('tally.by-territory', days('territory'));
export const daysByCategory = statement<FigureRow, Span>('tally.by-category', days('category'));
export const daysByDay = statement<FigureRow, Span>('tally.by-day', days('day::text'));

export const openBy = statement<{ territory: string; category: string; open: number }, [county: string, territories: readonly string[]]>(
  'tally.open',
  `select territory, category, open from tally_open where county = $1 and generation = ${ACTIVE} and territory = any($2)`,
);
