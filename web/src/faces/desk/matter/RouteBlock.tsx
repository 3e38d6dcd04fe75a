import type { MatterPage, RouteView } from '../../../../../contract/matter.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { blockWords } from './words.ts';

const PARTS = ['platform', 'lead', 'assist', 'urgency', 'limit'] as const;
type Said = NonNullable<RouteView['lead']>;

/** 去向: each part with who said so, and struck beside it what the rules would have said where a hand chose. */
export function RouteBlock({ matter }: { readonly matter: MatterPage }) {
  const t = blockWords.use();
  const { route } = matter;
  const parts = PARTS.flatMap((part) => {
    const said = route?.[part] ?? null;
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
