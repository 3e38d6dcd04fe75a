import { useCounty } from '../../api/hooks.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { LanguageSwitch } from '../../kit/LanguageSwitch.tsx';
import { portalWords } from './words.ts';

/** The end of every page: what is made up, the other language, the way in for staff. */
export function CountyEnd({ county }: { readonly county: string }) {
  const t = portalWords.use();
  const language = useLanguage();
  const page = useCounty(county).data;
  return (
    <div className="phone-end">
      <nav>
        <LanguageSwitch />
        <a className="k-link" href="/field">
          {t('staff')}
        </a>
      </nav>
      {page ? <p>{page.notice[language]}</p> : null}
    </div>
  );
}
