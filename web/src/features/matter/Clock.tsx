import type { MatterPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { leftWords, spanWords, whenWords } from '../../kit/time.ts';
import { currentClock, shareUsed, stateOf } from './state.ts';
import { matterWords } from './words.ts';
import './matter.css';

/** The most pressing thing about a matter, at its head: what has to be done next, and how long there is. */
export function Clock({ matter }: { readonly matter: MatterPage }) {
  const t = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const state = stateOf(matter, now);
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
  const share = shareUsed(currentClock(matter)?.startedAt ?? matter.reportedAt, matter.dueAt, now);
  return (
    <p className={`m-clock m-clock-${state}`}>
      <strong>
        <Glyph state={state} /> {t('nodeLeft', { node: t(`node.${matter.dueNode}`), left: leftWords(matter.dueAt, now, language) })}
      </strong>
      <span className="m-bar" aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span>{t('due', { when: whenWords(matter.dueAt, now, language) })}</span>
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
  if (matter.status === 'handed-back') return t('handedBackAt', { when });
  const over = Date.parse(matter.closedAt) - Date.parse(matter.dueAt);
  return t(over > 0 ? 'closedLate' : 'closedInTime', { when, span: spanWords(over, language) });
}
