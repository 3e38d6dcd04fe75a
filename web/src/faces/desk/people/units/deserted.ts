import type { DesertedList } from '../../../../../../contract/people.ts';

type Row = DesertedList['rows'][number];
/** All that waits for one unit nobody acts for. */
export interface Deserted {
  readonly unit: Row['unit'];
  readonly townships: readonly string[];
  readonly open: number;
  /** The first deadline among them. */
  readonly dueAt: string;
  readonly candidates: Row['candidates'];
}

/** A unit is handed over whole, wherever its matters lie: one row per unit, the most pressing first. */
export function byUnit(rows: readonly Row[]): Deserted[] {
  const units = new Map<string, Deserted>();
  for (const { unit, township, open, dueAt, candidates } of rows) {
    const before = units.get(unit.id);
    units.set(unit.id, {
      unit, candidates,
      townships: [...(before?.townships ?? []), township.name],
      open: (before?.open ?? 0) + open,
      dueAt: before !== undefined && before.dueAt < dueAt ? before.dueAt : dueAt,
    });
  }
  return [...units.values()].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
