import type { Bilingual } from '../shared/bilingual.ts';

/** What is wrong with one rule and what to do about it. `line` and `column` (from 1) where the condition is at fault. */
export interface RuleFault {
  readonly rule: string;
  /** The rule's place in the list, from 1. */
  readonly number: number;
  readonly field: string;
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: Bilingual;
}
export type Finding = Pick<RuleFault, 'field' | 'code' | 'message' | 'line' | 'column'>;
