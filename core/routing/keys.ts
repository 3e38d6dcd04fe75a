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
  readonly whole: boolean;
}
const NOTHING: Keys = { tests: new Map(), whole: false };

export function keysOf(node: ASTNode): Keys {
  switch (node.op) {
    case '&&': return both(keysOf(node.args[0]), keysOf(node.args[1]));
    case '||': return either(keysOf(node.args[0]), keysOf(node.args[1]));
    case '==': return equal(node.args[0], node.args[1]) ?? equal(node.args[1], node.args[0]) ?? NOTHING;
    case 'in': return among(node.args[0], node.args[1]) ?? NOTHING;
    case 'id': return one(node.args, [true]) ?? NOTHING;
    case '!_': return (node.args.op === 'id' ? one(node.args.args, [false]) : null) ?? NOTHING;
    case 'value': return node.args === true ? { tests: new Map(), whole: true } : NOTHING;
    default: return NOTHING;
  }
}

const one = (name: string, values: readonly Key[]): Keys | null => (isFactName(name) ? { tests: new Map([[name, new Set(values)]]), whole: true } : null);

function equal(left: ASTNode, right: ASTNode): Keys | null {
  const value = left.op === 'id' ? keyOf(right) : null;
  return left.op === 'id' && value !== null ? one(left.args, [value]) : null;
}

function among(left: ASTNode, right: ASTNode): Keys | null {
  if (left.op !== 'id' || right.op !== 'list') return null;
  const values = right.args.map(keyOf);
  return values.some((value) => value === null) ? null : one(left.args, values as Key[]);
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
  return { tests, whole: left.whole && right.whole };
}

/** Of two roads only what both need is needed; the whole of it only where both speak about one and the same fact. */
function either(left: Keys, right: Keys): Keys {
  const shared = [...left.tests].flatMap(([name, values]) => {
    const other = right.tests.get(name);
    return other === undefined ? [] : [[name, new Set([...values, ...other])] as const];
  });
  const single = left.tests.size === 1 && right.tests.size === 1 && shared.length === 1;
  return { tests: new Map(shared), whole: left.whole && right.whole && single };
}
