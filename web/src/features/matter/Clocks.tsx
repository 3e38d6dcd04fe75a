import { useId, useState } from 'react';
import type { MatterPage } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import type { State } from '../../kit/light.ts';
import { leftWords, spanWords, whenWords } from '../../kit/time.ts';
import { kitWords } from '../../kit/words.ts';
import { clockWords } from './clock-words.ts';
import { currentClock, inOrder, lightAt } from './state.ts';
import { Why } from './Why.tsx';
import { matterWords } from './words.ts';
import './matter.css';

type One = MatterPage['clocks'][number];

/** 时限: what comes next on top and large, then what else runs, then what was done and whether in time. */
export function Clocks({ matter }: { readonly matter: MatterPage }) {
  const t = clockWords.use();
  const current = isOpen(matter.status) ? currentClock(matter) : null;
  const { running, met } = inOrder(matter);
  if (matter.clocks.length === 0) return null;
  return (
    <section className="m-section" aria-labelledby="m-clocks">
      <h3 id="m-clocks">{t('title')}</h3>
      <ol className="m-clocks">
        {running.map((clock) => (
          <ClockLine key={clock.node} matter={matter} clock={clock} large={clock === current} />
        ))}
      </ol>
      <Met matter={matter} clocks={met} />
    </section>
  );
}

/** What was done, folded: how many, and whether any of it was late, stands on the fold. */
function Met({ matter, clocks }: { readonly matter: MatterPage; readonly clocks: readonly One[] }) {
  const t = clockWords.use();
  const language = useLanguage();
  if (clocks.length === 0) return null;
  const late = clocks.filter((clock) => Date.parse(clock.metAt ?? '') > Date.parse(clock.dueAt));
  const names = late.map((clock) => nameOf(clock, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <details className="m-met" open={!isOpen(matter.status)}>
      <summary>{late.length === 0 ? t('metAll', { n: clocks.length }) : t('metSome', { n: clocks.length, late: names })}</summary>
      <ol className="m-clocks">
        {clocks.map((clock) => (
          <ClockLine key={clock.node} matter={matter} clock={clock} large={false} />
        ))}
      </ol>
    </details>
  );
}

const nameOf = ({ node }: One, language: 'zh' | 'en'): string => (node === 'whole' ? clockWords.t(language)('wholeWay') : matterWords.t(language)(`node.${node}`));

interface LineProps {
  readonly matter: MatterPage;
  readonly clock: One;
  readonly large: boolean;
}
function ClockLine({ matter, clock, large }: LineProps) {
  const t = clockWords.use();
  const words = matterWords.use();
  const kit = kitWords.use();
  const now = useNow();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const state = stateOfClock(clock, now);
  const name = nameOf(clock, language);
  return (
    <li className={large ? 'm-clock-line m-clock-large' : 'm-clock-line'}>
      <p className={`m-clock-says m-clock-says-${state}`}>
        <Glyph state={state} label={kit(state)} size={large ? 18 : 14} />
        <b>{name}</b>
        <span>{saysOf(clock, now, language)}</span>
        <small>{words('due', { when: whenWords(clock.dueAt, now, language) })}</small>
        <button type="button" className="m-why-button" aria-expanded={open} aria-controls={id} aria-label={`${t(open ? 'whyHide' : 'why')}：${name}`} onClick={() => setOpen(!open)}>
          {t(open ? 'whyHide' : 'why')}
        </button>
      </p>
      <p className="m-small">{clock.because[language]}</p>
      <div id={id}>{open ? <Why matter={matter} clock={clock} /> : null}</div>
    </li>
  );
}

function stateOfClock(clock: One, now: number): State {
  if (clock.metAt === null) return lightAt(clock, now);
  return Date.parse(clock.metAt) > Date.parse(clock.dueAt) ? 'late' : 'done';
}

function saysOf(clock: One, now: number, language: 'zh' | 'en'): string {
  if (clock.metAt === null) return leftWords(clock.dueAt, now, language);
  const t = clockWords.t(language);
  const over = Date.parse(clock.metAt) - Date.parse(clock.dueAt);
  return t(over > 0 ? 'metLate' : 'metInTime', { span: spanWords(over, language) });
}
