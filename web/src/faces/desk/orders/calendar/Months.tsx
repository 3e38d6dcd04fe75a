import { memo } from 'react';
import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { ordersWords } from '../words.ts';
import { monthsOf, type DayCell, type Month } from './year.ts';

interface MonthsProps {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly open: string | null;
  readonly onOpen: (date: string) => void;
}

/** Twelve months; 休 and 班 stand in the cell, for a colour alone would not do. */
export function Months({ calendar, year, open, onOpen }: MonthsProps) {
  const t = ordersWords.use();
  return (
    <>
      <p className="orders-legend">
        <span><i className="orders-day orders-day-holiday">1<em>{t('markHoliday')}</em></i> {t('kind.holiday')}</span>
        <span><i className="orders-day orders-day-workday">1<em>{t('markWorkday')}</em></i> {t('kind.workday')}</span>
        <span><i className="orders-day orders-day-weekend">1</i> {t('kind.weekend')}</span>
      </p>
      <div className="orders-months">
        {monthsOf(calendar, year).map((month) => <MonthGrid key={month.month} month={month} open={open} onOpen={onOpen} />)}
      </div>
    </>
  );
}

function MonthGrid({ month: { month, lead, days }, open, onOpen }: { readonly month: Month } & Pick<MonthsProps, 'open' | 'onOpen'>) {
  const t = ordersWords.use();
  return (
    <section className="orders-month" aria-label={t('month', { n: month })}>
      <h4>{t('month', { n: month })}</h4>
      <div className="orders-week" aria-hidden>{t('weekdays').split(' ').map((day) => <span key={day}>{day}</span>)}</div>
      <div className="orders-days">
        {days.map((day, i) => <Day key={day.date} day={day} column={i === 0 ? lead + 1 : null} open={day.date === open} onOpen={onOpen} />)}
      </div>
    </section>
  );
}

interface CellProps {
  readonly day: DayCell;
  readonly column: number | null;
  readonly open: boolean;
  readonly onOpen: (date: string) => void;
}
const Day = memo(function Day({ day, column, open, onOpen }: CellProps) {
  const t = ordersWords.use();
  const { date, number, kind, name } = day;
  const mark = kind === 'holiday' ? t('markHoliday') : kind === 'workday' ? t('markWorkday') : null;
  return (
    <button
      type="button"
      className={`orders-day orders-day-${kind}`}
      style={column === null ? undefined : { gridColumnStart: column }}
      aria-label={`${date} ${t(`kind.${kind}`)}${name === null ? '' : ` ${name}`}`}
      aria-pressed={open}
      title={name ?? undefined}
      onClick={() => onOpen(date)}
    >
      {number}
      {mark === null ? null : <em>{mark}</em>}
    </button>
  );
});
