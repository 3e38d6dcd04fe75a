import { useNow } from '../../../api/clock.ts';
import { Button } from '../../../kit/Button.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Notice } from '../../../kit/States.tsx';
import { whenWords } from '../../../kit/time.ts';
import type { GoOrders } from './route.ts';
import type { Edition } from './useEdition.ts';
import { ordersWords } from './words.ts';

/** Another hand was at the draft meanwhile: nothing written here is lost, and the two ways on stand beside it. */
export function ClashNotice({ edition, go }: { readonly edition: Edition; readonly go: GoOrders }) {
  const t = ordersWords.use();
  const now = useNow();
  const language = useLanguage();
  const { clash, head } = edition;
  if (clash === null) return null;
  const who = head?.onBy ?? head?.madeBy ?? t('someone');
  const at = head?.onAt ?? head?.madeAt ?? null;
  return (
    <Notice kind="soon">
      <div role="alert">
        <p><strong>{t(`clash.${clash}`, { who, when: at === null ? '' : whenWords(at, now, language) })}</strong></p>
        <p>{t(clash === 'changed' ? 'clashChangedDo' : 'clashOnDo')}</p>
        <p className="orders-clash-do">
          {clash === 'changed' ? (
            <Button kind="outline" size="small" onClick={edition.goOnFromTheirs}>{t('keepMine')}</Button>
          ) : (
            <Button kind="outline" size="small" onClick={() => go({ version: edition.moveOn(), item: null })}>{t('moveOn')}</Button>
          )}
          <Button kind="plain" size="small" onClick={edition.discard}>{t('takeTheirs')}</Button>
        </p>
      </div>
    </Notice>
  );
}
