import { Link } from 'wouter';
import { useNow } from '../../api/clock.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { Empty } from '../../kit/States.tsx';
import { whenWords } from '../../kit/time.ts';
import type { Item, Receipt } from '../../features/outbox/item.ts';
import { useOutbox } from '../../features/outbox/outbox.ts';
import { outboxWords } from '../../features/outbox/words.ts';
import { grouped } from '../../features/report/code.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { fieldWords } from './words.ts';

/** What became of what was just written: on the phone, under way, arrived or refused; it changes by itself. */
export function SentPage({ itemKey }: Signed & { readonly itemKey: string }) {
  const t = fieldWords.use();
  const o = outboxWords.use();
  const { items, sending } = useOutbox();
  const item = items.find((one) => one.key === itemKey);
  return (
    <FieldPhone
      title={t('report')}
      back="/"
      foot={
        <>
          <Link className="k-button k-button-main k-button-large" href="/">
            {t('toStart')}
          </Link>
          <Link className="k-button k-button-plain k-button-normal" href="/report">
            {t('another')}
          </Link>
        </>
      }
    >
      {item === undefined ? <Empty title={o('gone')}>{o('goneDo')}</Empty> : <Became item={item} sending={sending} />}
    </FieldPhone>
  );
}

function Became({ item, sending }: { readonly item: Item; readonly sending: boolean }) {
  const t = fieldWords.use();
  const o = outboxWords.use();
  if (item.state === 'refused') {
    return (
      <div className="stack" role="alert">
        <h1>
          <Glyph state="refused" /> {o('refusedTitle', { title: item.title })}
        </h1>
        <p>{item.refusal || o('photoLost')}</p>
        <Link className="k-link" href={`/outbox/${item.key}`}>
          {t('seeRefused')}
        </Link>
      </div>
    );
  }
  if (item.state === 'sent' && item.receipt !== null) return <Arrived item={item} receipt={item.receipt} />;
  return (
    <div className="stack" role="status">
      <h1>
        <Glyph state="waiting" /> {sending ? t('sendingTitle') : t('keptTitle')}
      </h1>
      <p className="quiet">{t('keptDo')}</p>
      <p className="words">{item.title}</p>
    </div>
  );
}

function Arrived({ item, receipt }: { readonly item: Item; readonly receipt: Receipt }) {
  const t = fieldWords.use();
  const now = useNow();
  const language = useLanguage();
  const settled = item.work.kind === 'settle';
  const drawn = settled && receipt.status === 'to-verify';
  return (
    <div className="stack sent" role="status">
      <h1>
        <Glyph state="done" size={30} /> {t(settled ? (drawn ? 'sentDrawn' : 'sentSettle') : 'sentReport')}
      </h1>
      {drawn ? <p>{t('sentDrawnWhy')}</p> : null}
      {settled ? null : <p>{t('dueBy', { when: whenWords(receipt.dueAt, now, language) })}</p>}
      <dl className="facts">
        <div>
          <dt>{t('number')}</dt>
          <dd>
            <b>{receipt.number}</b>
          </dd>
        </div>
        <div>
          <dt>{t('code')}</dt>
          <dd>
            <b>{grouped(receipt.code)}</b>
          </dd>
        </div>
      </dl>
      <p className="words">{item.title}</p>
      <Link className="k-link" href={`/m/${receipt.id}`}>
        {t('see')}
      </Link>
    </div>
  );
}
