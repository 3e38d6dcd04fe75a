import type { Bilingual } from '../shared/bilingual.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
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
      const { ask, needles } = compiled.rules[at] as CompiledRule;
      if (needles !== null && !holdsOne(facts.words, needles)) continue;
      const answer = ask === null ? true : tried(ask, (context ??= contextOf(facts)));
      if (answer === true) rules.push(at);
      else if (answer !== false) failed.push(failure(compiled, at, answer));
    }
  }
  return { rules, failed };
}

function holdsOne(words: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (words.includes(needle)) return true;
  return false;
}

/** What a condition answers, or what it threw. */
function tried(ask: (context: Context) => unknown, context: Context): unknown {
  try {
    return ask(context);
  } catch (error) {
    return error;
  }
}

function failure({ rules }: CompiledRules, at: number, error: unknown): Failure {
  const { summary } = faultOf(error);
  return {
    rule: rules[at]?.rule.id ?? '', number: at + 1, field: 'when',
    message: { zh: `条件算不出来（${summary}）。请改条件，例如不要除以可能为 0 的数。`, en: `The condition could not be reckoned (${summary}). Mend it, e.g. do not divide by what may be 0.` },
  };
}
