import type { Bilingual } from '../shared/bilingual.ts';
import type { CompiledRules } from './compile.ts';
import { contextOf, faultOf, type Context } from './condition.ts';
import type { Facts } from './facts.ts';

/** A rule that could not do what it says here; the routing goes on without it. */
export interface Failure {
  readonly rule: string;
  readonly number: number;
  readonly field: 'when' | 'lead' | 'assist';
  readonly message: Bilingual;
}
/** Places in `compiled.rules`, in the list's order. */
export interface Matched {
  readonly rules: readonly number[];
  readonly failed: readonly Failure[];
}

/** The rules that may match, after the index alone; a bit for each. */
export function candidates({ on, index }: CompiledRules, facts: Facts): Uint32Array {
  const left = Uint32Array.from(on);
  for (const { fact, of, other } of index) {
    const row = of.get(facts[fact] ?? '') ?? other;
    for (let word = 0; word < left.length; word += 1) left[word] = (left[word] as number) & (row[word] as number);
  }
  return left;
}

/** The rules whose condition holds. One that fails while it is asked counts as not matched and is reported. */
export function matchRules(compiled: CompiledRules, facts: Facts): Matched {
  const left = candidates(compiled, facts);
  const rules: number[] = [];
  const failed: Failure[] = [];
  let context: Context | null = null;
  for (let word = 0; word < left.length; word += 1) {
    for (let rest = left[word] as number; rest !== 0; rest &= rest - 1) {
      const at = word * 32 + 31 - Math.clz32(rest & -rest);
      const ask = compiled.rules[at]?.ask ?? null;
      if (ask !== null) context ??= contextOf(facts);
      if (ask === null || context === null || holds(ask, context, (error) => failed.push(failure(compiled, at, error)))) rules.push(at);
    }
  }
  return { rules, failed };
}

function holds(ask: (context: Context) => unknown, context: Context, report: (error: unknown) => void): boolean {
  try {
    return ask(context) === true;
  } catch (error) {
    report(error);
    return false;
  }
}

function failure({ rules }: CompiledRules, at: number, error: unknown): Failure {
  const { summary } = faultOf(error);
  return {
    rule: rules[at]?.rule.id ?? '', number: at + 1, field: 'when',
    message: { zh: `条件算不出来（${summary}）。请改条件，例如不要除以可能为 0 的数。`, en: `The condition could not be reckoned (${summary}). Mend it, e.g. do not divide by what may be 0.` },
  };
}
