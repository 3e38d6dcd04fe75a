import { SOURCES, URGENCIES, type Source, type Urgency } from '../matter/life.ts';
import type { Bilingual } from '../shared/bilingual.ts';

/**
 * What a rule may look at, all of it known before routing begins. Rules see these and never each other's results, so
 * there can be no loop. null is what is not known; in a rule it is the empty text: `zone == ""`.
 */
export interface Facts {
  readonly category: string | null;
  readonly group: string | null;
  readonly condition: string | null;
  readonly township: string;
  readonly village: string;
  readonly grid: string;
  readonly gridKind: 'general' | 'dedicated';
  readonly zone: string | null;
  readonly level: 'township' | 'county';
  readonly source: Source;
  readonly urgency: Urgency;
  /** Made by `wordsOf`. */
  readonly words: string;
  readonly photos: number;
  readonly people: number;
  readonly sensitive: boolean;
  readonly workday: boolean;
  readonly workingHours: boolean;
  readonly hour: number;
  readonly month: number;
  readonly weekday: number;
}
export type FactName = keyof Facts;

/** What a text fact is compared with: names of the world, or one of a few words; a whole number lies in a range. */
export type FactKind = 'category' | 'group' | 'condition' | 'township' | 'village' | 'grid' | 'zone';
interface FactRow extends Bilingual {
  readonly type: 'string' | 'int' | 'bool';
  readonly of?: FactKind;
  readonly values?: readonly string[];
  readonly range?: readonly [least: number, most: number];
}

/** The facts as the page of rules lists them. */
export const FACTS: Readonly<Record<FactName, FactRow>> = {
  category: { type: 'string', of: 'category', zh: '事项类别的编号', en: 'id of the category' },
  group: { type: 'string', of: 'group', zh: '一级类别的编号', en: 'id of the category’s top level' },
  condition: { type: 'string', of: 'condition', zh: '立案条件的编号', en: 'id of the filing condition' },
  township: { type: 'string', of: 'township', zh: '镇街代码（9 位）', en: 'code of the township (9 digits)' },
  village: { type: 'string', of: 'village', zh: '村社代码（12 位）', en: 'code of the village (12 digits)' },
  grid: { type: 'string', of: 'grid', zh: '网格代码（15 位）', en: 'code of the grid (15 digits)' },
  gridKind: { type: 'string', values: ['general', 'dedicated'], zh: '网格种类：全科 general、专属 dedicated', en: 'kind of grid: general or dedicated' },
  zone: { type: 'string', of: 'zone', zh: '在那里牵头的功能区管委会（单位编号），没有为空', en: 'zone authority that leads there (unit id), empty if none' },
  level: { type: 'string', values: ['township', 'county'], zh: '在哪一级分派：镇街 township、县 county', en: 'who dispatches: township or county' },
  source: { type: 'string', values: SOURCES, zh: '来源', en: 'where the report came from' },
  urgency: { type: 'string', values: URGENCIES, zh: '上报时的紧急程度：一般 ordinary、紧急 urgent、特急 critical', en: 'urgency as reported: ordinary, urgent or critical' },
  words: { type: 'string', zh: '上报内容和地点描述（小写、半角）', en: 'text of the report and place in words (lower case, half width)' },
  photos: { type: 'int', range: [0, 1000], zh: '照片张数', en: 'number of photos' },
  people: { type: 'int', range: [0, 1_000_000], zh: '涉及人数', en: 'persons concerned' },
  sensitive: { type: 'bool', zh: '是否标了敏感', en: 'marked sensitive' },
  workday: { type: 'bool', zh: '是不是工作日（含调休上班日）', en: 'on a working day (make-up days count)' },
  workingHours: { type: 'bool', zh: '是不是上班时间', en: 'within working hours' },
  hour: { type: 'int', range: [0, 23], zh: '上报时的钟点（0–23，北京时间）', en: 'hour of the report (0–23, Shanghai)' },
  month: { type: 'int', range: [1, 12], zh: '月份', en: 'month' },
  weekday: { type: 'int', range: [1, 7], zh: '星期（1 是星期一，7 是星期日）', en: 'day of the week (1 Monday, 7 Sunday)' },
};
export const FACT_NAMES = Object.keys(FACTS) as FactName[];
export const isFactName = (name: string): name is FactName => Object.hasOwn(FACTS, name);

/** The report and the place in words as rules read them: one width, lower case, so that "ＫＴＶ" is "ktv". */
export function wordsOf(text: string, placeWords: string | null): string {
  return [text, placeWords ?? ''].join('\n').normalize('NFKC').toLowerCase().trim();
}

/** The clock's facts of an instant (ISO text or milliseconds), in Asia/Shanghai, eight hours ahead of UTC all the year. */
export function clockFacts(instant: string | number): Pick<Facts, 'hour' | 'month' | 'weekday'> {
  const shanghai = new Date(new Date(instant).getTime() + 8 * 3_600_000);
  return { hour: shanghai.getUTCHours(), month: shanghai.getUTCMonth() + 1, weekday: shanghai.getUTCDay() || 7 };
}
