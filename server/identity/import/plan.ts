import { planImport, type PlannedRow } from '../../../core/access/import-plan.ts';
import type { ImportRow } from '../../../core/access/import-row.ts';
import { instant } from '../../base/clock.ts';
import type { Parts } from '../../base/parts.ts';
import { loadPlaces } from '../places.ts';
import { loadPostsOf, loadUsers, type UserRecord } from '../store.ts';
import type { ImportHead } from './store.ts';

export interface Plan {
  readonly rows: PlannedRow[];
  readonly counts: ImportHead['counts'];
  /** Users named in the file that there are. */
  readonly known: ReadonlyMap<string, UserRecord>;
}

/** What a file would change as things stand now. */
export async function planNow({ pool, clock }: Parts, county: string, rows: readonly ImportRow[]): Promise<Plan> {
  const ids = [...new Set(rows.flatMap((row) => row.cells.user ?? []))];
  const [users, posts, places] = await Promise.all([loadUsers(pool, county, ids), loadPostsOf(pool, county, ids), loadPlaces(pool, county)]);
  const byUser = Map.groupBy(posts, (post) => post.user);
  const planned = planImport(rows, {
    now: instant(clock),
    users: new Map(users.map((user) => [user.id, { ...user, posts: byUser.get(user.id) ?? [] }])),
    unitsCalled: places.unitsCalled, territoriesCalled: places.territoriesCalled, around: places.around,
  });
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { outcome } of planned) counts[outcome] += 1;
  return { rows: planned, counts, known: new Map(users.map((user) => [user.id, user])) };
}
