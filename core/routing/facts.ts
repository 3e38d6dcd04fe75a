import { dateOf, dayOf, isWorkDay, startOfDay, type PreparedCalendar } from '../deadline/calendar.ts';
import { SOURCES, URGENCIES, type Source, type Urgency } from '../matter/life.ts';
import type { Bilingual } from '../shared/platforms.ts';

/** What a rule may ask. CEL's whole numbers are BigInt. */
export interface Facts {
  readonly category: string;
  readonly group: string;
  readonly condition: string;
  readonly township: string;
  readonly village: string;
  readonly grid: string;
  readonly zone: string;
  readonly source: Source;
  readonly urgency: Urgency;
  readonly words: string;
  readonly people: bigint;
  readonly photos: bigint;
  readonly sensitive: boolean;
  readonly workday: boolean;
  readonly working: boolean;
  readonly hour: bigint;
  readonly weekday: bigint;
  readonly date: string;
}

interface Variable {
  readonly type: 'string' | 'int' | 'bool';
  readonly says: Bilingual;
  /** Its values, where they are few. */
  readonly values?: readonly string[];
}

/** The variables by name, as the page that writes rules lists them. */
export const VARIABLES: Readonly<Record<keyof Facts, Variable>> = {
  category: { type: 'string', says: { zh: '小类代码；还没定时为空', en: 'category id; empty while there is none' } },
  group: { type: 'string', says: { zh: '大类代码', en: 'id of the group it stands in' } },
  condition: { type: 'string', says: { zh: '立案条件代码', en: 'filing condition id' } },
  township: { type: 'string', says: { zh: '镇街代码（9 位）', en: 'township code (9 digits)' } },
  village: { type: 'string', says: { zh: '村社代码（12 位）', en: 'village code (12 digits)' } },
  grid: { type: 'string', says: { zh: '网格代码（15 位）', en: 'grid code (15 digits)' } },
  zone: { type: 'string', says: { zh: '功能区管委会的单位代码，不在功能区为空', en: 'unit id of the zone authority, empty outside zones' } },
  source: { type: 'string', says: { zh: '来源', en: 'source' }, values: SOURCES },
  urgency: { type: 'string', says: { zh: '缓急（上报时）', en: 'urgency as reported' }, values: URGENCIES },
  words: { type: 'string', says: { zh: '上报的话和地点的话；用 words.contains("…")', en: 'words of the report and the place; use words.contains("…")' } },
  people: { type: 'int', says: { zh: '涉及人数', en: 'people concerned' } },
  photos: { type: 'int', says: { zh: '照片数', en: 'pictures' } },
  sensitive: { type: 'bool', says: { zh: '敏感事项', en: 'handled with care' } },
  workday: { type: 'bool', says: { zh: '今天是工作日（含调休）', en: 'a working day, make-up days too' } },
  working: { type: 'bool', says: { zh: '现在是工作时间', en: 'within working hours' } },
  hour: { type: 'int', says: { zh: '几点（0–23）', en: 'hour of the day (0–23)' } },
  weekday: { type: 'int', says: { zh: '星期几（1–7，星期一为 1）', en: 'day of the week (1–7, Monday is 1)' } },
  date: { type: 'string', says: { zh: '日期，如 2026-10-01', en: 'date, such as 2026-10-01' } },
};

/** What the calendar says of an instant (epoch ms). */
export function calendarFacts(at: number, calendar: PreparedCalendar): Pick<Facts, 'workday' | 'working' | 'hour' | 'weekday' | 'date'> {
  const day = dayOf(at);
  const time = at - startOfDay(day);
  const workday = isWorkDay(calendar, day);
  const date = dateOf(day);
  return {
    workday, date, hour: BigInt(Math.floor(time / 3_600_000)), weekday: BigInt((new Date(date).getUTCDay() + 6) % 7 + 1),
    working: workday && calendar.spans.some(({ from, to }) => time >= from && time < to),
  };
}
