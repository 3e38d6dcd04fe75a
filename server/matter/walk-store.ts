import type { Matter } from '../../core/matter/matter.ts';
import { statement } from '../base/db.ts';
import { MATTER_COLUMNS } from './store.ts';

/** Open matters in the order of their ids: those that have an alarm. */
export const openAfter = statement<Matter, [county: string, after: string, limit: number]>(
  'matter.open-after',
  `select ${MATTER_COLUMNS} from matter m join (select matter from alarm where county = $1 and matter > $2 order by matter limit $3) a
   on m.county = $1 and m.id = a.matter where m.closed_at is null order by m.id`,
);
export const loadAgain = statement<Matter, [county: string, id: string]>(
  'matter.load-again',
  `select ${MATTER_COLUMNS} from matter m where m.county = $1 and m.id = $2`,
);

export type ClosedRow = Pick<Matter, 'id' | 'lon' | 'lat' | 'township' | 'village' | 'grid' | 'zone'>;
export const readClosed = statement<ClosedRow, [county: string, grid: string, after: string, limit: number]>(
  'matter.closed-in',
  `select id, lon, lat, township, village, grid, zone from matter
   where county = $1 and grid = $2 and closed_at is not null and id > $3 order by id limit $4`,
);
/** Those of these that have ended. */
export const placeClosed = statement<{ count: number }, [
  county: string, ids: readonly string[], townships: readonly string[], villages: readonly string[], grids: readonly string[],
  zones: readonly (string | null)[], hows: readonly string[],
]>('matter.place', 'select matter_place($1, $2, $3, $4, $5, $6, $7) as count');
/** Before they are given another: the grid of the report is kept. */
export const keepFirstGrids = statement<never, [county: string, ids: readonly string[]]>('matter.first-grid', 'select matter_first_grid($1, $2)');
