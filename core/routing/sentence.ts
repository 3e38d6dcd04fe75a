import type { Bilingual } from '../shared/bilingual.ts';
import { nearest } from '../shared/nearest.ts';
import { FUNCTIONS, METHODS, type CelFault } from './condition.ts';
import { FACT_NAMES } from './facts.ts';

/** Signs that a Chinese keyboard puts in, and what CEL wants. */
const WIDE = new Map(Object.entries({
  '“': '"', '”': '"', '‘': "'", '’': "'", '「': '"', '」': '"', '，': ',', '（': '(', '）': ')', '＝': '=', '！': '!', '＜': '<', '＞': '>', '＆': '&', '｜': '|', '【': '[', '】': ']', '。': '.', '：': ':', '；': ';',
}));
const OPERATORS = new Map(Object.entries({ '=': '==', '&': '&&', '|': '||' }));
const WORDS = new Map(Object.entries({ and: '&&', or: '||', not: '!', AND: '&&', OR: '||', NOT: '!', 且: '&&', 或: '||' }));

/** What the author of a condition should do about it. The library's own words come last, for what we did not foresee. */
export function sentenceOf(fault: CelFault, text: string): Bilingual {
  return meant(fault) ?? sign(fault, text) ?? limit(fault) ?? types(fault) ?? {
    zh: `这里读不懂。请对照写法示例检查这一处（${fault.summary}）。`,
    en: `This can’t be read. Compare it with the examples (${fault.summary}).`,
  };
}

function meant({ code, summary }: CelFault): Bilingual | null {
  const name = code === 'unknown_variable' ? summary.replace('Unknown variable: ', '') : null;
  if (name === null) return null;
  const near = nearest(name, FACT_NAMES);
  return near === null
    ? { zh: `没有「${name}」这一项。请从可用的条件里选；文字要加引号。`, en: `There is no fact called ${name}. Choose one from the list; put texts in quotes.` }
    : { zh: `没有「${name}」这一项，是不是 ${near}？`, en: `There is no fact called ${name}. Did you mean ${near}?` };
}

function sign({ code, at }: CelFault, text: string): Bilingual | null {
  if (code === 'unterminated_string' || code === 'newline_in_string') return { zh: '引号没有成对。请补上后面的引号。', en: 'A quotation mark is missing. Close the text with one.' };
  const isToken = ['unexpected_character', 'unexpected_token', 'expected_token'].includes(code);
  if (!isToken) return null;
  const found = /^[\p{L}\d_]+/u.exec(text.slice(at))?.[0] ?? text.charAt(at);
  const wide = WIDE.get(text.charAt(at));
  if (wide !== undefined) return { zh: `「${text.charAt(at)}」是中文标点。请用英文的 ${wide}。`, en: `“${text.charAt(at)}” is a full-width sign. Use ${wide}.` };
  const written = OPERATORS.get(text.charAt(at)) ?? WORDS.get(found);
  if (written !== undefined) return { zh: `不能写「${found}」。请写 ${written}。`, en: `${found} can’t be written here. Write ${written}.` };
  if (found === '') return { zh: '写到一半就没了。请把条件写完，或补上括号。', en: 'It ends in the middle. Finish the condition or close the bracket.' };
  return { zh: `读到「${found}」就读不懂了。请检查前后是否漏了 &&、|| 或括号。`, en: `It can’t be read from “${found}” on. Look for a missing &&, || or bracket.` };
}

function limit({ code, summary }: CelFault): Bilingual | null {
  if (code !== 'limit_exceeded') return null;
  return summary.includes('maxDepth')
    ? { zh: '括号套得太深。请拆成几条规则。', en: 'Nested too deep. Split it into several rules.' }
    : { zh: '条件太大。请拆成几条规则。', en: 'Too large. Split it into several rules.' };
}

function types({ code, summary }: CelFault): Bilingual | null {
  if (code === 'no_such_overload') {
    const pair = summary.replace('no such overload: ', '');
    return { zh: `两边种类不同，不能这样比（${pair}）。文字加引号，数字不加。`, en: `These can’t be put together (${pair}). Texts stand in quotes, numbers without.` };
  }
  if (code === 'invalid_logical_operand' || code === 'invalid_condition_type') {
    return { zh: '&& 和 || 两边都要是「是或否」。请写成比较，例如 photos > 0。', en: 'Both sides of && and || must be yes or no. Write a comparison, e.g. photos > 0.' };
  }
  if (code !== 'no_matching_overload') return null;
  const name = /'(?:[\w<>, ]+\.)?(\w+)\(/.exec(summary)?.[1] ?? '';
  const near = nearest(name, [...METHODS, ...FUNCTIONS]);
  if (near !== null && near !== name) return { zh: `没有「${name}」这个写法，是不是 ${near}？`, en: `There is no ${name}. Did you mean ${near}?` };
  return near === name
    ? { zh: `${name} 不能这样用。例如 words.mentions(["煤气", "燃气"])、words.contains("煤气")。`, en: `${name} is not used like this. E.g. words.mentions(["煤气", "燃气"]), words.contains("煤气").` }
    : { zh: `没有「${name}」这个写法。可用的有：${METHODS.join('、')}。`, en: `There is no ${name}. There are: ${METHODS.join(', ')}.` };
}
