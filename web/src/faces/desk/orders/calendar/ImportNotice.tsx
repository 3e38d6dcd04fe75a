import { useMemo, useState } from 'react';
import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { TextArea } from '../../../../kit/Field.tsx';
import { PanelForm } from '../../people/PanelForm.tsx';
import { useKeptText } from '../useKeptText.ts';
import { ordersWords } from '../words.ts';
import { readNotice, withNotice, type Notice } from './notice.ts';

interface ImportProps {
  readonly calendar: WorkCalendar;
  readonly onPut: (calendar: WorkCalendar, year: number) => void;
  readonly onClose: () => void;
}

/** A year's notice, pasted. Lines that can't be read bar it: half a notice would be worse than none. */
export function ImportNotice({ calendar, onPut, onClose }: ImportProps) {
  const t = ordersWords.use();
  const [text, setText] = useKeptText('notice');
  const [tried, setTried] = useState(0);
  const notice = useMemo(() => readNotice(text), [text]);
  const ready = notice !== null && notice.faults.length === 0;
  const take = (found: Notice) => {
    setText('');
    onPut(withNotice(calendar, found), found.year);
  };
  const error = notice === null ? (tried > 0 ? t('noticeNothing') : null) : ready ? null : t('noticeFaults', { n: notice.faults.length });
  return (
    <PanelForm
      title={t('importNotice')}
      verb={t('takeNotice')}
      effect={ready ? effectOf(notice, calendar, t) : []}
      deed={{ busy: false, error: null, faults: error === null ? 0 : tried, submit: () => (ready ? take(notice) : setTried(tried + 1)) }}
      onClose={onClose}
    >
      <TextArea label={t('noticePaste')} hint={t('noticeHint')} rows={10} spellCheck={false} placeholder={'2027-01-01 元旦 放假\n2027-01-03 元旦 上班'} value={text} error={error} onChange={(event) => setText(event.target.value)} />
      {notice === null || ready ? null : (
        <ul className="orders-found">
          {notice.faults.slice(0, 12).map(({ line, text: said, why }) => <li key={line} className="people-faulty">{t('rowN', { n: line })} {said}：{t(`why.${why}`)}</li>)}
        </ul>
      )}
    </PanelForm>
  );
}

function effectOf({ year, days, missing }: Notice, { through }: WorkCalendar, t: ReturnType<typeof ordersWords.use>): string[] {
  const holidays = days.filter(({ kind }) => kind === 'holiday').length;
  return [
    t('noticeEffect', { year, holidays, workdays: days.length - holidays }),
    missing.length > 0 ? t('noticePart', { missing: missing.join('、'), through })
      : year === through + 1 ? t('noticeWhole', { year })
      : year > through ? t('noticeGap', { year: through + 1 }) : t('noticeAgain', { year }),
    t('draftOnly'),
  ];
}
