import type { MatterRow } from '../../../../contract/matter.ts';
import type { Status } from '../../../../core/matter/life.ts';
import { lightAt } from '../../features/matter/state.ts';

/** One sentence of 现在哪里不对, before it is put into words. */
export type Problem =
  | {
      readonly kind: 'late';
      readonly place: { readonly id: string; readonly name: string };
      readonly n: number;
      /** Milliseconds the longest is over. */
      readonly longest: number;
      /** Who holds most of them: a unit, or the stage where no unit has them yet. */
      readonly held: readonly { readonly holder: string | null; readonly status: Status; readonly n: number }[];
    }
  | { readonly kind: 'soon'; readonly status: Status; readonly n: number; readonly next: number };

interface Read {
  readonly late: readonly MatterRow[];
  /** The first pages of the queues where nobody has taken it on yet, by deadline. */
  readonly waiting: readonly MatterRow[];
  readonly level: 'township' | 'village';
  readonly now: number;
}
const HOLDERS = 2;

/** Late places first, the one with most on top; then the stages where something is about to be late. */
export function problems({ late, waiting, level, now }: Read): Problem[] {
  const places = groups(late, (row) => row.place[level].id);
  const said = places.map((rows): Problem => {
    const longest = rows.reduce((most, row) => Math.max(most, now - Date.parse(row.dueAt)), 0);
    return { kind: 'late', place: rows[0].place[level], n: rows.length, longest, held: holders(rows) };
  });
  const soon = waiting.filter((row) => lightAt(row, now) === 'soon');
  const stages = groups(soon, (row) => row.status).map((rows): Problem => {
    const next = rows.reduce((least, row) => Math.min(least, Date.parse(row.dueAt) - now), Number.POSITIVE_INFINITY);
    return { kind: 'soon', status: rows[0].status, n: rows.length, next };
  });
  return [...said.sort(worse), ...stages.sort(worse)];
}

function worse(a: Problem, b: Problem): number {
  if (a.n !== b.n) return b.n - a.n;
  if (a.kind === 'late' && b.kind === 'late') return b.longest - a.longest;
  return a.kind === 'soon' && b.kind === 'soon' ? a.next - b.next : 0;
}

function holders(rows: readonly MatterRow[]) {
  return groups(rows, (row) => row.unit?.id ?? row.status)
    .map((held) => ({ holder: held[0].unit?.name ?? null, status: held[0].status, n: held.length }))
    .sort((a, b) => b.n - a.n)
    .slice(0, HOLDERS);
}

type Some = readonly [MatterRow, ...MatterRow[]];
function groups(rows: readonly MatterRow[], keyOf: (row: MatterRow) => string): Some[] {
  const byKey = new Map<string, [MatterRow, ...MatterRow[]]>();
  for (const row of rows) {
    const group = byKey.get(keyOf(row));
    if (group) group.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return [...byKey.values()];
}
