import type { Role } from '../../../../core/access/roles.ts';
import { useSessionAnswer } from '../../api/hooks.ts';
import { SignIn } from '../../features/session/SignIn.tsx';
import { useSignOut } from '../../features/session/session.ts';
import { Answered } from '../../features/shell/Answered.tsx';
import { Button } from '../../kit/Button.tsx';
import { Forbidden, Skeleton } from '../../kit/States.tsx';
import { Screen } from './Screen.tsx';
import { screenWords } from './words.ts';
import './screen.css';

const VIEWERS: readonly Role[] = ['ops-officer', 'center-officer', 'township-leader'];

export function App() {
  const answer = useSessionAnswer();
  return (
    <Answered query={answer} waiting={<Skeleton rows={6} height={120} />}>
      {({ session }) => {
        if (session === null) {
          return (
            <main className="screen-sign-in">
              <SignIn first={VIEWERS} />
            </main>
          );
        }
        const post = session.posts.find((one) => VIEWERS.includes(one.role));
        if (!post) return <NotYours />;
        return <Screen key={`${session.county} ${session.user}`} session={session} home={post.territory} />;
      }}
    </Answered>
  );
}

function NotYours() {
  const t = screenWords.use();
  const signOut = useSignOut();
  return (
    <main className="screen-sign-in">
      <Forbidden title={t('notYours')}>{t('notYoursDo')}</Forbidden>
      <p className="screen-links">
        <Button onClick={() => signOut.mutate()}>{t('switch')}</Button>
        <a href="/desk">{t('desk')}</a>
      </p>
    </main>
  );
}
