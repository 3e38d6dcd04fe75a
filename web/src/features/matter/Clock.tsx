import type { MatterPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { leftWords, spanWords, whenWords } from '../../kit/time.ts';
import { shareUsed, stateOf } from './state.ts';
import { matterWords } from './words.ts';
import './matter.css';

/** The most pressing thing about a matter, at its head. */
export function Clock({ matter }: { readonly matter: MatterPage }) {
  const t = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const state = stateOf(matter, now);
  const share = shareUsed(matter.clock.startedAt, matter.dueAt, now);
  const due = t('due', { when: whenWords(matter.dueAt, now, language) });
  if (!isOpen(matter.status)) {
    return (
      <p className={`m-clock m-clock-${state}`}>
        <strong>
          <Glyph state={state} /> {t(`status.${matter.status}`)}
        </strong>
        <span>{endWords(matter, now, { t, language })}</span>
      </p>
    );
  }
  return (
    <p className={`m-clock m-clock-${state}`}>
      <strong>
        <Glyph state={state} /> {leftWords(matter.dueAt, now, language)}
      </strong>
      <span className="m-bar" aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        {due}
        {state === 'late' ? '' : ` · ${t('used', { percent: Math.floor(share * 100) })}`}
      </span>
    </p>
  );
}

interface In {
  readonly t: ReturnType<typeof matterWords.use>;
  readonly language: 'zh' | 'en';
}
function endWords(matter: MatterPage, now: number, { t, language }: In): string {
  if (matter.closedAt === null) return '';
  const when = whenWords(matter.closedAt, now, language);
  if (matter.status === 'declined') return t('declinedAt', { when });
  const over = Date.parse(matter.closedAt) - Date.parse(matter.dueAt);
  return t(over > 0 ? 'closedLate' : 'closedInTime', { when, span: spanWords(over, language) });
}

/** Why this deadline: from when, how long, by which rule; the sum can be checked by hand. */
export function DeadlineWhy({ matter }: { readonly matter: MatterPage }) {
  const t = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const { startedAt, dueAt, limitHours, because } = matter.clock;
  const hours = limitHours % 24 === 0 && limitHours >= 48 ? t('limitDays', { days: limitHours / 24 }) : t('limit', { hours: limitHours });
  return (
    <section className="m-section" aria-labelledby="m-why">
      <h3 id="m-why">{t('why')}</h3>
      <p>{because[language]}</p>
      <p className="m-sum">
        <span>{t('from', { when: whenWords(startedAt, now, language) })}</span>
        <span aria-hidden>+</span>
        <span>{hours}</span>
        <span aria-hidden>=</span>
        <span>{t('due', { when: whenWords(dueAt, now, language) })}</span>
      </p>
    </section>
  );
}
