import { Refusal } from '../../../core/shared/refusal.ts';
import type { Db } from '../../base/db.ts';
import { loadPosts, loadUsers, type PostRow } from '../store.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly posts: readonly PostRow[];
}

/** A user with all his posts. @throws Refusal not-found */
export async function loadPerson(db: Db, county: string, id: string): Promise<Person> {
  const [user] = await loadUsers(db, county, [id]);
  if (user === undefined) throw new Refusal('not-found');
  return { ...user, posts: await loadPosts(db, county, id) };
}

/** @throws Refusal user.changed */
export function refuseOld(seen: number | undefined, now: number): void {
  if (seen !== undefined && seen !== now) throw new Refusal('user.changed', { yours: seen, now });
}

/** An instant as it was sent, in the one form core compares. @throws Refusal time.unreadable */
export function instantIn(given: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(given) || Number.isNaN(Date.parse(given))) throw new Refusal('time.unreadable', { given });
  return new Date(given).toISOString();
}
