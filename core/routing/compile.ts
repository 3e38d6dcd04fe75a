import type { Platform } from '../shared/platforms.ts';
import { Refusal } from '../shared/refusal.ts';
import type { Condition } from './condition.ts';
import { readRules, type ReadRule } from './faults.ts';
import type { RuleFault } from './finding.ts';
import type { FactName } from './facts.ts';
import { keysOf, type Key } from './keys.ts';
import { factsRead } from './literals.ts';
import type { Rule, RuleSet } from './rule.ts';
import type { World } from './world.ts';

/** A rule ready to be asked. `ask` is null where index and `needles` (one must stand in the words) decide; `reads` are the facts it looks at. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly number: number;
  readonly ask: Condition['ask'] | null;
  readonly needles: readonly string[] | null;
  readonly reads: ReadonlySet<FactName>;
}
/** For one fact: which rules may match at which value; a bit for each rule. `other`: the rules that do not test this fact. */
export interface FactIndex {
  readonly fact: FactName;
  readonly of: ReadonlyMap<Key, Uint32Array>;
  readonly other: Uint32Array;
}
/**
 * A list of rules made ready. A condition is first looked up, not reckoned: for each fact a row of bits says which rules
 * can match its value, and the rows are laid over each other; only what is left is asked in CEL, in the list's order.
 */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** The rules that are switched on and sound. */
  readonly on: Uint32Array;
  readonly index: readonly FactIndex[];
  /** The built-in last rule: who leads a category when no rule of the list says so. */
  readonly categories: ReadonlyMap<string, { readonly platform: Platform; readonly line: string }>;
}

/** @throws Refusal routing.faults when a rule is at fault: such a list is not switched on */
export function compileRules(set: RuleSet, world: World): CompiledRules {
  const { compiled, faults } = compileSound(set, world);
  const [first] = faults;
  if (first !== undefined) throw new Refusal('routing.faults', { count: faults.length, number: first.number, 'first:zh': first.message.zh, 'first:en': first.message.en, faults });
  return compiled;
}

/** Leaves out the rules at fault and names them: a unit that was closed must not stop the routing of everything else. */
export function compileSound(set: RuleSet, world: World): { compiled: CompiledRules; faults: RuleFault[] } {
  const read = readRules(set, world);
  const on = bits(read.length);
  const index = new Map<FactName, Rows>();
  const rules = read.map((one, at) => {
    const sound = one.faults.length === 0 && one.condition !== null;
    if (sound && one.rule.off !== true) raise(on, at);
    return compileOne(one, { at, index });
  });
  const categories = new Map(world.categories.map(({ id, platform, line }) => [id, { platform, line }]));
  return { compiled: { rules, on, index: [...index].map(([fact, rows]) => lay(fact, rows, read.length)), categories }, faults: read.flatMap(({ faults }) => faults) };
}

/** The rules that test a fact, and those of them that match each value. */
interface Rows {
  readonly tested: number[];
  readonly of: Map<Key, number[]>;
}

function compileOne({ rule, number, condition }: ReadRule, { at, index }: { at: number; index: Map<FactName, Rows> }): CompiledRule {
  if (condition === null) return { rule, number, ask: null, needles: null, reads: new Set() };
  const { tests, needles, whole } = keysOf(condition.ast);
  for (const [fact, values] of tests) {
    const rows = index.get(fact) ?? { tested: [], of: new Map<Key, number[]>() };
    index.set(fact, rows);
    rows.tested.push(at);
    for (const value of values) {
      const rules = rows.of.get(value) ?? [];
      rows.of.set(value, rules);
      rules.push(at);
    }
  }
  return { rule, number, ask: whole ? null : condition.ask, needles, reads: factsRead(condition.ast) };
}

function lay(fact: FactName, { tested, of }: Rows, length: number): FactIndex {
  const other = bits(length).fill(0xffffffff);
  for (const at of tested) other[at >>> 5] = (other[at >>> 5] ?? 0) & ~(1 << (at & 31));
  const rows = [...of].map(([value, rules]) => {
    const row = Uint32Array.from(other);
    for (const at of rules) raise(row, at);
    return [value, row] as const;
  });
  return { fact, of: new Map(rows), other };
}

const bits = (length: number): Uint32Array => new Uint32Array(Math.ceil(length / 32));
function raise(row: Uint32Array, at: number): void {
  row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31));
}
