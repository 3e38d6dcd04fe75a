import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { VARIABLES, type Facts } from './facts.ts';
import type { Rule, RuleSet } from './rule.ts';

/** Longest condition, in characters: a page of them is a program, not a rule. */
export const WHEN_MAX = 1000;

/** CEL has no loops of its own and rules see only facts, never each other's results: a set of rules always ends. */
export const ENVIRONMENT = Object.entries(VARIABLES).reduce(
  (environment, [name, { type }]) => environment.registerVariable(name, type),
  new Environment({ limits: { maxAstNodes: 300, maxDepth: 40 } }),
);

export interface CompiledRule {
  readonly rule: Rule;
  /** Its place in the list, from 1: what people call it by. */
  readonly number: number;
  matches(facts: Facts): boolean;
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** Those that can match these facts, in order: the others ask for another category, place or source. */
  candidates(facts: Facts): readonly CompiledRule[];
}

/** Rules that are switched off, or faulty (core/routing/faults.ts names them), never match. */
export function compileRules({ rules }: RuleSet): CompiledRules {
  const compiled = rules.flatMap((rule, i): (CompiledRule & { keys: Keys })[] => {
    if (rule.off === true || rule.when.length > WHEN_MAX || !ENVIRONMENT.check(rule.when).valid) return [];
    const parsed = ENVIRONMENT.parse(rule.when);
    return [{ rule, number: i + 1, keys: keysOf(parsed.ast), matches: (facts) => holds(parsed, facts) }];
  });
  return { rules: compiled, candidates: createFinder(compiled) };
}

/** What goes wrong while a rule is asked (a list too short) is no match: the matter goes its way by the others. */
function holds(parsed: (facts: Facts) => unknown, facts: Facts): boolean {
  try {
    return parsed(facts) === true;
  } catch {
    return false;
  }
}

/** Facts by which rules are sorted beforehand. */
const INDEXED = ['category', 'group', 'township', 'source'] as const satisfies readonly (keyof Facts)[];
type Indexed = (typeof INDEXED)[number];
/** For each, the only values under which the rule can match; absent: any. */
type Keys = Partial<Record<Indexed, ReadonlySet<unknown>>>;

/** Reads `a == "x" && b in ["y", "z"] && …`: anything but a conjunction of such says nothing. */
function keysOf(node: ASTNode): Keys {
  if (node.op === '&&') {
    const [left, right] = node.args.map(keysOf) as [Keys, Keys];
    return { ...right, ...left };
  }
  if (node.op === '==' || node.op === 'in') {
    const [left, right] = node.args;
    const [name, values] = left.op === 'id' ? [left.args, literals(right)] : right.op === 'id' && node.op === '==' ? [right.args, literals(left)] : ['', null];
    if (values !== null && (INDEXED as readonly string[]).includes(name)) return { [name]: new Set(values) };
  }
  return {};
}

function literals(node: ASTNode): unknown[] | null {
  if (node.op === 'value') return [node.args];
  return node.op === 'list' && node.args.every(({ op }) => op === 'value') ? node.args.map(({ args }) => args) : null;
}

/** Kinds of matters by what is indexed: a county has some thousands. */
const KINDS_MAX = 20_000;

function createFinder(rules: readonly (CompiledRule & { readonly keys: Keys })[]): CompiledRules['candidates'] {
  const known = new Map<string, readonly CompiledRule[]>();
  return (facts) => {
    const kind = `${facts.category}|${facts.group}|${facts.township}|${facts.source}`;
    let found = known.get(kind);
    if (found === undefined) {
      if (known.size >= KINDS_MAX) known.clear();
      found = rules.filter(({ keys }) => INDEXED.every((name) => keys[name]?.has(facts[name]) !== false));
      known.set(kind, found);
    }
    return found;
  };
}
