import type { Category } from '../category/category.ts';
import { limitFor } from '../category/limit.ts';
import type { PreparedCalendar } from '../deadline/calendar.ts';
import type { ClockSetting, Node } from '../deadline/clock.ts';
import { DEFAULT_CLOCKS } from '../deadline/defaults.ts';
import type { Limit } from '../deadline/limit.ts';
import type { LimitFacts, Timing } from './clocks.ts';

/** Limits of a county: its categories' own, their group's, else the ones we ship (domain.md §1.4). */
export function createTiming(calendar: PreparedCalendar, categories: ReadonlyMap<string, Category>): Timing {
  const known = new Map<string, ClockSetting | null>();
  return {
    calendar,
    setting: (node, of) => {
      const ruled = node === 'whole' ? of.route?.limit?.value : undefined;
      if (ruled !== undefined) return { node, limit: ruled as Limit, warnShare: DEFAULT_CLOCKS[of.urgency].whole.warnShare };
      const key = `${node}|${of.category ?? ''}|${of.condition ?? ''}|${of.urgency}`;
      let setting = known.get(key);
      if (setting === undefined) {
        setting = reckonSetting(node, of, categories);
        known.set(key, setting);
      }
      return setting;
    },
  };
}

function reckonSetting(node: Node, of: LimitFacts, categories: ReadonlyMap<string, Category>): ClockSetting | null {
  const usual = DEFAULT_CLOCKS[of.urgency][node] ?? null;
  const own = ownLimit(node, of, categories);
  const warnShare = own?.warnShare ?? usual?.warnShare ?? DEFAULT_CLOCKS[of.urgency].whole.warnShare;
  const whole = node === 'handle' ? ownLimit('whole', of, categories) : null;
  // What must be done at once in an emergency does not wait for the category's days; nor is a step given longer than the whole.
  const usualLimit = usual === null ? null : shorter(usual.limit, whole);
  if (own === null) return usualLimit === null ? null : { node, limit: usualLimit, warnShare };
  const capped = of.urgency !== 'ordinary' && own.urgency === null && usualLimit !== null;
  return { node, limit: capped ? shorter(own, usualLimit) : limitOf(own), warnShare };
}

/** The category's own limit, else that of the group it stands in. */
function ownLimit(node: Node, of: LimitFacts, categories: ReadonlyMap<string, Category>): ReturnType<typeof limitFor> {
  for (let category = categories.get(of.category ?? ''); category !== undefined; category = categories.get(category.parent ?? '')) {
    const limit = limitFor(category, { condition: of.condition, urgency: of.urgency, node });
    if (limit !== null) return limit;
  }
  return null;
}

const limitOf = ({ amount, unit }: Limit): Limit => ({ amount, unit });
const shorter = (a: Limit, b: Limit | null): Limit => limitOf(b === null || nominalHours(a) <= nominalHours(b) ? a : b);

/** About how long a limit is, to tell which of two is shorter: a working day is a day, eight working hours are one too. */
const HOURS: Record<Limit['unit'], number> = { minutes: 1 / 60, hours: 1, 'working-hours': 3, 'working-days': 24, days: 24 };
const nominalHours = ({ amount, unit }: Limit): number => amount * HOURS[unit];
