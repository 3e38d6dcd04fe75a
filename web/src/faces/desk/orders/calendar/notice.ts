import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { dayOfDate } from '../../../../../../core/deadline/day.ts';

export interface NoticeDay {
  readonly date: string;
  readonly name: string;
  readonly kind: 'holiday' | 'workday';
}
export interface NoticeFault {
  /** The line, from 1; of JSON the place in its list. */
  readonly line: number;
  readonly text: string;
  readonly why: 'unreadable' | 'no-such-day' | 'twice' | 'other-year';
}
export interface Notice {
  readonly year: number;
  readonly days: readonly NoticeDay[];
  readonly faults: readonly NoticeFault[];
  /** Holidays that a whole year's notice names and this one does not. */
  readonly missing: readonly string[];
}

/** What every notice of a year names (全国年节及纪念日放假办法); 清明 is found in 清明节 too. */
const HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const;

/** A year's notice as it is pasted: a line for each day, or the JSON that is about. null: there is nothing in it. */
export function readNotice(text: string): Notice | null {
  const rows = text.trim().startsWith('{') || text.trim().startsWith('[') ? rowsOfJson(text) : rowsOfLines(text);
  if (rows.length === 0) return null;
  const years = new Map<number, number>();
  for (const { date } of rows) if (date !== '') years.set(Number(date.slice(0, 4)), (years.get(Number(date.slice(0, 4))) ?? 0) + 1);
  // Days of the New Year can lie in the December before; the year of most of them is the notice's.
  const year = [...years].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const days: NoticeDay[] = [];
  const faults: NoticeFault[] = [];
  for (const row of rows) {
    const why = faultOf(row, { days, year });
    if (why !== null) faults.push({ line: row.line, text: row.text, why });
    else if (row.kind !== null) days.push({ date: row.date, name: row.name, kind: row.kind });
  }
  return { year, days, faults, missing: HOLIDAYS.filter((holiday) => !days.some(({ name, kind }) => kind === 'holiday' && name.includes(holiday))) };
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly date: string;
  readonly name: string;
  readonly kind: NoticeDay['kind'] | null;
}

function faultOf({ date, kind }: Row, { days, year }: { days: readonly NoticeDay[]; year: number }): NoticeFault['why'] | null {
  if (date === '' || kind === null) return 'unreadable';
  if (dayOfDate(date) === null) return 'no-such-day';
  if (Math.abs(Number(date.slice(0, 4)) - year) > 1) return 'other-year';
  return days.some((one) => one.date === date) ? 'twice' : null;
}

/** 2027-01-01 元旦 放假 · 2027年1月4日，元旦，上班 */
function rowsOfLines(text: string): Row[] {
  return text.split(/\r?\n/).flatMap((raw, i) => {
    const said = raw.normalize('NFKC').trim();
    if (said === '') return [];
    const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,;]*(.*)$/u.exec(said);
    const rest = found?.[4] ?? '';
    const kind = /(?:放假|休息|休)$/u.test(rest) ? 'holiday' : /(?:上班|补班|班)$/u.test(rest) ? 'workday' : null;
    const name = rest.replace(/[\s,;]*(?:放假|休息|休|上班|补班|班)$/u, '').trim();
    return [{ line: i + 1, text: said, date: found === null ? '' : `${found[1] ?? ''}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`, name, kind }];
  });
}

function rowsOfJson(text: string): Row[] {
  const given = parse(text);
  const days: unknown = Array.isArray(given) ? given : (given as { days?: unknown } | null)?.days;
  if (!Array.isArray(days)) return [{ line: 1, text: text.slice(0, 40), date: '', name: '', kind: null }];
  return days.map((one: unknown, i) => {
    const { date, name, isOffDay } = (typeof one === 'object' && one !== null ? one : {}) as { date?: unknown; name?: unknown; isOffDay?: unknown };
    return {
      line: i + 1, text: JSON.stringify(one).slice(0, 60), date: typeof date === 'string' ? date : '', name: typeof name === 'string' ? name : '',
      kind: typeof isOffDay === 'boolean' ? (isOffDay ? 'holiday' : 'workday') : null,
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The notice takes the place of what stood there for its year; `through` rises when the year is whole and follows the last. */
export function withNotice(calendar: WorkCalendar, { year, days, missing }: Notice): WorkCalendar {
  const others = <T,>(record: Readonly<Record<string, T>>): [string, T][] => Object.entries(record).filter(([date]) => !date.startsWith(`${year}-`));
  const whole = missing.length === 0 && year === calendar.through + 1;
  return {
    ...calendar,
    days: Object.fromEntries([...others(calendar.days), ...days.map(({ date, kind }) => [date, kind] as const)]),
    names: Object.fromEntries([...others(calendar.names ?? {}), ...days.filter(({ name }) => name !== '').map(({ date, name }) => [date, name] as const)]),
    through: whole ? year : calendar.through,
    source: whole ? `${calendar.source}; ${year} 年放假通知` : calendar.source,
  };
}
