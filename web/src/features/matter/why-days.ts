import type { WhyDeadline } from '../../../../contract/matter.ts';

/** One line of the table that explains a deadline. */
export interface WhyDay {
  /** 2026-11-27 */
  readonly date: string;
  /** 08:30–12:00, in order. */
  readonly hours: readonly string[];
  readonly minutes: number;
  /** Why nothing of it counts. */
  readonly skipped: { readonly zh: string; readonly en: string } | null;
  /** A weekend day that is worked, and for which holiday. */
  readonly madeUp: { readonly name: string | null } | null;
}

/** Every day between start and due, once each, counted or not. */
export function whyDays({ spans, skipped, madeUp }: Pick<WhyDeadline, 'spans' | 'skipped' | 'madeUp'>): WhyDay[] {
  const counted = new Set(spans.map(({ date }) => date));
  const dates = new Set([...counted, ...skipped.map(({ date }) => date)]);
  return [...dates].sort().map((date) => {
    const own = spans.filter((span) => span.date === date).sort((a, b) => (a.from < b.from ? -1 : 1));
    const made = madeUp.find((one) => one.date === date);
    return {
      date,
      hours: own.map(({ from, to }) => `${from}–${to}`),
      minutes: own.reduce((sum, span) => sum + span.minutes, 0),
      skipped: counted.has(date) ? null : (skipped.find((one) => one.date === date)?.because ?? null),
      madeUp: made === undefined ? null : { name: made.name },
    };
  });
}
