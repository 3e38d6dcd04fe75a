import type { PlannedRow } from '../../../core/access/import-plan.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import { refuseOld } from '../commands/person.ts';
import { carryOut, type By, type PeopleDecision } from '../commands/save.ts';
import type { PeopleParts } from '../parts.ts';
import { postBirth, postEnd, type PeopleChange } from '../store.ts';
import { planNow, type Plan } from './plan.ts';
import { keepImport, loadImport, loadLines, type LineFound } from './store.ts';

interface Commit {
  readonly id: string;
  readonly version?: number | undefined;
  readonly faulty: 'refuse' | 'skip';
}

/**
 * Carries out a preview, all of it in one step. It is planned once more: what came out differently since somebody
 * looked at it is shown again instead of done.
 */
export function commitImport(parts: PeopleParts, by: By, given: Commit): Promise<null> {
  return carryOut(parts, by, { decide: async () => ({ decision: await decide(parts, by, given), answer: null }), again: async () => null });
}

async function decide(parts: PeopleParts, { county, actor }: By, { id, version: seen, faulty }: Commit): Promise<PeopleDecision> {
  const [head] = await loadImport(parts.pool, county, id);
  if (head === undefined) throw new Refusal('not-found');
  if (head.status === 'committed') throw new Refusal('import.committed');
  refuseOld(seen, head.version);
  const lines = await loadLines(parts.pool, county, id);
  if (lines.length === 0) throw new Refusal('import.gone');
  const plan = await planNow(parts, county, lines);
  if (differs(lines, plan.rows)) {
    await keepImport(parts.pool, county, { head: { ...head, counts: plan.counts }, rows: lines.map(({ row, cells, unsafe }) => ({ row, cells, unsafe })), plan: plan.rows });
    throw new Refusal('import.changed');
  }
  if (plan.counts.faulty > 0 && faulty === 'refuse') throw new Refusal('import.has-faults', { faulty: plan.counts.faulty });
  const at = instant(parts.clock);
  const change = changeOf(parts, plan);
  return {
    about: { noun: 'import', id, version: head.version + 1 }, log: { noun: 'import', id, verb: 'commit' }, at,
    change: { ...change, imports: [{ id, version: head.version + 1, committed_by: actor.user, committed_at: at }] },
    // One row for the whole of it: thirty thousand would hold the county's log for a second.
    refs: { import: id, preparedBy: head.preparedBy, counts: plan.counts, users: change.newUsers.length + change.users.length, posts: change.newPosts.length + change.posts.length },
    touched: null,
  };
}

/** The same rows, come out otherwise? */
function differs(lines: readonly LineFound[], plan: readonly PlannedRow[]): boolean {
  const said = (row: Pick<PlannedRow, 'outcome' | 'changes'>): string =>
    JSON.stringify([row.outcome, row.changes.map(({ what, before, after }) => [what, before, after])]);
  return lines.some((line, i) => plan[i] === undefined || said(line) !== said(plan[i]));
}

function changeOf({ ids, clock }: PeopleParts, { rows, known }: Plan): Pick<PeopleChange, 'newUsers' | 'users' | 'newPosts' | 'posts'> {
  const newUsers = new Map<string, { id: string; name: string }>();
  const users = new Map<string, PeopleChange['users'][number]>();
  const newPosts: PeopleChange['newPosts'][number][] = [];
  const posts: PeopleChange['posts'][number][] = [];
  const now = clock.now();
  for (const { outcome, user: id, name, changes, give, move } of rows) {
    if (outcome === 'faulty' || outcome === 'unchanged') continue;
    const there = known.get(id);
    if (there === undefined) newUsers.set(id, { id, name });
    else users.set(id, { id, version: there.version + 1, ...(changes.some(({ what }) => what === 'name') ? { name } : {}), ...users.get(id) });
    if (give !== null) newPosts.push(postBirth(ids.uuid(now), id, give));
    if (move !== null) posts.push(postEnd(move));
  }
  return { newUsers: [...newUsers.values()], users: [...users.values()], newPosts, posts };
}
