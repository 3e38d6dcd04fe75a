import type { FieldError } from '../../../kit/Field.tsx';
import type { Draft } from '../panels/draft.ts';
import type { Hand } from './hand.ts';

export interface FieldsProps {
  readonly county: string;
  readonly draft: Draft<Hand>;
  readonly wrong: readonly FieldError[];
}
export const errorOf = (wrong: readonly FieldError[], field: string): string | null => wrong.find((one) => one.field === field)?.words ?? null;
