import type { Language } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Asia/Shanghai has had no summer time since 1991, so the wall clock is a plain shift, whatever the phone is set to. */
const SHANGHAI = 8 * HOUR;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const NEAR = { zh: ['昨天', '今天', '明天'], en: ['yesterday', 'today', 'tomorrow'] } as const;

const wall = (instant: number): Date => new Date(instant + SHANGHAI);
const dayNumber = (instant: number): number => Math.floor((instant + SHANGHAI) / DAY);
const two = (n: number): string => String(n).padStart(2, '0');
const instantOf = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at));

/** 14:05 */
export function clockWords(at: string | number): string {
  const d = wall(instantOf(at));
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** 今天 / 昨天 / 明天 / 11月24日 / 2025年11月24日 */
export function dayWords(at: string | number, now: number, language: Language): string {
  const instant = instantOf(at);
  const near = NEAR[language][dayNumber(instant) - dayNumber(now) + 1];
  if (near !== undefined) return near;
  const d = wall(instant);
  const year = d.getUTCFullYear() === wall(now).getUTCFullYear() ? null : d.getUTCFullYear();
  if (language === 'zh') return `${year === null ? '' : `${year}年`}${d.getUTCMonth() + 1}月${d.getUTCDate()}日`;
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}${year === null ? '' : ` ${year}`}`;
}

/** 今天 14:05 / 11月24日 14:05 */
export const whenWords = (at: string | number, now: number, language: Language): string =>
  `${dayWords(at, now, language)} ${clockWords(at)}`;

/** 11月24日 周二 */
export function dateWords(at: string | number, language: Language): string {
  const d = wall(instantOf(at));
  const weekday = WEEKDAYS[language][d.getUTCDay()] ?? '';
  return language === 'zh'
    ? `${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${weekday}`
    : `${weekday} ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
}

/** 35 分钟 / 1 小时 22 分 / 5 小时 / 2 天 3 小时 / 12 天: two units at most, the smaller only while it matters. */
export function spanWords(ms: number, language: Language): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const zh = language === 'zh';
  if (minutes < 1) return zh ? '不到 1 分钟' : 'under 1 min';
  if (hours < 1) return zh ? `${minutes} 分钟` : `${minutes} min`;
  if (hours < 4 && minutes % 60 > 0) return zh ? `${hours} 小时 ${minutes % 60} 分` : `${hours} h ${minutes % 60} min`;
  if (days < 1) return zh ? `${hours} 小时` : many(hours, 'hour');
  if (days < 3 && hours % 24 > 0) return zh ? `${days} 天 ${hours % 24} 小时` : `${many(days, 'day')} ${hours % 24} h`;
  return zh ? `${days} 天` : many(days, 'day');
}
const many = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** 还剩 2 小时 / 已超 35 分钟 */
export function leftWords(dueAt: string | number, now: number, language: Language): string {
  const left = instantOf(dueAt) - now;
  if (left <= 0 && left > -MINUTE) return language === 'zh' ? '刚刚超时' : 'just over';
  const span = spanWords(left, language);
  if (language === 'zh') return left > 0 ? `还剩 ${span}` : `已超 ${span}`;
  return left > 0 ? `${span} left` : `${span} over`;
}
