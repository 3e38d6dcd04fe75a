import type { LimitUnit } from '../category/category.ts';
import type { Urgency } from '../matter/life.ts';
import type { Platform } from '../shared/platforms.ts';

/** 'line': the township's own station of the line, else the county's department (条); a level: the village's own unit, or the township's platform (块). */
export type Target = { readonly line: string } | { readonly unit: string } | { readonly level: 'village' | 'platform' };

/** What a rule says. It may speak about any of these and be silent about the rest. */
export interface Outcome {
  readonly platform?: Platform | undefined;
  readonly lead?: Target | undefined;
  /** An empty list says: nobody assists. */
  readonly assist?: readonly Target[] | undefined;
  readonly urgency?: Urgency | undefined;
  /** The whole limit. */
  readonly limit?: { readonly amount: number; readonly unit: LimitUnit } | undefined;
}
export const FIELDS = ['platform', 'lead', 'assist', 'urgency', 'limit'] as const satisfies readonly (keyof Outcome)[];
export type Field = (typeof FIELDS)[number];

/** One rule: plain JSON. `when` is a condition in CEL over the facts of core/routing/facts.ts. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly sets: Outcome;
  /** Switched off: keeps its number, is never asked. */
  readonly off?: boolean | undefined;
  readonly note?: string | undefined;
}

/** An ordered list, stored as a versioned document. The first rule that speaks about a field sets it. */
export interface RuleSet {
  readonly rules: readonly Rule[];
}
