import { numeral, NUMERAL } from './numeral.ts';
import { spanOf, type Proposal } from './proposal.ts';
import { instantOfSource } from './local-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;
const SLACK = 5 * 60_000;
/** What a part of the day means where no hour is said: offered, never set. */
const PARTS: Readonly<Record<string, { readonly usual: number; readonly afternoon: boolean }>> = {
  凌晨: { usual: 3, afternoon: false }, 半夜: { usual: 0, afternoon: false }, 清晨: { usual: 6, afternoon: false }, 早上: { usual: 7, afternoon: false },
  早晨: { usual: 7, afternoon: false }, 今早: { usual: 7, afternoon: false }, 今晨: { usual: 6, afternoon: false }, 上午: { usual: 10, afternoon: false },
  中午: { usual: 12, afternoon: true }, 下午: { usual: 15, afternoon: true }, 傍晚: { usual: 18, afternoon: true }, 晚上: { usual: 20, afternoon: true },
  夜里: { usual: 22, afternoon: true }, 深夜: { usual: 23, afternoon: true }, 晚: { usual: 20, afternoon: true }, 夜: { usual: 22, afternoon: true }, 早: { usual: 7, afternoon: false },
};
const DAYS_AGO: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2, 大前: 3 };
const WEEK = '一二三四五六日';

const DATE = '(?<year>\\d{4})[-/年.](?<month>\\d{1,2})[-/月.](?<day>\\d{1,2})日?|(?<month2>\\d{1,2})月(?<day2>\\d{1,2})[日号]';
const NEAR = '(?<near>大前|前|昨|今)(?:天|日|(?=[早晚夜晨]))';
const WEEKDAY = '(?<last>上)?(?:周|星期)(?<weekday>[一二三四五六日天])';
const PART = '(?<part>凌晨|半夜|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|晚|夜|早|晨)';
const CLOCK = `(?:(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?|(?<hour2>${NUMERAL})[点时](?!间|候|长|限|段)(?<rest>半|一刻|三刻|${NUMERAL}分?)?)`;
const WHEN = new RegExp(`(?:(?:${DATE}|${NEAR}|${WEEKDAY})\\s*(?:的)?\\s*(?:${PART})?\\s*(?:${CLOCK})?|${PART.replace('<part>', '<part2>').replace('|晚|夜|早|晨', '')}\\s*(?:${CLOCK.replaceAll(/<(\w+)>/g, '<$1x>')})?|${CLOCK.replaceAll(/<(\w+)>/g, '<$1y>')})`, 'g');
const AGO = new RegExp(`(?<n>半|${NUMERAL})个?(?<half>半)?(?<unit>小时|钟头|分钟|天)(?:之前|以前|前)`, 'g');
const NOW = /刚才|刚刚|刚(?=[发冒着起倒掉听接])|方才|此刻|现在正|正在/g;
/** By when somebody wants an answer is not when it happened. */
const WANTED = /(?:请|请于|请在|务必|限|须|于|最迟|截止|争取)[^。，,;\n]{0,4}$/;
const BEFORE = /^\s*(?:之前|以前|前|内|为止|下班)/;

type Groups = Readonly<Record<string, string | undefined>>;

/** When it happened, by the first words that say so. `now` is the moment it was pasted; words mean China's time. */
export function happenedIn(text: string, now: string): Proposal<string> | null {
  const at = Date.parse(now);
  const found = [...ago(text, at), ...just(text, at), ...said(text, at)].filter(({ value }) => Date.parse(value) <= at + SLACK);
  // Both a date and a "just now": the one that is sure, else the first.
  found.sort((a, b) => Number(b.sure) - Number(a.sure) || a.span.from - b.span.from);
  return found[0] ?? null;
}

const iso = (at: number): string => new Date(at).toISOString();
const just = (text: string, at: number): Proposal<string>[] => [...text.matchAll(NOW)].map((found) => ({ value: iso(at), span: spanOf(found), sure: true }));

function ago(text: string, at: number): Proposal<string>[] {
  return [...text.matchAll(AGO)].flatMap((found) => {
    const { n = '', half, unit = '' } = found.groups ?? {};
    const count = n === '半' ? 0.5 : numeral(n);
    const span = unit === '分钟' ? 60_000 : unit === '天' ? DAY : HOUR;
    return count === null || count > 60 * 24 ? [] : [{ value: iso(at - (count + (half === undefined ? 0 : 0.5)) * span), span: spanOf(found), sure: unit !== '天' }];
  });
}

function said(text: string, at: number): Proposal<string>[] {
  return [...text.matchAll(WHEN)].flatMap((found) => {
    const span = spanOf(found);
    if (WANTED.test(text.slice(0, span.from)) || BEFORE.test(text.slice(span.to))) return [];
    const read = instantOf(found.groups ?? {}, at);
    return read === null ? [] : [{ ...read, span }];
  });
}

function instantOf(groups: Groups, at: number): { value: string; sure: boolean } | null {
  const pick = (name: string): string | undefined => groups[name] ?? groups[`${name}x`] ?? groups[`${name}y`];
  const day = dayOf(groups, at);
  if (day === undefined) return null;
  const part = PARTS[(groups['part'] ?? groups['part2'] ?? '').replace(/^晨$/, '早')];
  const clock = clockOf(pick);
  if (clock === null && part === undefined) return null;
  if (clock === undefined) return null;
  const hour = clock === null ? part?.usual ?? 0 : hourOf(clock.hour, part, groups['part'] ?? groups['part2']);
  const minutes = hour * 60 + (clock?.minute ?? 0);
  const today = Math.floor((at + CHINA) / DAY) * DAY - CHINA;
  const value = (day ?? today) + minutes * 60_000;
  if (day !== null) return { value: iso(value), sure: clock !== null && (part !== undefined || clock.exact) };
  // No day is said: the last such hour that has passed; sure when that is today and the hour is not one of two.
  const passed = value <= at + SLACK ? value : value - DAY;
  const either = clock !== null && part === undefined && !clock.exact && hour < 12 && passed + DAY / 2 <= at ? passed + DAY / 2 : passed;
  return { value: iso(either), sure: clock !== null && passed === value && (part !== undefined || clock.exact) };
}

/** Midnight in China of the day that was named; null: none was; undefined: there is no such day. */
function dayOf(groups: Groups, at: number): number | null | undefined {
  const today = Math.floor((at + CHINA) / DAY) * DAY - CHINA;
  const { near, weekday, last, year } = groups;
  const [month, day] = [groups['month'] ?? groups['month2'], groups['day'] ?? groups['day2']];
  if (near !== undefined) return today - (DAYS_AGO[near] ?? 0) * DAY;
  if (month !== undefined) {
    const named = (y: number): number => Date.parse(instantOfSource(`${y}-${month}-${day}`) ?? '');
    const thisYear = new Date(at + CHINA).getUTCFullYear();
    const found = year !== undefined ? named(Number(year)) : named(thisYear) > at ? named(thisYear - 1) : named(thisYear);
    return Number.isNaN(found) ? undefined : found;
  }
  if (weekday === undefined) return null;
  const wanted = WEEK.indexOf(weekday.replace('天', '日'));
  const current = (new Date(at + CHINA).getUTCDay() + 6) % 7;
  return today - (last === undefined ? (current - wanted + 7) % 7 : current + 7 - wanted) * DAY;
}

/** null: no hour is said; undefined: it can't be one. `exact`: written as 14:05, or past noon. */
function clockOf(pick: (name: string) => string | undefined): { hour: number; minute: number; exact: boolean } | null | undefined {
  const [digits, words, rest] = [pick('hour'), pick('hour2'), pick('rest')];
  if (digits === undefined && words === undefined) return null;
  const hour = digits !== undefined ? Number(digits) : numeral(words ?? '');
  const minute = digits !== undefined ? Number(pick('minute')) : minuteOf(rest);
  if (hour === null || minute === null || hour > 24 || minute > 59) return undefined;
  return { hour, minute, exact: digits !== undefined || hour > 12 };
}

const minuteOf = (rest: string | undefined): number | null =>
  rest === undefined ? 0 : rest === '半' ? 30 : rest === '一刻' ? 15 : rest === '三刻' ? 45 : numeral(rest.replace('分', ''));

/** 下午3点 is 15; 晚上12点 is the midnight that follows; 凌晨12点 the one before. */
function hourOf(hour: number, part: { readonly afternoon: boolean } | undefined, word: string | undefined): number {
  if (hour === 12 && part !== undefined) return word === '中午' || word === '下午' ? 12 : part.afternoon ? 24 : 0;
  if (word === '夜里' && hour < 6) return hour + 24;
  return part?.afternoon === true && hour < 12 && !(word === '中午' && hour >= 10) ? hour + 12 : hour;
}
