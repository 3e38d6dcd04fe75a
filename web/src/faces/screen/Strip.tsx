import { useCategoryNames } from '../../features/matter/useNames.ts';
import { matterWords } from '../../features/matter/words.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import type { State } from '../../kit/light.ts';
import { clockWords } from '../../kit/time.ts';
import { useStrip, type Happened } from './useStrip.ts';
import { screenWords } from './words.ts';

const STATES: Partial<Record<Happened['status'], State>> = { closed: 'done', declined: 'refused', 'handed-back': 'refused' };

export function Strip({ county }: { readonly county: string }) {
  const t = screenWords.use();
  const words = matterWords.use();
  const { nameOf } = useCategoryNames(county);
  const strip = useStrip(county);
  return (
    <section className="screen-strip" aria-labelledby="screen-strip">
      <h2 id="screen-strip">{t('strip')}</h2>
      {strip.length === 0 ? <p className="screen-small">{t('stripNone')}</p> : null}
      <ul>
        {strip.map((one) => (
          <li key={one.key}>
            <time dateTime={one.at}>{clockWords(one.at)}</time>
            <span>{one.village}</span>
            <span>{nameOf(one.category) ?? t('uncategorized')}</span>
            <span>
              <Glyph state={STATES[one.status] ?? 'ordinary'} /> {words(`verb.${one.verb}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
