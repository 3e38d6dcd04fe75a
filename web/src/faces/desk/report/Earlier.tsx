import { useQuery } from '@tanstack/react-query';
import { normalPhone } from '../../../../../core/matter/contact.ts';
import { useNow } from '../../../api/clock.ts';
import { keys } from '../../../api/keys.ts';
import { earlierOf } from '../../../api/matter.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { handWords } from './words.ts';

const DIGITS_LEAST = 7;

interface EarlierProps {
  readonly county: string;
  readonly phone: string;
  readonly onOpen: (id: string) => void;
}

/** What the same telephone reported before; what is typed here stays when one is opened. */
export function Earlier({ county, phone, onOpen }: EarlierProps) {
  const t = handWords.use();
  const words = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  const digits = normalPhone(phone);
  const known = useQuery({
    queryKey: keys.earlier(county, digits),
    queryFn: () => earlierOf(county, digits),
    enabled: digits.length >= DIGITS_LEAST,
    staleTime: 60_000,
    retry: false,
  });
  if (digits.length < DIGITS_LEAST) return null;
  if (known.error) {
    return (
      <p className="desk-quiet" role="status">
        {t('earlierFailed')}{' '}
        <button type="button" className="k-link" onClick={() => void known.refetch()}>
          {t('earlierAgain')}
        </button>
      </p>
    );
  }
  const rows = known.data?.rows ?? [];
  if (rows.length === 0) return <p className="desk-quiet" role="status">{known.data ? t('earlierNone') : ''}</p>;
  return (
    <div role="status">
      <p className="k-label">{t('earlier')}</p>
      <ul className="desk-earlier">
        {rows.map((one) => (
          <li key={one.id}>
            <button type="button" className="k-link" onClick={() => onOpen(one.id)}>
              {one.headline || `${t('secret')} ${one.number}`}
            </button>
            <small>
              {words(`status.${one.status}`)} · {whenWords(one.reportedAt, now, language)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
