import type { MatterFacts } from '../../core/matter/decision.ts';
import { tallySteps, type TallyStep } from '../../core/statistics/tally.ts';
import type { Effect, LogEvent } from '../base/consumers.ts';
import { addDays, addOpen, type DayRow, type OpenRow } from './store.ts';

/** Keeps the tallies from the log: sums a batch in memory, then one statement per table. */
export const tallyEffect: Effect = async (tx, { county, generation, events }) => {
  const { days, open } = sumUp(events.filter((event) => event.noun === 'matter'));
  if (days.length > 0) await addDays(tx, county, generation, JSON.stringify(days));
  if (open.length > 0) await addOpen(tx, county, generation, JSON.stringify(open));
};

function sumUp(events: readonly LogEvent[]): { days: DayRow[]; open: OpenRow[] } {
  const days = new Map<string, DayRow>();
  const open = new Map<string, OpenRow>();
  for (const { body: { before, after }, at } of events) {
    for (const step of tallySteps(before as MatterFacts | null, after as MatterFacts, at)) {
      addDay(days, step);
      addToOpen(open, step);
    }
  }
  // In key order, so that two writers of one table lock its rows in one order.
  const inOrder = <T>(map: Map<string, T>): T[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    days: inOrder(days).filter((row) => row.received !== 0 || row.closed !== 0 || row.declined !== 0),
    open: inOrder(open).filter((row) => row.open !== 0),
  };
}

function addDay(days: Map<string, DayRow>, { territory, category, day, received, closed, declined }: TallyStep): void {
  const key = `${territory} ${day} ${category}`;
  const row = days.get(key) ?? { territory, day, category, received: 0, closed: 0, declined: 0 };
  days.set(key, { ...row, received: row.received + received, closed: row.closed + closed, declined: row.declined + declined });
}

function addToOpen(open: Map<string, OpenRow>, { territory, category, open: n }: TallyStep): void {
  const key = `${territory} ${category}`;
  open.set(key, { territory, category, open: (open.get(key)?.open ?? 0) + n });
}
