import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useFaultWords } from '../FaultList.tsx';
import { inField, type Spot } from '../spots.ts';
import { ordersWords } from '../words.ts';
import { clockOf, minutesOf } from './year.ts';

interface HoursProps {
  readonly calendar: WorkCalendar;
  readonly faults: readonly Spot[];
  /** null: only read. */
  readonly onChange: ((hours: WorkCalendar['hours']) => void) | null;
}
const DAY = 1440;

/** Working hours of a working day; a shift may end on the day after. */
export function Hours({ calendar: { hours }, faults, onChange }: HoursProps) {
  const t = ordersWords.use();
  const words = useFaultWords();
  if (onChange === null) {
    return <section className="orders-hours"><h3>{t('hours')}</h3><p>{hours.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}${to > DAY ? t('nextDay') : ''}`).join(t('and'))}</p></section>;
  }
  const change = (at: number, span: { from: number; to: number }) => onChange(hours.map((one, i) => (i === at ? span : one)));
  // An end before its beginning lies on the day after.
  const spanOf = (from: number, to: number) => ({ from, to: to % DAY <= from ? (to % DAY) + DAY : to % DAY });
  const all = words(inField(faults, 'hours', ''));
  return (
    <section className="orders-hours" aria-label={t('hours')}>
      <h3>{t('hours')}</h3>
      {all === null ? null : <p className="k-error">{all}</p>}
      {hours.map(({ from, to }, i) => {
        const error = words(inField(faults, 'hours', `hours.${i + 1}`));
        return (
          <div key={String(i)} className={error === null ? 'orders-span' : 'orders-span k-field-wrong'}>
            <input className="k-input" type="time" aria-label={t('spanFrom', { n: i + 1 })} value={clockOf(from)} onChange={(event) => change(i, spanOf(minutesOf(event.target.value) ?? from, to))} />
            <span>–</span>
            <input className="k-input" type="time" aria-label={t('spanTo', { n: i + 1 })} value={clockOf(to)} onChange={(event) => change(i, spanOf(from, minutesOf(event.target.value) ?? to))} />
            {to > DAY ? <span>{t('nextDay')}</span> : null}
            <Button kind="plain" size="small" aria-label={t('removeSpan', { n: i + 1 })} onClick={() => onChange(hours.filter((_, at) => at !== i))}>✕</Button>
            {error === null ? null : <p className="k-error">{error}</p>}
          </div>
        );
      })}
      <Button kind="plain" size="small" icon="plus" onClick={() => onChange([...hours, { from: Math.min((hours.at(-1)?.to ?? 480) + 60, 1380), to: Math.min((hours.at(-1)?.to ?? 480) + 180, DAY) }])}>{t('addSpan')}</Button>
    </section>
  );
}
