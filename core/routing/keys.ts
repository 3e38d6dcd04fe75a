import type { ASTNode } from '@marcbachmann/cel-js';
import { isFactName, type FactName } from './facts.ts';

/** A value a fact is compared with; whole numbers as number. */
export type Key = string | number | boolean;

/**
 * What must hold of single facts before a condition can be true, read from its text: `category == "a" && hour in [8, 9]`
 * needs category a and hour 8 or 9. Where a fact has another value the condition is false, not in error (CEL: false && error
 * is false), so it need not be asked. `whole`: the condition says nothing else, so it need not be asked at all.
 */
export interface Keys {
  readonly tests: ReadonlyMap<FactName, ReadonlySet<Key>>;
  /** One of these stands in the words. */
  readonly needles: readonly string[] | null;
  readonly whole: boolean;
}
const NOTHING: Keys = { tests: new Map(), needles: null, whole: false };

export function keysOf(node: ASTNode): Keys {
  switch (node.op) {
    case '&&': return both(keysOf(node.args[0]), keysOf(node.args[1]));
    case '||': return either(keysOf(node.args[0]), keysOf(node.args[1]));
    case '==': return equal(node.args[0], node.args[1]) ?? equal(node.args[1], node.args[0]) ?? NOTHING;
    case 'in': return among(node.args[0], node.args[1]) ?? NOTHING;
    case 'id': return one(node.args, [true]) ?? NOTHING;
    case '!_': return (node.args.op === 'id' ? one(node.args.args, [false]) : null) ?? NOTHING;
    case 'rcall': return found(node.args) ?? NOTHING;
    case 'value': return node.args === true ? { ...NOTHING, whole: true } : NOTHING;
    default: return NOTHING;
  }
}

const one = (name: string, values: readonly Key[]): Keys | null => (isFactName(name) ? { tests: new Map([[name, new Set(values)]]), needles: null, whole: true } : null);

function equal(left: ASTNode, right: ASTNode): Keys | null {
  const value = left.op === 'id' ? keyOf(right) : null;
  return left.op === 'id' && value !== null ? one(left.args, [value]) : null;
}

function among(left: ASTNode, right: ASTNode): Keys | null {
  if (left.op !== 'id' || right.op !== 'list') return null;
  const values = right.args.map(keyOf);
  return values.some((value) => value === null) ? null : one(left.args, values as Key[]);
}

/** `words.contains("a")` and `words.mentions(["a", "b"])`. */
function found([method, receiver, [given]]: [string, ASTNode, ASTNode[]]): Keys | null {
  if (receiver.op !== 'id' || receiver.args !== 'words' || given === undefined) return null;
  const items = method === 'contains' ? [given] : method === 'mentions' && given.op === 'list' ? given.args : null;
  const needles = items?.map(keyOf) ?? [null];
  return needles.every((needle) => typeof needle === 'string') ? { tests: new Map(), needles, whole: true } : null;
}

function keyOf(node: ASTNode): Key | null {
  if (node.op !== 'value') return null;
  if (typeof node.args === 'bigint') return Number(node.args);
  return typeof node.args === 'string' || typeof node.args === 'boolean' ? node.args : null;
}

function both(left: Keys, right: Keys): Keys {
  const tests = new Map(left.tests);
  for (const [name, values] of right.tests) {
    const other = tests.get(name);
    tests.set(name, other === undefined ? values : new Set([...other].filter((value) => values.has(value))));
  }
  const once = left.needles === null || right.needles === null;
  return { tests, needles: left.needles ?? right.needles, whole: left.whole && right.whole && once };
}

/** Of two roads only what both need is needed; the whole of it only where both speak about one and the same fact. */
function either(left: Keys, right: Keys): Keys {
  const shared = [...left.tests].flatMap(([name, values]) => {
    const other = right.tests.get(name);
    return other === undefined ? [] : [[name, new Set([...values, ...other])] as const];
  });
  const needles = left.needles !== null && right.needles !== null ? [...left.needles, ...right.needles] : null;
  const tests = left.tests.size + right.tests.size;
  const single = needles === null ? tests === 2 && shared.length === 1 && left.needles === right.needles : tests === 0;
  return { tests: new Map(shared), needles, whole: left.whole && right.whole && single };
}
