import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Choice } from '../../kit/Choice.tsx';
import { chooseLanguage, useLanguage } from '../../kit/i18n.ts';
import { Notice } from '../../kit/States.tsx';
import { chooseTheme, currentTheme, THEMES } from '../../kit/theme.ts';
import { summaryOf } from '../../features/outbox/item.ts';
import { useOutbox } from '../../features/outbox/outbox.ts';
import { useSignOut } from '../../features/session/session.ts';
import { sessionWords } from '../../features/session/words.ts';
import { FieldPhone, type Signed } from './FieldPhone.tsx';
import { fieldWords } from './words.ts';

export function MePage({ session }: Signed) {
  const t = fieldWords.use();
  const s = sessionWords.use();
  const signOut = useSignOut();
  // A whole new page: nothing of this person stays in memory, and the next one starts at the start.
  const leave = () => signOut.mutateAsync().then(() => location.assign('/field'), () => undefined);
  const { waiting, refused } = summaryOf(useOutbox().items);
  return (
    <FieldPhone title={session.name} second={s('demo')} back="/">
      <h2>{t('posts')}</h2>
      <dl className="facts">
        {session.posts.map((post) => (
          <div key={`${post.role} ${post.unit.id} ${post.territory.id}`}>
            <dt>{s(post.role)}</dt>
            <dd>
              {post.unit.name} · {post.territory.name}
            </dd>
          </div>
        ))}
      </dl>
      <Habits />
      <a className="k-link" href="/">
        {t('portal')}
      </a>
      {waiting + refused > 0 ? <Notice>{t('signOutWaiting', { n: waiting + refused })}</Notice> : null}
      {signOut.error ? (
        <p className="k-error" role="alert">
          {signOut.error.message}
        </p>
      ) : null}
      <Button kind="plain" wide busy={signOut.isPending} onClick={() => void leave()}>
        {t('signOut')}
      </Button>
    </FieldPhone>
  );
}

function Habits() {
  const t = fieldWords.use();
  const language = useLanguage();
  const [theme, setTheme] = useState(currentTheme);
  return (
    <>
      <Choice
        legend={t('language')}
        columns
        value={language}
        onChange={chooseLanguage}
        options={[
          { value: 'zh', words: '中文' },
          { value: 'en', words: 'English' },
        ]}
      />
      <Choice
        legend={t('theme')}
        columns
        value={theme}
        onChange={(value) => {
          chooseTheme(value);
          setTheme(value);
        }}
        options={THEMES.map((value) => ({ value, words: t(`theme.${value}`) }))}
      />
    </>
  );
}
