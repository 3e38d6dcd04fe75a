import { isLimit } from '../deadline/limit.ts';
import type { Fault } from '../shared/fault.ts';
import { ENVIRONMENT, WHEN_MAX } from './compile.ts';
import { VARIABLES } from './facts.ts';
import { OUTCOMES, type Rule, type RuleSet, type Target } from './rule.ts';

/** What rules may name. */
export interface World {
  readonly lines: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Categories and groups. */
  readonly categories: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
}

/** Everything that keeps a set of rules from being switched on, with its place and what to do. */
export function faultsOfRules({ rules }: RuleSet, world: World): Fault[] {
  const seen = new Map<string, number>();
  return rules.flatMap((rule, i) => {
    const at = `rules[${i}]`;
    const faults: Fault[] = [];
    const add = (where: string, zh: string, en: string): void => void faults.push({ at: `${at}.${where}`, says: { zh: `规则 ${i + 1}：${zh}`, en: `Rule ${i + 1}: ${en}` } });
    if (rule.name.trim() === '') add('name', '没有名字：写一句它管什么', 'it has no name: say in a few words what it is for');
    const twin = seen.get(rule.id);
    if (twin !== undefined) add('id', `代码和规则 ${twin + 1} 相同`, `its id is that of rule ${twin + 1}`);
    seen.set(rule.id, i);
    whenFaults(rule, world, add);
    thenFaults(rule, world, add);
    return faults;
  });
}

type Add = (where: string, zh: string, en: string) => void;

function whenFaults({ when }: Rule, world: World, add: Add): void {
  if (when.length > WHEN_MAX) return add('when', `条件超过 ${WHEN_MAX} 个字符：拆成几条规则`, `the condition is longer than ${WHEN_MAX} characters: make several rules of it`);
  if (when.trim() === '') return add('when', '没有条件：总是成立请写 true', 'it has no condition: write true if it always holds');
  const { valid, type, error } = ENVIRONMENT.check(when);
  if (!valid) return celFault(when, error as CelError, add);
  if (type !== 'bool') return add('when', '条件要得出“是”或“否”，例如 people >= 10', 'the condition must come out as true or false, such as people >= 10');
  if (/\.matches\(/.test(when)) return add('when', '不能用正则 matches：改用 contains、startsWith', 'matches (regular expressions) can’t be used: contains or startsWith can');
  for (const [name, known] of [['category', world.categories], ['group', world.categories], ['township', world.territories], ['village', world.territories], ['grid', world.territories]] as const) {
    for (const value of namedIn(when, name)) if (value !== '' && !known.has(value)) add('when', `没有“${value}”（${VARIABLES[name].says.zh}）`, `there is no “${value}” (${VARIABLES[name].says.en})`);
  }
  for (const [name, { values }] of Object.entries(VARIABLES)) {
    for (const value of values === undefined ? [] : namedIn(when, name)) if (!values?.includes(value)) add('when', `“${name}”没有“${value}”这个值，只有 ${values?.join('、')}`, `“${name}” is never “${value}”; it is ${values?.join(', ')}`);
  }
}

interface CelError {
  readonly code?: string;
  readonly message: string;
  readonly range?: { readonly start: number; readonly end: number };
}

function celFault(when: string, { code, message, range }: CelError, add: Add): void {
  const column = (range?.start ?? 0) + 1;
  const word = when.slice(range?.start ?? 0, range?.end ?? 0);
  const [first = ''] = message.split('\n');
  if (code === 'unknown_variable') {
    const near = nearest(word, Object.keys(VARIABLES));
    return add('when', `第 ${column} 个字符：不认识“${word}”${near === null ? '' : `，是不是“${near}”？`}`, `character ${column}: “${word}” is not known${near === null ? '' : `; did you mean “${near}”?`}`);
  }
  if (word === '') return add('when', `第 ${column} 个字符：条件没写完`, `character ${column}: the condition is not finished`);
  add('when', `第 ${column} 个字符（${word}）：${first.startsWith('no such overload') ? '两边的类型不能这样比，文字要加引号，人数用整数' : `写法不对（${first}）`}`, `character ${column} (${word}): ${first}`);
}

/** The literals a variable is compared with, as they are usually written. */
function namedIn(when: string, name: string): string[] {
  const equals = [...when.matchAll(new RegExp(`\\b${name}\\s*[=!]=\\s*["']([^"']*)["']`, 'g'))].map(([, value = '']) => value);
  const lists = [...when.matchAll(new RegExp(`\\b${name}\\s+in\\s+\\[([^\\]]*)\\]`, 'g'))].flatMap(([, list = '']) => [...list.matchAll(/["']([^"']*)["']/g)].map(([, value = '']) => value));
  return [...equals, ...lists];
}

function thenFaults({ then }: Rule, world: World, add: Add): void {
  if (OUTCOMES.every((field) => then[field] === undefined)) add('then', '没有写结果：平台、主办、协办、缓急、时限至少写一项', 'it does nothing: name a platform, a lead, assisting units, an urgency or a limit');
  const check = (where: string, target: Target): void => {
    if ('line' in target && !world.lines.has(target.line)) add(where, `没有“${target.line}”这条线`, `there is no line “${target.line}”`);
    if ('unit' in target && !world.units.has(target.unit)) add(where, `没有“${target.unit}”这个单位，或已撤销`, `there is no unit “${target.unit}”, or it was dissolved`);
  };
  if (then.lead !== undefined) check('then.lead', then.lead);
  then.assist?.forEach((target, i) => check(`then.assist[${i}]`, target));
  if (then.limit !== undefined && !isLimit(then.limit)) add('then.limit', '时限要大于 0、不超过一年', 'a limit is more than 0 and at most a year');
}

/** The known word that differs by at most two letters; null: none does. */
function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known.map((one) => ({ one, far: distance(word.toLowerCase(), one) })).filter(({ far }) => far <= 2).sort((a, b) => a.far - b.far);
  return best?.one ?? null;
}

/** Letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] as number;
}
