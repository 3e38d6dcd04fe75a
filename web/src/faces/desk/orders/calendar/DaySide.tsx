import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { dayOfDate, isWeekend } from '../../../../../../core/deadline/day.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input } from '../../../../kit/Field.tsx';
import { ordersWords } from '../words.ts';

interface SideProps {
  readonly date: string;
  readonly calendar: WorkCalendar;
  readonly editable: boolean;
  readonly onChange: (calendar: WorkCalendar) => void;
  readonly onClose: () => void;
}
type Kind = 'holiday' | 'workday' | 'usual';

export function DaySide({ date, calendar, editable, onChange, onClose }: SideProps) {
  const t = ordersWords.use();
  const kind: Kind = calendar.days[date] ?? 'usual';
  const usual = isWeekend(dayOfDate(date) ?? 0) ? 'weekend' : 'plain';
  const name = calendar.names?.[date] ?? '';
  const put = (next: Kind, named: string) => {
    const { [date]: _day, ...days } = calendar.days;
    const { [date]: _name, ...names } = calendar.names ?? {};
    onChange({
      ...calendar, days: next === 'usual' ? days : { ...days, [date]: next }, names: named === '' ? names : { ...names, [date]: named },
    });
  };
  return (
    <>
      <header className="people-head orders-side-head">
        <h2>{date}</h2>
        <Button kind="quiet" size="small" onClick={onClose}>{t('close')} <kbd>Esc</kbd></Button>
      </header>
      <div className="people-body orders-side-body" tabIndex={0} role="region" aria-label={date}>
        {editable ? (
          <div className="orders-fields">
            <Choice<Kind> legend={t('dayIs')} value={kind} onChange={(next) => put(next, next === 'usual' ? '' : name)} options={[
              { value: 'usual', words: t('usual', { kind: t(`kind.${usual}`) }) }, { value: 'holiday', words: t('kind.holiday') }, { value: 'workday', words: t('kind.workday') },
            ]} />
            {kind === 'usual' ? null : <Input label={t('holidayName')} hint={t('holidayNameHint')} maxLength={20} value={name} onChange={(event) => put(kind, event.target.value)} />}
          </div>
        ) : (
          <dl className="people-facts">
            <div><dt>{t('dayIs')}</dt><dd>{t(`kind.${kind === 'usual' ? usual : kind}`)}</dd></div>
            {name === '' ? null : <div><dt>{t('holidayName')}</dt><dd>{name}</dd></div>}
          </dl>
        )}
      </div>
    </>
  );
}
