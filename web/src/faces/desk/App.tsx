import { useSessionAnswer } from '../../api/hooks.ts';
import { SignIn } from '../../features/session/SignIn.tsx';
import { Answered } from '../../features/shell/Answered.tsx';
import { Skeleton } from '../../kit/States.tsx';
import { Desk } from './Desk.tsx';
import './desk.css';

const FIRST = [
  'dispatcher', 'command-director', 'platform-lead', 'unit-officer', 'zone-officer', 'center-officer', 'department-officer', 'ops-officer', 'mediator', 'township-leader',
  'system-admin', 'security-admin', 'auditor',
] as const;

export function App() {
  const answer = useSessionAnswer();
  return (
    <Answered query={answer} waiting={<Skeleton rows={8} height={56} />}>
      {({ session }) => (session === null ? <SignInPage /> : <Desk key={`${session.county} ${session.user}`} session={session} />)}
    </Answered>
  );
}

const SignInPage = () => (
  <main className="desk-sign-in">
    <SignIn first={FIRST} />
  </main>
);
