import { Empty } from '../../kit/States.tsx';
import { Phone } from '../../features/shell/Phone.tsx';
import { portalWords } from './words.ts';

export function NoSuchPage() {
  const t = portalWords.use();
  return (
    <Phone title={t('noSuchPage')}>
      <Empty title={t('noSuchPage')}>
        <p>{t('noSuchPageDo')}</p>
        <a className="k-button k-button-outline k-button-normal" href="/">
          {t('home')}
        </a>
      </Empty>
    </Phone>
  );
}
