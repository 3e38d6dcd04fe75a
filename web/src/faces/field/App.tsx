import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Redirect, Route, Router, Switch } from 'wouter';
import type { Session } from '../../../../contract/session.ts';
import { useSessionAnswer } from '../../api/hooks.ts';
import { keys } from '../../api/keys.ts';
import { useLive } from '../../api/live.ts';
import { LanguageSwitch } from '../../kit/LanguageSwitch.tsx';
import type { Item } from '../../features/outbox/item.ts';
import { useOutboxOf } from '../../features/outbox/outbox.ts';
import { SignIn } from '../../features/session/SignIn.tsx';
import { Answered } from '../../features/shell/Answered.tsx';
import { FIELD_ROLES } from './duty.ts';
import { Home } from './Home.tsx';
import { MePage } from './MePage.tsx';
import { MinePage } from './MinePage.tsx';
import { OutboxItemPage } from './OutboxItemPage.tsx';
import { OutboxPage } from './OutboxPage.tsx';
import { ReportFlow } from './ReportFlow.tsx';
import { SentPage } from './SentPage.tsx';
import { TaskPage } from './TaskPage.tsx';
import { TasksPage } from './TasksPage.tsx';
import { VerbPage } from './VerbPage.tsx';

export function App() {
  const session = useSessionAnswer();
  return (
    <Answered query={session} waiting={null}>
      {({ session: who }) => (who === null ? <Door /> : <SignedIn key={`${who.county} ${who.user}`} session={who} />)}
    </Answered>
  );
}

function Door() {
  return (
    <main className="phone">
      <SignIn first={FIELD_ROLES} />
      <div className="phone-end">
        <LanguageSwitch />
      </div>
    </main>
  );
}

function SignedIn({ session }: { readonly session: Session }) {
  const client = useQueryClient();
  const { county, user } = session;
  useLive({ county, user });
  const onSent = useCallback((_item: Item) => void client.invalidateQueries({ queryKey: keys.all(county, 'matter') }), [client, county]);
  useOutboxOf(county, user, onSent);
  const props = { session };
  return (
    <Router base="/field">
      <Switch>
        <Route path="/">
          <Home {...props} />
        </Route>
        <Route path="/report/:step?">{({ step }) => <ReportFlow {...props} step={step ?? 'what'} />}</Route>
        <Route path="/sent/:key">{({ key }) => <SentPage {...props} itemKey={key} />}</Route>
        <Route path="/tasks/:queue?">{({ queue }) => <TasksPage {...props} queue={queue ?? null} />}</Route>
        <Route path="/mine">
          <MinePage {...props} />
        </Route>
        <Route path="/m/:id">{({ id }) => <TaskPage {...props} id={id} />}</Route>
        <Route path="/m/:id/:verb">{({ id, verb }) => <VerbPage key={`${id} ${verb}`} {...props} id={id} verb={verb} />}</Route>
        <Route path="/outbox">
          <OutboxPage />
        </Route>
        <Route path="/outbox/:key">{({ key }) => <OutboxItemPage {...props} itemKey={key} />}</Route>
        <Route path="/me">
          <MePage {...props} />
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Router>
  );
}
