import { reckonAnew } from '../deadline/clock.ts';
import { nextDue, type Timing } from './clocks.ts';
import type { Decision } from './decision.ts';
import type { Matter } from './matter.ts';

/**
 * The clocks that run, on the calendar as it is now: a late holiday notice moves deadlines, and the
 * history of the matter says so. Null: nothing of it falls on a day that changed.
 */
export function reckon(matter: Matter, { timing, now, edition }: { timing: Timing; now: string; edition: number }): Decision | null {
  const clocks = matter.clocks.map((clock) => (clock.metAt === null ? reckonAnew(clock, timing.calendar, now) : clock));
  const moved = clocks.filter((clock, i) => clock.dueAt !== matter.clocks[i]?.dueAt);
  if (clocks.every((clock, i) => clock === matter.clocks[i])) return null;
  return {
    before: matter,
    after: { ...matter, version: matter.version + 1, clocks, dueAt: nextDue(clocks, matter.dueAt) },
    entries: [{
      verb: 'reckon', words: null, photos: [],
      facts: { edition, moved: moved.map(({ node, dueAt }) => ({ node, dueAt, before: matter.clocks.find((old) => old.node === node)?.dueAt })) },
    }],
  };
}
