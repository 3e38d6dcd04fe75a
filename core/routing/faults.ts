import type { Bilingual } from '../shared/bilingual.ts';
import { CONDITION_MOST, readCondition, type Condition } from './condition.ts';
import { faultsOfLiterals } from './literals.ts';
import type { Finding, RuleFault } from './finding.ts';
import { outcomeFaults } from './outcome-faults.ts';
import type { Rule, RuleSet } from './rule.ts';
import { sentenceOf } from './sentence.ts';
import { vocabularyOf, type Vocabulary, type World } from './world.ts';

/** A rule with its condition read; `condition` is null where it could not be. */
export interface ReadRule {
  readonly rule: Rule;
  readonly number: number;
  readonly condition: Condition | null;
  readonly faults: readonly RuleFault[];
}

/** More is no list that somebody keeps in his head; also the bound of what one matter can cost. */
export const RULES_MOST = 2000;
const NAME_MOST = 80;
const ID = /^[\p{L}\p{N}._-]{1,64}$/u;
/** How a routing says that no rule of the list spoke (`By`). */
const RESERVED: readonly string[] = ['category', 'hand'];

/** Every fault of a list of rules; none: it can be switched on. Rules that are off are read too. */
export function faultsOfRules(set: RuleSet, world: World): RuleFault[] {
  return readRules(set, world).flatMap(({ faults }) => faults);
}

export function readRules({ rules }: RuleSet, world: World): ReadRule[] {
  const vocabulary = vocabularyOf(world);
  const seen = new Set<string>();
  return rules.map((rule, at) => {
    const { condition, found } = readOne(rule, vocabulary);
    const number = at + 1;
    const all = [...headFaults(rule, seen), ...found, ...outcomeFaults(rule.sets, world)];
    if (number > RULES_MOST) all.push({ field: 'id', code: 'rules.too-many', message: { zh: `规则最多 ${RULES_MOST} 条。请合并或删去一些。`, en: `At most ${RULES_MOST} rules. Merge or remove some.` } });
    seen.add(rule.id);
    return { rule, number, condition, faults: all.map((fault) => ({ rule: rule.id, number, ...fault })) };
  });
}

function headFaults({ id, name }: Rule, seen: ReadonlySet<string>): Finding[] {
  const faults: Finding[] = [];
  if (typeof id !== 'string' || !ID.test(id) || RESERVED.includes(id)) {
    faults.push({ field: 'id', code: 'id.unusable', message: { zh: '编号只能用字母、数字、点和横线，且不能是 category、hand。请换一个。', en: 'An id has letters, digits, dots and dashes only and is not category or hand. Choose another.' } });
  }
  if (seen.has(id)) faults.push({ field: 'id', code: 'id.twice', message: { zh: `编号「${id}」用了两次。请给这一条换一个。`, en: `The id ${id} stands twice. Give this rule another.` } });
  if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_MOST) {
    faults.push({ field: 'name', code: 'name.unusable', message: { zh: `请给规则起个名字，不超过 ${NAME_MOST} 字，说明为什么这样分。`, en: `Name the rule in at most ${NAME_MOST} characters, so that the routing can say why.` } });
  }
  return faults;
}

function readOne({ when }: Rule, vocabulary: Vocabulary): { condition: Condition | null; found: Finding[] } {
  const whole = (code: string, message: Bilingual) => ({ condition: null, found: [{ field: 'when', code, message }] });
  if (typeof when !== 'string' || when.trim() === '') return whole('condition.empty', { zh: '条件是空的。请写上条件；对所有事项都适用就写 true。', en: 'The condition is empty. Write one, or true if it holds for every matter.' });
  if (when.length > CONDITION_MOST) return whole('condition.too-long', { zh: `条件有 ${when.length} 个字符，最多 ${CONDITION_MOST} 个。请拆成几条规则。`, en: `The condition has ${when.length} characters; the most is ${CONDITION_MOST}. Split it into several rules.` });
  const read = readCondition(when);
  if ('error' in read) {
    const { code, at } = read.error;
    return { condition: null, found: [{ field: 'when', code: `condition.${code.replaceAll('_', '-')}`, ...placeOf(when, at), message: sentenceOf(read.error, when) }] };
  }
  if (read.type !== 'bool') return whole('condition.not-boolean', { zh: `条件的结果不是「是或否」（${read.type}）。请写成比较，例如 photos > 0。`, en: `The condition gives ${read.type}, not yes or no. Write a comparison, e.g. photos > 0.` });
  const found = faultsOfLiterals(read.condition.ast, vocabulary).map(({ code, at, message }) => ({ field: 'when', code, ...placeOf(when, at), message }));
  return { condition: read.condition, found };
}

/** Line and column, both from 1, of an index into a text. */
function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
