import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Session } from '../../../../../contract/session.ts';
import { useNow } from '../../../api/clock.ts';
import { useSignOut } from '../../../features/session/session.ts';
import { sessionWords } from '../../../features/session/words.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { LanguageSwitch } from '../../../kit/LanguageSwitch.tsx';
import { chooseTheme, currentTheme, THEMES } from '../../../kit/theme.ts';
import { clockWords, dateWords } from '../../../kit/time.ts';
import { deskWords } from '../words.ts';

interface HeaderProps {
  readonly session: Session;
  readonly q?: string;
  /** Without it there is nothing to search. */
  readonly onSearch?: (q: string) => void;
  readonly onHelp?: () => void;
}
const SEES_SCREEN: readonly string[] = ['ops-officer', 'center-officer', 'township-leader'];

export function Header({ session, q = '', onSearch, onHelp }: HeaderProps) {
  const t = deskWords.use();
  const role = sessionWords.use();
  const language = useLanguage();
  const now = useNow();
  const signOut = useSignOut();
  const [post] = session.posts;
  const where = post ? [post.territory.name, post.unit.name.replace(post.territory.name, '')].filter(Boolean) : [];
  return (
    <header className="desk-head">
      <h1>{where.join(' · ')}</h1>
      {session.posts.some((one) => SEES_SCREEN.includes(one.role)) ? <a href="/screen">{t('screen')}</a> : null}
      {session.queues.length > 0 ? <Link href="/desk/orders">{t('orders')}</Link> : null}
      {onSearch ? <Search q={q} onSearch={onSearch} /> : <span className="desk-search" />}
      <span className="desk-now">
        {dateWords(now, language)} {clockWords(now)}
      </span>
      <span className="desk-who">
        {post ? `${role(post.role)} ` : ''}
        <strong>{session.name}</strong>
      </span>
      <button type="button" className="desk-text" onClick={() => signOut.mutate()}>
        {t('switch')}
      </button>
      <ThemeChoice />
      <LanguageSwitch />
      {onHelp ? (
        <button type="button" className="desk-text" onClick={onHelp} aria-label={t('keys')} title={t('keys')}>
          <kbd>?</kbd>
        </button>
      ) : null}
    </header>
  );
}

function Search({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const t = deskWords.use();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <form
      role="search"
      className="desk-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <input
        id="desk-search"
        aria-label={t('searchDo')}
        placeholder={t('search')}
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  );
}

function ThemeChoice() {
  const t = deskWords.use();
  const [theme, setTheme] = useState(currentTheme);
  return (
    <select
      className="desk-theme"
      aria-label={t('theme')}
      value={theme}
      onChange={(event) => {
        const chosen = THEMES.find((one) => one === event.target.value) ?? 'auto';
        setTheme(chosen);
        chooseTheme(chosen);
      }}
    >
      {THEMES.map((one) => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </select>
  );
}
