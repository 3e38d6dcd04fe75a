import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import { FACTS, FACT_NAMES, type Facts } from './facts.ts';

/** Longer conditions can't be read by the next person either. */
export const CONDITION_MOST = 1000;

/**
 * The language of conditions: CEL (github.com/google/cel-spec) over the facts, with one helper.
 * Small limits, because rules are written by people at a desk and run on every matter.
 */
const LANGUAGE = makeLanguage();

function makeLanguage(): Environment {
  const language = new Environment({ limits: { maxAstNodes: 500, maxDepth: 24, maxListElements: 200, maxCallArguments: 4 } });
  for (const name of FACT_NAMES) language.registerVariable({ name, type: FACTS[name].type, description: FACTS[name].en });
  return language.registerFunction({
    signature: 'string.mentions(list<string>): bool',
    handler: (text: string, words: readonly string[]) => words.some((word) => text.includes(word)),
    description: 'does the text hold one of the words',
  });
}

/**
 * What a condition may call. A list of what is allowed, for the rest of CEL can make a thousand letters run for
 * minutes or fill the memory: `matches` backtracks, `map`, `join` and `cel.bind` double what they are given.
 */
export const METHODS = ['contains', 'startsWith', 'endsWith', 'size', 'mentions', 'exists', 'all'] as const;
export const FUNCTIONS = ['size'] as const;
export const LOOPS: readonly string[] = ['exists', 'all'];

/** A condition that was read and whose types are right. `ask` throws where it fails on these facts, e.g. divides by nothing. */
export interface Condition {
  readonly ast: ASTNode;
  readonly ask: (context: Context) => unknown;
}
export type Read = { readonly condition: Condition; readonly type: string } | { readonly error: CelFault };
/** What the parts of the library's errors are that we use. */
export interface CelFault {
  readonly code: string;
  readonly summary: string;
  readonly at: number;
}

/** Reads and checks a condition. @throws nothing: what is wrong comes back with its place (an index into the text). */
export function readCondition(text: string): Read {
  try {
    const program: ParseResult = LANGUAGE.parse(text);
    const checked = program.check();
    return checked.valid ? { condition: { ast: program.ast, ask: program }, type: checked.type ?? 'dyn' } : { error: faultOf(checked.error) };
  } catch (error) {
    return { error: faultOf(error) };
  }
}

export function faultOf(error: unknown): CelFault {
  const { code, summary, range, message } = error as { code?: string; summary?: string; range?: { start: number }; message?: string };
  return { code: code ?? 'unknown', summary: summary ?? message ?? '', at: range?.start ?? 0 };
}

/** The facts as CEL wants them: whole numbers are bigint, what is not known is empty. */
export type Context = Readonly<Record<keyof Facts, string | bigint | boolean>>;

const SMALL = Array.from({ length: 256 }, (_, value) => BigInt(value));
const whole = (value: number): bigint => SMALL[value] ?? BigInt(Number.isFinite(value) ? Math.trunc(value) : 0);

/** Written out, not made in a loop: it is done once for each matter, and objects of one shape are quick. */
export function contextOf(facts: Facts): Context {
  return {
    category: facts.category ?? '', group: facts.group ?? '', condition: facts.condition ?? '',
    township: facts.township, village: facts.village, grid: facts.grid, gridKind: facts.gridKind, zone: facts.zone ?? '',
    level: facts.level, source: facts.source, urgency: facts.urgency, words: facts.words,
    photos: whole(facts.photos), people: whole(facts.people), sensitive: facts.sensitive,
    workday: facts.workday, workingHours: facts.workingHours,
    hour: whole(facts.hour), month: whole(facts.month), weekday: whole(facts.weekday),
  };
}
