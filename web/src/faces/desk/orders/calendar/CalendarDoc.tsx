import { useState } from 'react';
import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { useNow } from '../../../../api/clock.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Glyph } from '../../../../kit/Glyph.tsx';
import { DocFrame } from '../DocFrame.tsx';
import type { DocProps } from '../doc.ts';
import { ordersWords } from '../words.ts';
import { DaySide } from './DaySide.tsx';
import { Hours } from './Hours.tsx';
import { ImportNotice } from './ImportNotice.tsx';
import { Months } from './Months.tsx';
import { yearsOf } from './year.ts';

const isDate = (item: string | null): item is string => item !== null && /^\d{4}-\d{2}-\d{2}$/.test(item);

export function CalendarDoc(props: DocProps) {
  const { edition, item, go } = props;
  const t = ordersWords.use();
  const calendar = edition.body as WorkCalendar;
  const thisYear = new Date(useNow() + 8 * 3_600_000).getUTCFullYear();
  const [chosen, setYear] = useState<number | null>(null);
  const year = chosen ?? (isDate(item) ? Number(item.slice(0, 4)) : thisYear);
  const [importing, setImporting] = useState(false);
  const missing = calendar.through <= thisYear ? Math.max(thisYear, calendar.through + 1) : null;
  const close = () => setImporting(false);
  return (
    <DocFrame
      {...props}
      faults={edition.faults}
      nameOf={(one) => (one === 'hours' ? t('hours') : one === 'through' ? t('through') : one)}
      effect={[t('effectCalendarOpen'), t('effectCalendarFired'), t('effectCalendarMet')]}
      acts={{ i: edition.editable ? () => setImporting(true) : undefined }}
      tools={<Button kind="plain" onClick={() => setImporting(true)}>{t('importNotice')} <kbd>I</kbd></Button>}
      panel={importing ? { onClose: close, shown: <ImportNotice calendar={calendar} onPut={(next, of) => { edition.set(next); setYear(of); close(); }} onClose={close} /> } : null}
      side={isDate(item) ? <DaySide key={item} date={item} calendar={calendar} editable={edition.editable} onChange={edition.set} onClose={() => go({ item: null })} /> : null}
    >
      {missing === null ? null : <p className="orders-missing"><Glyph state="soon" /> <span><strong>{t('noticeMissing', { year: missing })}</strong> {t(edition.editable ? 'noticeMissingDo' : 'noticeMissingRead')}</span></p>}
      <Hours calendar={calendar} faults={edition.faults} onChange={edition.editable ? (hours) => edition.set({ ...calendar, hours }) : null} />
      <section className="orders-year">
        <header>
          <h3>{t('days')}</h3>
          <div className="desk-view" role="group" aria-label={t('year')}>
            {yearsOf(calendar, thisYear).slice(-5).map((one) => <button key={one} type="button" aria-pressed={one === year} onClick={() => setYear(one)}>{one}</button>)}
          </div>
          <p className="desk-quiet">{t(year > calendar.through ? 'yearProvisional' : 'yearKnown', { through: calendar.through, source: calendar.source })}</p>
        </header>
        <Months calendar={calendar} year={year} open={item} onOpen={(date) => go({ item: date })} />
      </section>
    </DocFrame>
  );
}
