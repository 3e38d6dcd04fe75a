import type { Static } from 'typebox';
import type { Entry, MatterPage } from '../../../../contract/matter.ts';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import type { State } from '../../kit/light.ts';
import { When } from '../../kit/Time.tsx';
import { factWords } from '../../features/matter/facts.ts';
import { useCategoryNames } from '../../features/matter/useNames.ts';
import { matterWords } from '../../features/matter/words.ts';
import { PhotoStrip } from '../../features/photo/PhotoStrip.tsx';
import { fieldWords } from './words.ts';

type Step = Static<typeof Entry>;

/** Oldest first, as it is told; the report's own words stand above. */
export function TaskHistory({ matter }: { readonly matter: MatterPage }) {
  return (
    <ol className="ladder">
      {matter.entries.map((step) => (
        <Line key={`${step.version} ${step.verb}`} step={step} county={matter.county} />
      ))}
    </ol>
  );
}

const stateOfStep = (step: Step): State => (step.verb === 'decline' || step.facts['passed'] === false ? 'refused' : 'done');

function Line({ step, county }: { readonly step: Step; readonly county: string }) {
  const t = fieldWords.use();
  const m = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const { nameOf } = useCategoryNames(county);
  const said = step.verb === 'report' ? null : step.words;
  const by = [step.by.name, step.by.unit].filter((word) => word !== null).join(' · ') || t('resident');
  return (
    <li>
      <Glyph state={stateOfStep(step)} />
      <div>
        <When at={step.at} now={now} />
        <p>
          <b>{m(`verb.${step.verb}`)}</b> <span className="quiet">{by}</span>
        </p>
        {factWords(step, { language, categoryName: nameOf }).map((fact) => (
          <p key={fact} className="quiet">
            {fact}
          </p>
        ))}
        {said === null ? null : <span className="ladder-words">{said}</span>}
        {step.verb === 'report' ? null : <PhotoStrip ids={step.photos} access={{ county }} />}
      </div>
    </li>
  );
}
