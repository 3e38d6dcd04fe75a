import type { Session } from '../../../../contract/session.ts';
import { useNow } from '../../api/clock.ts';
import { useLiveState } from '../../api/live.ts';
import { useSignOut } from '../../features/session/session.ts';
import { sessionWords } from '../../features/session/words.ts';
import { useLanguage } from '../../kit/i18n.ts';
import { LanguageSwitch } from '../../kit/LanguageSwitch.tsx';
import { clockWords, dateWords } from '../../kit/time.ts';
import type { Home } from './home.ts';
import { screenWords } from './words.ts';

export function Head({ session, home }: { readonly session: Session; readonly home: Home }) {
  const t = screenWords.use();
  const role = sessionWords.use();
  // The post, not the name: the wall hangs in a hall.
  const post = session.posts.find(({ territory }) => territory.id === home.id);
  const language = useLanguage();
  const now = useNow();
  const live = useLiveState();
  const signOut = useSignOut();
  return (
    <header className="screen-head">
      <time className="screen-clock">{clockWords(now)}</time>
      <h1>{t('title', { place: home.name })}</h1>
      <span>{dateWords(now, language)}</span>
      <span className="screen-gap" />
      {live.asOf === null ? null : <span>{t('asOf', { time: clockWords(live.asOf) })}</span>}
      <a href="/desk">{t('desk')}</a>
      {post ? <span>{role(post.role)}</span> : null}
      <button type="button" className="k-link" onClick={() => signOut.mutate()}>
        {t('switch')}
      </button>
      <LanguageSwitch />
    </header>
  );
}
