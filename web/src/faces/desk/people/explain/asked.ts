import type { ExplainAsk } from '../../../../api/people.ts';
import { VERBS } from '../../../../../../core/matter/life.ts';

export const ASKABLE = ['see', ...VERBS] as const;

interface Typed {
  readonly user: string;
  readonly verb: string;
  readonly number: string;
}

/** The question, once all three parts of it are there; a number is found however it was typed. */
export function askOf({ user, verb, number }: Typed): ExplainAsk | null {
  const known = ASKABLE.find((one) => one === verb);
  const plain = number.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  return user === '' || plain === '' || known === undefined ? null : { user, verb: known, number: plain };
}
