import { Route, Switch } from 'wouter';
import { CountyDoor } from './CountyDoor.tsx';
import { DonePage } from './DonePage.tsx';
import { FollowForm } from './FollowForm.tsx';
import { FollowOne } from './FollowOne.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { paths } from './paths.ts';
import { ReportFlow } from './ReportFlow.tsx';

export function App() {
  return (
    <Switch>
      <Route path="/report/:county/done/:number">{({ county, number }) => <DonePage key={county} county={county} number={number} />}</Route>
      <Route path="/report/:county/:step?">{({ county, step }) => <ReportFlow key={county} county={county} step={step ?? 'where'} />}</Route>
      <Route path="/follow/:county">{({ county }) => <FollowForm county={county} />}</Route>
      <Route path="/follow/:county/:number">{({ county, number }) => <FollowOne key={number} county={county} number={number} />}</Route>
      <Route path="/follow">
        <CountyDoor to={paths.followAny} />
      </Route>
      <Route path="/report">
        <CountyDoor to={paths.where} />
      </Route>
      <Route path="/">
        <CountyDoor to={paths.where} />
      </Route>
      <Route>
        <NoSuchPage />
      </Route>
    </Switch>
  );
}
