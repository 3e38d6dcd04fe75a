import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { QueueList } from './QueueList.tsx';
import { fieldWords } from './words.ts';

export function MinePage({ session }: Signed) {
  const t = fieldWords.use();
  return (
    <FieldPhone title={t('mine')} back="/">
      <h1 className="k-hidden">{t('mine')}</h1>
      <QueueList county={session.county} queue="mine" status empty={{ title: t('nothingMine'), words: t('nothingMineDo') }} />
    </FieldPhone>
  );
}
