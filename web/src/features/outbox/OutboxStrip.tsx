import { Link } from 'wouter';
import { Glyph } from '../../kit/Glyph.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { clockWords } from '../../kit/time.ts';
import { summaryOf } from './item.ts';
import './outbox.css';
import { useOutbox, type OutboxState } from './outbox.ts';
import { outboxWords } from './words.ts';

/** Same place on every page. Waiting is neutral (no signal in a stairwell is normal); red only when the server refused. */
export function OutboxStrip({ href }: { readonly href: string }) {
  const t = outboxWords.use();
  const outbox = useOutbox();
  const said = sentence(outbox, t);
  return (
    <Link className={`outbox outbox-${said.look}`} href={href}>
      <Glyph state={said.look === 'clear' ? 'done' : said.look === 'refused' ? 'refused' : 'waiting'} />
      <span role="status">{said.words}</span>
      <span className="outbox-see">
        {t('see')} <Icon name="next" size={18} />
      </span>
    </Link>
  );
}

type T = ReturnType<typeof outboxWords.use>;
function sentence(outbox: OutboxState, t: T): { look: 'clear' | 'waiting' | 'refused'; words: string } {
  const { waiting, refused, lastSentAt } = summaryOf(outbox.items);
  if (refused > 0) {
    return { look: 'refused', words: waiting > 0 ? t('refusedAnd', { n: refused, m: waiting }) : t('refused', { n: refused }) };
  }
  if (waiting === 0) {
    return { look: 'clear', words: lastSentAt === null ? t('nothing') : t('allSent', { time: clockWords(lastSentAt) }) };
  }
  if (!outbox.stored) return { look: 'waiting', words: t('notStored') };
  if (outbox.signedOut) return { look: 'waiting', words: t('signedOut', { n: waiting }) };
  return { look: 'waiting', words: t(outbox.sending ? 'waitingNow' : 'waiting', { n: waiting }) };
}
