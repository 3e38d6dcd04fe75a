import type { MatterRow } from '../../../../../contract/matter.ts';

export interface ShownRow {
  readonly row: MatterRow;
  /** It has left this queue since the list was read; it stays in its place until the reader asks for the new list. */
  readonly left: boolean;
}
export interface Page {
  readonly rows: readonly MatterRow[];
  /** Is there more below? */
  readonly more: boolean;
}
export interface Merged {
  readonly rows: readonly ShownRow[];
  /** Matters that are in the queue now but not on the page. */
  readonly fresh: number;
}

/**
 * The list as the reader sees it against the list as it is now. Rows keep their order and place:
 * what changed is renewed where it stands, what left is marked, what came is only counted.
 * Both are windows on the same order, so nothing is said about rows below the window of `now`,
 * nor is a row that moved up from below ours counted as new.
 */
export function merge(shown: Page, now: Page | null): Merged {
  if (now === null) return { rows: shown.rows.map((row) => ({ row, left: false })), fresh: 0 };
  const current = new Map(now.rows.map((row) => [row.id, row]));
  const lastCommon = shown.rows.findLastIndex((row) => current.has(row.id));
  const known = now.more ? lastCommon : shown.rows.length - 1;
  const rows = shown.rows.map((row, i) => {
    const renewed = current.get(row.id);
    return { row: renewed ?? row, left: renewed === undefined && i <= known };
  });
  const here = new Set(shown.rows.map((row) => row.id));
  const lastHere = now.rows.findLastIndex((row) => here.has(row.id));
  const end = shown.more ? lastHere : now.rows.length - 1;
  const fresh = now.rows.filter((row, i) => i <= end && !here.has(row.id)).length;
  return { rows, fresh };
}
