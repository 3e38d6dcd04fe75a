import { useEffect, useRef } from 'react';
import type { Receipt } from '../../../../../contract/matter.ts';
import { useNow } from '../../../api/clock.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { Glyph } from '../../../kit/Glyph.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { deskWords } from '../words.ts';

interface ReceiptProps {
  readonly receipt: Receipt;
  readonly onOpen: () => void;
  readonly onAnother: () => void;
}

/** Number and code in letters big enough to read out over the telephone. */
export function ReceiptToRead({ receipt, onOpen, onAnother }: ReceiptProps) {
  const t = deskWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { place } = receipt;
  return (
    <div className="desk-receipt">
      <h2 tabIndex={-1} ref={title}>
        <Glyph state="done" /> {t('receiptTitle')}
      </h2>
      <p>{t('receiptSay')}</p>
      <dl>
        <div>
          <dt>{t('receiptNumber')}</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>{t('receiptCode')}</dt>
          <dd>{receipt.code}</dd>
        </div>
      </dl>
      <p className="desk-quiet">{t('receiptOnce')}</p>
      <p>
        {place.township.name} · {place.village.name} › {place.grid.name} · {words('due', { when: whenWords(receipt.dueAt, now, language) })}
      </p>
      <p className="desk-receipt-do">
        <Button kind="main" onClick={onOpen}>
          {t('receiptOpen')}
        </Button>
        <Button kind="plain" onClick={onAnother}>
          {t('receiptAnother')}
        </Button>
      </p>
    </div>
  );
}
