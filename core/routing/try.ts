import type { CompiledRules } from './compile.ts';
import type { Facts } from './facts.ts';
import { route, type By, type Route } from './route.ts';
import { FIELDS, type Field } from './rule.ts';
import type { UnitMap } from './world.ts';

/** An old matter: who it is and what was known before it was routed. */
export interface Sample {
  readonly id: string;
  readonly facts: Facts;
}
/** One field that comes out differently, with who says so on each side; null: nobody does. */
export interface FieldChange {
  readonly field: Field;
  readonly before: { readonly value: unknown; readonly by: By } | null;
  readonly after: { readonly value: unknown; readonly by: By } | null;
}
export interface Trial {
  readonly changes: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  readonly changed: number;
  readonly same: number;
  /** Nobody leads: before and after. */
  readonly unclaimed: { readonly before: number; readonly after: number };
  /** How many changed fields each rule had a word in: of the list before, or of the one after. Most first. */
  readonly byRule: readonly { readonly side: 'before' | 'after'; readonly by: By; readonly count: number }[];
}

/** Two lists of rules on the same old matters: which would go elsewhere, and which rules are to blame. */
export function compareRules(before: CompiledRules, after: CompiledRules, { samples, units }: { samples: readonly Sample[]; units: UnitMap }): Trial {
  const changes: { id: string; fields: FieldChange[] }[] = [];
  const counts = new Map<string, { side: 'before' | 'after'; by: By; count: number }>();
  const unclaimed = { before: 0, after: 0 };
  for (const { id, facts } of samples) {
    const [old, fresh] = [route(before, facts, units), route(after, facts, units)];
    unclaimed.before += Number(old.unclaimed);
    unclaimed.after += Number(fresh.unclaimed);
    const fields = changesOf(old, fresh);
    if (fields.length > 0) changes.push({ id, fields });
    for (const field of fields) for (const side of ['before', 'after'] as const) count(counts, side, field[side]?.by);
  }
  const byRule = [...counts.values()].sort((a, b) => b.count - a.count);
  return { changes, changed: changes.length, same: samples.length - changes.length, unclaimed, byRule };
}

function changesOf(old: Route, fresh: Route): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [before, after] = [old[field], fresh[field]];
    return JSON.stringify(before?.value) === JSON.stringify(after?.value) ? [] : [{ field, before, after }];
  });
}

function count(counts: Map<string, { side: 'before' | 'after'; by: By; count: number }>, side: 'before' | 'after', by: By | undefined): void {
  if (by === undefined) return;
  const key = `${side} ${by.rule}`;
  const one = counts.get(key) ?? { side, by, count: 0 };
  counts.set(key, one);
  one.count += 1;
}
