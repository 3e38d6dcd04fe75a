import type { MatterPage, MatterRow } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import type { State } from '../../kit/light.ts';

/** The glyph of a matter: the light of what comes next while it is open, then how it ended. */
export function stateOf(row: Pick<MatterRow, 'status' | 'dueAt' | 'warnAt'>, now: number): State {
  if (row.status === 'declined' || row.status === 'handed-back') return 'refused';
  return isOpen(row.status) ? lightAt(row, now) : 'done';
}

/** Late from the deadline on, soon from the share of its limit that the county set. */
export const lightAt = ({ dueAt, warnAt }: Pick<MatterRow, 'dueAt' | 'warnAt'>, now: number): 'late' | 'soon' | 'ordinary' =>
  now >= Date.parse(dueAt) ? 'late' : now >= Date.parse(warnAt) ? 'soon' : 'ordinary';

type Clocks = Pick<MatterPage, 'clocks'>;
type Clock = MatterPage['clocks'][number];

/** The clock that `dueAt` speaks of: of those that run the one due first, of what has ended the whole one. */
export function currentClock({ clocks }: Clocks): Clock | null {
  const [first] = inOrder({ clocks }).running;
  return first ?? clocks.find((clock) => clock.node === 'whole') ?? null;
}

/** Those that run by deadline, of two due together the step before the whole; and those that stopped, the last one first. */
export function inOrder({ clocks }: Clocks): { running: Clock[]; met: Clock[] } {
  const due = (a: Clock, b: Clock): number => Date.parse(a.dueAt) - Date.parse(b.dueAt) || Number(a.node === 'whole') - Number(b.node === 'whole');
  return {
    running: clocks.filter(({ metAt }) => metAt === null).sort(due),
    met: clocks.filter(({ metAt }) => metAt !== null).sort((a, b) => Date.parse(b.metAt ?? '') - Date.parse(a.metAt ?? '')),
  };
}

/** By when this step must be done; of what has no such clock, by when the whole must. */
export const dueOf = (matter: Pick<MatterPage, 'clocks' | 'dueAt'>, node: Clock['node']): string =>
  (matter.clocks.find((clock) => clock.node === node) ?? matter.clocks.find((clock) => clock.node === 'whole') ?? matter).dueAt;

/** How much of the time given is used, 0 to 1. */
export function shareUsed(startedAt: string, dueAt: string, now: number): number {
  const [start, due] = [Date.parse(startedAt), Date.parse(dueAt)];
  if (due <= start) return 1;
  return Math.min(1, Math.max(0, (now - start) / (due - start)));
}
