import type { Category } from '../category/category.ts';
import { limitFor } from '../category/limit.ts';
import type { PreparedCalendar } from '../deadline/calendar.ts';
import type { ClockSetting, Node } from '../deadline/clock.ts';
import { DEFAULT_CLOCKS } from '../deadline/defaults.ts';
import type { Limit } from '../deadline/limit.ts';
import { dueOf } from '../deadline/reckon.ts';
import type { LimitFacts, Timing } from './clocks.ts';

/** A limit, and another that holds where it ends earlier. */
interface Found {
  readonly setting: ClockSetting;
  readonly cap: Limit | null;
}

/** Limits of a county: its categories' own, their group's, else the ones we ship (domain.md §1.4). */
export function createTiming(calendar: PreparedCalendar, categories: ReadonlyMap<string, Category>): Timing {
  const known = new Map<string, Found | null>();
  return {
    calendar,
    setting: (node, of, startedAt) => {
      const ruled = node === 'whole' ? of.route?.limit?.value : undefined;
      if (ruled !== undefined) return { node, limit: ruled, warnShare: DEFAULT_CLOCKS[of.urgency].whole.warnShare };
      const key = `${node}|${of.category ?? ''}|${of.condition ?? ''}|${of.urgency}`;
      let found = known.get(key);
      if (found === undefined) {
        found = find(node, of, categories);
        known.set(key, found);
      }
      return found === null ? null : capped(found, Date.parse(startedAt), calendar);
    },
  };
}

/** Whichever would end first on this calendar from this start: 48 hours are less than the working day after a holiday. */
function capped({ setting, cap }: Found, start: number, calendar: PreparedCalendar): ClockSetting {
  return cap !== null && dueOf(start, cap, calendar) < dueOf(start, setting.limit, calendar) ? { ...setting, limit: cap } : setting;
}

/**
 * The category's limit for the whole is its limit to handle as well, where it names none. What must be done at once in an
 * emergency does not wait for the category's days: unless the category speaks of that urgency, the urgency caps it.
 */
function find(node: Node, of: LimitFacts, categories: ReadonlyMap<string, Category>): Found | null {
  const usual = DEFAULT_CLOCKS[of.urgency][node] ?? null;
  const own = ownLimit(node, of, categories) ?? (node === 'handle' ? ownLimit('whole', of, categories) : null);
  if (own === null) return usual === null ? null : { setting: usual, cap: null };
  const warnShare = own.warnShare ?? usual?.warnShare ?? DEFAULT_CLOCKS[of.urgency].whole.warnShare;
  const setting: ClockSetting = { node, limit: { amount: own.amount, unit: own.unit }, warnShare };
  return { setting, cap: of.urgency !== 'ordinary' && own.urgency === null ? usual?.limit ?? null : null };
}

/** The category's own limit, else that of the group it stands in. */
function ownLimit(node: Node, of: LimitFacts, categories: ReadonlyMap<string, Category>): ReturnType<typeof limitFor> {
  for (let category = categories.get(of.category ?? ''); category !== undefined; category = categories.get(category.parent ?? '')) {
    const limit = limitFor(category, { condition: of.condition, urgency: of.urgency, node });
    if (limit !== null) return limit;
  }
  return null;
}
