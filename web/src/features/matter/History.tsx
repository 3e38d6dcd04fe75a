import type { Entry, MatterPage } from '../../../../contract/matter.ts';
import type { Static } from 'typebox';
import { useNow } from '../../api/clock.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { whenWords } from '../../kit/time.ts';
import { PhotoStrip } from '../photo/PhotoStrip.tsx';
import { sessionWords } from '../session/words.ts';
import { factWords } from './facts.ts';
import { useCategoryNames } from './useNames.ts';
import { matterWords } from './words.ts';
import './matter.css';

export type Step = Static<typeof Entry>;

/** What happened, newest on top. A failed verification is a diamond, the step where it stands a filled dot. */
export function History({ matter }: { readonly matter: MatterPage }) {
  const t = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const { nameOf } = useCategoryNames(matter.county);
  const steps = [...matter.entries].reverse();
  return (
    <section className="m-section" aria-labelledby="m-history">
      <h3 id="m-history">{t('history')}</h3>
      <ol className="m-ladder">
        {steps.map((step, i) => (
          <li key={`${step.version} ${step.verb}`} className={dotOf(step, i)}>
            <time dateTime={step.at}>{whenWords(step.at, now, language)}</time>
            <div>
              <p>{t(`verb.${step.verb}`)}</p>
              <By step={step} />
              {factWords(step, { language, categoryName: nameOf }).map((fact) => (
                <p key={fact} className="m-small">
                  {fact}
                </p>
              ))}
              {step.words !== null && step.verb !== 'report' && step.verb !== 'settle' ? (
                <p className="m-said">{step.words}</p>
              ) : null}
              {step.verb === 'report' ? null : <PhotoStrip ids={step.photos} access={{ county: matter.county }} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const dotOf = (step: Step, i: number): string =>
  step.facts['passed'] === false ? 'm-back' : i === 0 ? 'm-now' : '';

function By({ step }: { readonly step: Step }) {
  const t = matterWords.use();
  const role = sessionWords.use();
  const { name, unit } = step.by;
  const known = step.by.role !== null && sessionWords.has(step.by.role) ? role(step.by.role) : null;
  const words = [name, unit ?? known].filter((part) => part !== null);
  return <p className="m-small">{words.length === 0 ? t('resident') : words.join(' · ')}</p>;
}
