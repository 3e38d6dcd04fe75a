import { deskWords } from '../words.ts';

export function Nothing() {
  const t = deskWords.use();
  return (
    <div className="desk-nothing">
      <p>{t('pick')}</p>
      <p className="desk-quiet">{t('pickDo')}</p>
    </div>
  );
}
