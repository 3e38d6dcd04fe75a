import type { ASTNode } from '@marcbachmann/cel-js';
import type { Bilingual } from '../shared/bilingual.ts';
import { nearest } from '../shared/nearest.ts';
import { FUNCTIONS, LOOPS, METHODS } from './condition.ts';
import { FACTS, isFactName, type FactName } from './facts.ts';
import type { Vocabulary } from './world.ts';

export interface ConditionFault {
  readonly code: string;
  readonly at: number;
  readonly message: Bilingual;
}
/** `bound`: names that a loop gives to its items; `loops`: how many loops we are in. */
interface Walk {
  readonly vocabulary: Vocabulary;
  readonly faults: ConditionFault[];
  readonly bound: ReadonlySet<string>;
  readonly loops: number;
}

/** What a condition of right types still gets wrong: calls it may not make, names that are in no list. */
export function faultsOfLiterals(ast: ASTNode, vocabulary: Vocabulary): ConditionFault[] {
  const faults: ConditionFault[] = [];
  visit(ast, { vocabulary, faults, bound: new Set(), loops: 0 });
  return faults;
}

/** The facts a condition reads. */
export function factsRead(ast: ASTNode): Set<FactName> {
  const read = new Set<FactName>();
  const walk = (node: ASTNode): void => {
    if (node.op === 'id' && isFactName(node.args)) read.add(node.args);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(ast);
  return read;
}

function childrenOf(node: ASTNode): ASTNode[] {
  const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;
  return (Array.isArray(node.args) ? (node.args as unknown[]).flat(2) : [node.args]).filter(isNode);
}

function visit(node: ASTNode, walk: Walk): void {
  if (node.op === 'call' && !(FUNCTIONS as readonly string[]).includes(node.args[0])) forbid(node, node.args[0], walk);
  if (node.op === 'rcall' && !(METHODS as readonly string[]).includes(node.args[0])) forbid(node, node.args[0], walk);
  if (node.op === 'rcall' && LOOPS.includes(node.args[0])) return visitLoop(node, node.args, walk);
  if (node.op === '==' || node.op === '!=') comparisons(node.args[0], node.args[1], walk).forEach(([name, value]) => compare(name, value, walk));
  if (node.op === '<' || node.op === '<=' || node.op === '>' || node.op === '>=') comparisons(node.args[0], node.args[1], walk).forEach(([name, value]) => compare(name, value, walk));
  if (node.op === 'in' && node.args[1].op === 'list') {
    for (const item of node.args[1].args) comparisons(node.args[0], item, walk).forEach(([name, value]) => compare(name, value, walk));
  }
  if (node.op === 'rcall' && node.args[1].op === 'id' && node.args[1].args === 'words') node.args[2].forEach((given) => plainWords(given, walk));
  for (const child of childrenOf(node)) visit(child, walk);
}

function visitLoop(node: ASTNode, [, receiver, given]: [string, ASTNode, ASTNode[]], walk: Walk): void {
  if (walk.loops > 0) {
    walk.faults.push({ code: 'condition.loops', at: node.start, message: { zh: '一个 exists 里不能再套一个。请用 mentions，或拆成几条规则。', en: 'One exists can’t stand inside another. Use mentions, or split it into several rules.' } });
    return;
  }
  visit(receiver, walk);
  const [variable, ...body] = given;
  const bound = new Set(variable?.op === 'id' ? [variable.args] : []);
  for (const child of body) visit(child, { ...walk, bound, loops: 1 });
}

function forbid(node: ASTNode, name: string, { faults }: Walk): void {
  faults.push({ code: 'condition.function', at: node.start, message: {
    zh: `规则里不能用 ${name}。可用的有：${METHODS.join('、')}。`, en: `A rule can’t use ${name}. There are: ${METHODS.join(', ')}.`,
  } });
}

type LiteralNode = Extract<ASTNode, { op: 'value' }>;

function comparisons(left: ASTNode, right: ASTNode, { bound }: Walk): [FactName, LiteralNode][] {
  const pair = (name: ASTNode, value: ASTNode): [FactName, LiteralNode][] =>
    name.op === 'id' && value.op === 'value' && isFactName(name.args) && !bound.has(name.args) ? [[name.args, value]] : [];
  return [...pair(left, right), ...pair(right, left)];
}

function compare(name: FactName, { args: value, start }: LiteralNode, { vocabulary, faults }: Walk): void {
  const { of, values, range } = FACTS[name];
  if (typeof value === 'bigint' && range !== undefined && (value < BigInt(range[0]) || value > BigInt(range[1]))) {
    faults.push({ code: 'condition.range', at: start, message: { zh: `${name} 只能是 ${range[0]} 到 ${range[1]}。请改这个数。`, en: `${name} is from ${range[0]} to ${range[1]}. Change the number.` } });
  }
  if (typeof value !== 'string' || (of === undefined && values === undefined) || value === '') return;
  const known = of === undefined ? new Map((values ?? []).map((one) => [one, one])) : vocabulary[of];
  if (known.has(value)) return;
  const near = [...known].find(([, called]) => called === value)?.[0] ?? nearest(value, known.keys());
  faults.push({ code: 'condition.unknown', at: start, message: near === null
    ? { zh: `${name} 里没有「${value}」。请从列表里选。`, en: `${name} knows no “${value}”. Choose one from the list.` }
    : { zh: `${name} 里没有「${value}」，是不是 "${near}"？`, en: `${name} knows no “${value}”. Did you mean "${near}"?` } });
}

/** The words of a report stand in lower case and half width: a word in another shape would never be found. */
function plainWords(node: ASTNode, walk: Walk): void {
  if (node.op === 'list') return node.args.forEach((item) => plainWords(item, walk));
  if (node.op !== 'value' || typeof node.args !== 'string') return;
  const plain = node.args.normalize('NFKC').toLowerCase();
  if (plain === node.args && plain !== '') return;
  walk.faults.push({ code: 'condition.words', at: node.start, message: plain === ''
    ? { zh: '这里是空的，什么都会对上。请写上要找的词。', en: 'This is empty and found everywhere. Write the word to look for.' }
    : { zh: `内容按小写、半角比对。请写成 "${plain}"。`, en: `Words are compared in lower case and half width. Write "${plain}".` } });
}
