import { prepareCalendar, type PreparedCalendar, type Span, type WorkCalendar } from '../deadline/calendar.ts';
import { CN_CALENDAR } from '../deadline/work-calendar-cn.ts';

/** Calendars and instants as the tests of deadlines begin with them. */
export const CN = prepareCalendar(CN_CALENDAR);

/** '9-12 13-18' as spans; '22-30' runs over midnight. */
export const hours = (text: string): Span[] => text.split(' ').map((span) => {
  const [from = 0, to = 0] = span.split('-').map(Number);
  return { from: from * 60, to: to * 60 };
});

export const givenCalendar = (given: Partial<WorkCalendar> = {}): PreparedCalendar => prepareCalendar({ ...CN_CALENDAR, ...given });

/** '2026-10-01 02:13' on the county's clock as epoch ms. */
export const local = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

/** Epoch ms as '2026-10-01 02:13' on the county's clock. */
export const clockOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
