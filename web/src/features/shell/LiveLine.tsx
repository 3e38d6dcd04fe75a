import { useNow } from '../../api/clock.ts';
import { useLiveState } from '../../api/live.ts';
import { Stale } from '../../kit/States.tsx';
import { clockWords } from '../../kit/time.ts';
import { kitWords } from '../../kit/words.ts';

const SHOWN_FOR = 60_000;

/** One quiet line when what is shown may be old, or was just read again after a long absence. */
export function LiveLine() {
  const t = kitWords.use();
  const now = useNow();
  const live = useLiveState();
  if (live.status === 'stale') {
    return <Stale>{t('staleSince', { time: live.asOf === null ? '—' : clockWords(live.asOf) })}</Stale>;
  }
  if (live.caughtUpAt !== null && now - live.caughtUpAt < SHOWN_FOR) return <Stale>{t('caughtUp')}</Stale>;
  return null;
}
