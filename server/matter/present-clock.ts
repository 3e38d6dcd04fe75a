import type { MatterClock, WhyDeadline } from '../../contract/matter.ts';
import { lightOf, type Clock, type Node } from '../../core/deadline/clock.ts';
import { limitWords } from '../../core/deadline/limit.ts';
import { NODE_NAMES, START_NAMES } from '../../core/deadline/names.ts';
import { whyOf } from '../../core/deadline/why.ts';
import { clockOf } from '../../core/matter/clocks.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { URGENCY_NAMES } from '../../core/matter/names.ts';
import { byWords } from '../../core/routing/because.ts';
import type { Gazetteer } from '../territory/index.ts';

interface On {
  readonly gazetteer: Gazetteer;
  readonly now: string;
}

export const presentClocks = (m: Matter, on: On): MatterClock[] => m.clocks.map((clock) => presentClock(m, clock, on));

function presentClock(m: Matter, clock: Clock, { gazetteer, now }: On): MatterClock {
  const { node, startedAt, warnAt, dueAt, metAt } = clock;
  const limit = limitWords(clock.limit);
  const why = becauseOf(m, node, gazetteer);
  const unknown = clock.provisional === true ? { zh: `；${gazetteer.calendar.through + 1} 年放假通知还没有，先按周末算，通知到后重算`, en: `; no holiday notice for ${gazetteer.calendar.through + 1} yet: weekends only, reckoned anew when it is out` } : { zh: '', en: '' };
  return {
    node, startedAt, warnAt, dueAt, metAt, light: lightOf(clock, now), provisional: clock.provisional === true,
    because: {
      zh: `${NODE_NAMES[node].zh}限 ${limit.zh}，从${START_NAMES[node].zh}起算；${why.zh}${unknown.zh}`,
      en: `${NODE_NAMES[node].en}: ${limit.en}, from ${START_NAMES[node].en}; ${why.en}${unknown.en}`,
    },
  };
}

/** Whose limit it is: a rule's, the category's and the urgency's, or the usual one. */
function becauseOf(m: Matter, node: Node, gazetteer: Gazetteer): { zh: string; en: string } {
  const category = gazetteer.categories.get(m.category ?? '') ?? null;
  if (node === 'whole' && m.route?.limit) return byWords(m.route.limit.by);
  const urgency = URGENCY_NAMES[m.urgency];
  if (category === null) return { zh: `还没定类别，按${urgency.zh}事项`, en: `no category yet: as for ${urgency.en} matters` };
  const condition = category.conditions?.find(({ id }) => id === m.condition)?.name;
  return {
    zh: `类别「${category.name.zh}」${condition === undefined ? '' : `的「${condition.zh}」`}，${urgency.zh}`,
    en: `category “${category.name.en}”${condition === undefined ? '' : `, “${condition.en}”`}, ${urgency.en}`,
  };
}

/** null: no such clock runs. */
export function presentWhy(m: Matter, node: Node, gazetteer: Gazetteer): WhyDeadline | null {
  const clock = clockOf(m.clocks, node);
  if (clock === null) return null;
  const why = whyOf(Date.parse(clock.startedAt), clock.limit, gazetteer.timing.calendar);
  return {
    node, startedAt: clock.startedAt, dueAt: clock.dueAt, limit: limitWords(clock.limit),
    startDayCounts: why.startDayCounts, provisional: why.provisional === true, source: why.source,
    spans: why.spans.map(({ date, from, to, minutes }) => ({ date, from: clockTime(from), to: clockTime(to), minutes })),
    madeUp: why.makeUp.map(({ date, name }) => ({ date, name })),
    skipped: why.skipped.map(({ date, reason, name }) => ({ date, because: SKIPPED[reason](name) })),
  };
}

/** Minutes of the day as 17:30; the end of a shift over midnight as 25:30, as timetables say it. */
const clockTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;

const SKIPPED: Record<'weekend' | 'holiday', (name: string | null) => { zh: string; en: string }> = {
  weekend: () => ({ zh: '周末', en: 'weekend' }),
  holiday: (name) => ({ zh: name ?? '法定节假日', en: name === null ? 'public holiday' : `public holiday (${name})` }),
};
