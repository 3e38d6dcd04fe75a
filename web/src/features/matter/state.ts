import type { MatterRow } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { light, type State } from '../../kit/light.ts';

/** The glyph of a matter: its light while it is open, then how it ended. */
export function stateOf(row: Pick<MatterRow, 'status' | 'dueAt' | 'reportedAt'>, now: number): State {
  if (row.status === 'declined') return 'refused';
  return isOpen(row.status) ? light(row.dueAt, row.reportedAt, now) : 'done';
}

/** How much of the time given is used, 0 to 1. */
export function shareUsed(startedAt: string, dueAt: string, now: number): number {
  const [start, due] = [Date.parse(startedAt), Date.parse(dueAt)];
  if (due <= start) return 1;
  return Math.min(1, Math.max(0, (now - start) / (due - start)));
}
