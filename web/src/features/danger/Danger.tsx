import { useState } from 'react';
import { Icon } from '../../kit/Icon.tsx';
import { CALL, type Danger, type Emergency } from './danger.ts';
import './danger.css';
import { dangerWords } from './words.ts';

const NUMBERS = ['110', '119', '120'] as const;

/** On the first page: outlined, because most visits are no emergency. */
export function EmergencyNumbers() {
  const t = dangerWords.use();
  return (
    <section className="emergency" aria-labelledby="emergency-first">
      <h2 id="emergency-first">
        <Icon name="warning" /> {t('first')}
      </h2>
      <div className="emergency-numbers">
        {NUMBERS.map((n) => (
          <a key={n} href={`tel:${n}`}>
            <b>{n}</b> {t(n)}
          </a>
        ))}
      </div>
    </section>
  );
}

/** In context: filled, with what to do first. One tap folds it away; the form below is never blocked. */
export function DangerAhead({ danger }: { readonly danger: Danger }) {
  const t = dangerWords.use();
  const [folded, setFolded] = useState<Danger | null>(null);
  const n: Emergency = CALL[danger];
  if (folded === danger) {
    return (
      <p className="danger-folded">
        <a href={`tel:${n}`}>
          <Icon name="phone" size={20} /> {t('dismissed', { n })}
        </a>
      </p>
    );
  }
  return (
    <section className="danger" role="alert">
      <h2>
        <Icon name="warning" size={28} /> {t(`${danger}.title`)}
      </h2>
      <ol>
        <li>{t(`${danger}.1`)}</li>
        <li>{t(`${danger}.2`)}</li>
        <li>{t(`${danger}.3`)}</li>
      </ol>
      <a className="danger-call" href={`tel:${n}`}>
        <Icon name="phone" size={28} /> {t('call', { n })}
      </a>
      <p>{t('after')}</p>
      <button type="button" className="k-button k-button-plain k-button-small k-wide" onClick={() => setFolded(danger)}>
        {t('dismiss')}
      </button>
    </section>
  );
}
