import { Link } from 'wouter';
import { useNow } from '../../api/clock.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Empty } from '../../kit/States.tsx';
import { When } from '../../kit/Time.tsx';
import type { Item } from '../../features/outbox/item.ts';
import { flush, useOutbox } from '../../features/outbox/outbox.ts';
import { kindKey, outboxWords } from '../../features/outbox/words.ts';
import { FieldPhone } from './FieldPhone.tsx';

export function OutboxPage() {
  const o = outboxWords.use();
  const { items, sending } = useOutbox();
  const open = items.filter((item) => item.state !== 'sent');
  const sent = items.filter((item) => item.state === 'sent').reverse();
  const waiting = open.some((item) => item.state === 'waiting');
  return (
    <FieldPhone
      title={o('title')}
      back="/"
      foot={
        waiting ? (
          <Button kind="main" size="large" wide busy={sending} onClick={() => void flush()}>
            {o('sendNow')}
          </Button>
        ) : null
      }
    >
      {open.length === 0 ? <Empty title={o('empty')}>{o('emptyDo')}</Empty> : <Rows items={open} />}
      {sent.length === 0 ? null : (
        <>
          <h2>{o('sentToday')}</h2>
          <Rows items={sent} />
        </>
      )}
    </FieldPhone>
  );
}

const SHAPE = { waiting: 'waiting', sent: 'done', refused: 'refused' } as const;

function Rows({ items }: { readonly items: readonly Item[] }) {
  const o = outboxWords.use();
  const now = useNow();
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.key}>
          <Link className="row" href={item.state === 'sent' ? sentHref(item) : `/outbox/${item.key}`}>
            <Glyph state={SHAPE[item.state]} />
            <span>
              <b>
                {o(kindKey(item.work))}：{item.title}
              </b>
              <span className="row-second">
                {o(`state.${item.state}`)} · <When at={new Date(item.endedAt ?? item.writtenAt).toISOString()} now={now} />
                {item.photos.length === 0 ? '' : ` · ${o('photos', { n: item.photos.length, m: item.photos.filter((photo) => photo.id !== null).length })}`}
              </span>
            </span>
            <Icon name="next" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
const sentHref = (item: Item): string => (item.work.kind === 'command' ? `/m/${item.work.matter}` : `/sent/${item.key}`);
