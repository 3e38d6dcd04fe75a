import type { CompiledRule, CompiledRules } from './compile.ts';
import type { Facts } from './facts.ts';
import { FINITE, finiteWorld } from './finite.ts';
import { candidates, matchRules } from './match.ts';
import { settle, type Route } from './route.ts';
import { FIELDS, type Field } from './rule.ts';
import { mapUnits, type UnitMap, type World } from './world.ts';

export interface RuleRef {
  readonly rule: string;
  readonly number: number;
  readonly name: string;
}
/** What a list of rules does over everything that can happen, as far as that is finite, and over the samples. */
export interface Analysis {
  /** Never matched. 'unknown': it looks at words, numbers or places that the finite world leaves open. */
  readonly silent: readonly (RuleRef & { readonly verdict: 'never' | 'unknown' })[];
  /** Matched, but others before it had said all it says. `sure`: nowhere else could it. */
  readonly shadowed: readonly (RuleRef & { readonly behind: readonly RuleRef[]; readonly sure: boolean })[];
  /** Both match the example and say different things of one field; the later one loses. At most CONTRADICTIONS_MOST. */
  readonly contradictions: readonly { readonly field: Field; readonly wins: RuleRef; readonly loses: RuleRef; readonly example: Facts }[];
  /** Nobody leads, in `without` of the `of` ways such a matter can come there. */
  readonly holes: readonly { readonly category: string; readonly township: string; readonly without: number; readonly of: number }[];
  /** How many combinations were tried; not complete: there were more than COMBINATIONS_MOST. */
  readonly combinations: number;
  readonly complete: boolean;
}
export const CONTRADICTIONS_MOST = 1000;

interface Seen {
  readonly compiled: CompiledRules;
  readonly units: UnitMap;
  readonly matched: Set<number>;
  /** Rules that set a field at least once. */
  readonly spoke: Set<number>;
  /** For each rule, those that had spoken before it. */
  readonly behind: Map<number, Set<number>>;
  readonly contradictions: Map<string, Analysis['contradictions'][number]>;
}

/** Finds rules that never speak, rules that contradict, and places that nobody leads. Old matters as samples know more than the finite world. */
export function analyse(compiled: CompiledRules, world: World, samples: readonly Facts[]): Analysis {
  const seen: Seen = { compiled, units: mapUnits(world.units, world.county), matched: new Set(), spoke: new Set(), behind: new Map(), contradictions: new Map() };
  const finite = { ...compiled, index: compiled.index.filter(({ fact }) => FINITE.has(fact)) };
  const reach = new Uint32Array(compiled.on.length);
  const places = new Map<string, { category: string; township: string; without: number; of: number }>();
  const { facts: all, complete } = finiteWorld(world, compiled);
  let combinations = 0;
  for (const facts of all) {
    combinations += 1;
    candidates(finite, facts).forEach((word, at) => (reach[at] = (reach[at] ?? 0) | word));
    notePlace(places, facts, look(seen, facts).unclaimed);
  }
  for (const facts of samples) look(seen, facts);

  const isFinite = (at: number): boolean => [...(compiled.rules[at]?.reads ?? [])].every((fact) => FINITE.has(fact));
  const isReached = (at: number): boolean => isSet(reach, at);
  const on = compiled.rules.map((_, at) => at).filter((at) => isSet(compiled.on, at));
  return {
    silent: on.filter((at) => !seen.matched.has(at)).map((at) => ({ ...refOf(compiled, at), verdict: complete && (isFinite(at) || !isReached(at)) ? 'never' : 'unknown' })),
    shadowed: on.filter((at) => seen.matched.has(at) && !seen.spoke.has(at)).map((at) => {
      const behind = [...(seen.behind.get(at) ?? [])].sort((a, b) => a - b);
      return { ...refOf(compiled, at), behind: behind.map((one) => refOf(compiled, one)), sure: complete && [at, ...behind].every(isFinite) };
    }),
    contradictions: [...seen.contradictions.values()], holes: [...places.values()].filter(({ without }) => without > 0), combinations, complete,
  };
}

const isSet = (row: Uint32Array, at: number): boolean => (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

function refOf({ rules }: CompiledRules, at: number): RuleRef {
  const { rule, number } = rules[at] as CompiledRule;
  return { rule: rule.id, number, name: rule.name };
}

function notePlace(places: Map<string, { category: string; township: string; without: number; of: number }>, { category, township }: Facts, unclaimed: boolean): void {
  const key = `${category ?? ''} ${township}`;
  const place = places.get(key) ?? { category: category ?? '', township, without: 0, of: 0 };
  places.set(key, place);
  place.of += 1;
  if (unclaimed) place.without += 1;
}

/** Routes one matter and notes who spoke, who was too late, and who would have said otherwise. */
function look(seen: Seen, facts: Facts): Route {
  const { compiled, units } = seen;
  const found = matchRules(compiled, facts);
  const routed = settle(compiled, found, { facts, units });
  const setters = new Map(FIELDS.map((field) => [field, placeOf(routed, field)] as const));
  for (const at of found.rules) {
    seen.matched.add(at);
    const { sets } = (compiled.rules[at] as CompiledRule).rule;
    for (const field of FIELDS) {
      const setter = setters.get(field) ?? null;
      if (sets[field] === undefined || setter === null) continue;
      if (setter === at) seen.spoke.add(at);
      else if (setter < at) noteLoss(seen, { field, wins: setter, loses: at, facts });
    }
  }
  return routed;
}

/** The place in the list of the rule that set a field; null: the category did, or nobody. */
function placeOf(routed: Route, field: Field): number | null {
  const by = routed[field]?.by;
  return by !== undefined && 'number' in by ? by.number - 1 : null;
}

function noteLoss({ compiled, behind, contradictions }: Seen, { field, wins, loses, facts }: { field: Field; wins: number; loses: number; facts: Facts }): void {
  const before = behind.get(loses) ?? new Set();
  behind.set(loses, before.add(wins));
  const key = `${wins} ${loses} ${field}`;
  if (contradictions.has(key) || contradictions.size === CONTRADICTIONS_MOST) return;
  const [first, second] = [wins, loses].map((at) => JSON.stringify(compiled.rules[at]?.rule.sets[field]));
  if (first !== second) contradictions.set(key, { field, wins: refOf(compiled, wins), loses: refOf(compiled, loses), example: facts });
}
