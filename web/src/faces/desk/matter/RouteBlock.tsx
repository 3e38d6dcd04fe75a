import type { MatterPage, RouteView } from '../../../../../contract/matter.ts';
import { URGENCY_NAMES } from '../../../../../core/matter/names.ts';
import type { Bilingual } from '../../../../../core/shared/bilingual.ts';
import { limitOf } from '../../../features/matter/categories.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { blockWords } from './words.ts';

const PARTS = ['platform', 'lead', 'assist', 'urgency', 'limit'] as const;
type Said = NonNullable<RouteView['lead']>;

/** 去向: each part with who said so, and struck beside it what the rules would have said where a hand chose. */
export function RouteBlock({ matter }: { readonly matter: MatterPage }) {
  const t = blockWords.use();
  const { route } = matter;
  const plain = usePlain(matter);
  const parts = route === null ? [] : PARTS.flatMap((part) => {
    const said = route[part] ?? plain[part] ?? null;
    return said === null ? [] : [{ part, said }];
  });
  if (parts.length === 0 && matter.status !== 'to-accept') return null;
  return (
    <section className="m-section" aria-labelledby="desk-route">
      <h3 id="desk-route">{t('route')}</h3>
      {parts.length === 0 ? (
        <p className="m-small">{t('routeNone')}</p>
      ) : (
        <dl className="desk-route">
          {parts.map(({ part, said }) => (
            <div key={part}>
              <dt>{t(`part.${part}`)}</dt>
              <Part said={said} lead={part === 'lead' || part === 'platform'} />
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Where no rule spoke: urgency as it was reported, the limit of the category. */
function usePlain(matter: MatterPage): Partial<Record<(typeof PARTS)[number], Said>> {
  const { categories } = useCategoryNames(matter.county);
  const category = categories.find(({ id }) => id === matter.category);
  const both = (key: 'asReported' | 'byCategory'): Bilingual => ({ zh: blockWords.t('zh')(key), en: blockWords.t('en')(key) });
  return {
    urgency: { value: URGENCY_NAMES[matter.urgency], because: both('asReported'), instead: null },
    ...(category === undefined ? {} : { limit: { value: limitOf(category, matter), because: both('byCategory'), instead: null } }),
  };
}

function Part({ said, lead }: { readonly said: Said; readonly lead: boolean }) {
  const t = blockWords.use();
  const language = useLanguage();
  const { value, because, instead } = said;
  if (instead === null) {
    return (
      <dd>
        {value[language]} <small>{because[language]}</small>
      </dd>
    );
  }
  return (
    <dd>
      {value[language]} <s>{instead.value[language]}</s>
      <small className="desk-route-instead">{t(lead ? 'insteadLead' : 'insteadValue', { by: instead.because[language], was: instead.value[language], now: value[language] })}</small>
    </dd>
  );
}
