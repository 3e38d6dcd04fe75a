import { useCallback, useMemo, type ComponentType } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Session } from '../../../../../contract/session.ts';
import { useCounty } from '../../../api/hooks.ts';
import { useLive } from '../../../api/live.ts';
import { LiveLine } from '../../../features/shell/LiveLine.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Forbidden } from '../../../kit/States.tsx';
import { Header } from '../frame/Header.tsx';
import { ChangesPage } from './changes/ChangesPage.tsx';
import { DesertedPage } from './units/DesertedPage.tsx';
import { ExplainPage } from './explain/ExplainPage.tsx';
import { ImportsPage } from './imports/ImportsPage.tsx';
import { pagesOf, type PageProps } from './pages.ts';
import './people.css';
import { PeopleTabs } from './PeopleTabs.tsx';
import { useLivePeople } from './queries.ts';
import { pageOf, parsePeople, peoplePath, type Page, type PeopleSpot } from './route.ts';
import { UnitsPage } from './units/UnitsPage.tsx';
import { UsersPage } from './users/UsersPage.tsx';
import { peopleWords } from './words.ts';

const SHOWN: Readonly<Record<Page, ComponentType<PageProps>>> = {
  users: UsersPage, units: UnitsPage, imports: ImportsPage, explain: ExplainPage, changes: ChangesPage, deserted: DesertedPage,
};

/** The administrators' own pages: users and posts, units, imports, explanation, changes. Matters never appear here. */
export function People({ session }: { readonly session: Session }) {
  useLive(session);
  useLivePeople(session.county);
  const t = peopleWords.use();
  const language = useLanguage();
  const county = useCounty(session.county).data;
  const { spot, go, pages, page } = usePeopleSpot(session);
  const Shown = page === null ? null : SHOWN[page];
  return (
    <div className={spot.id === null ? 'desk people' : 'desk people desk-single'}>
      <Header session={session} />
      <PeopleTabs session={session} pages={pages} page={page} go={go} />
      <div className="desk-lines">
        <LiveLine />
      </div>
      {Shown === null ? <main className="people-wide"><Forbidden title={t('notYours')}>{t('notYoursDo')}</Forbidden></main> : <Shown key={page} session={session} spot={spot} go={go} />}
      <footer className="desk-foot">{county?.notice[language]}</footer>
    </div>
  );
}

function usePeopleSpot(session: Session) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const pages = useMemo(() => pagesOf(session), [session]);
  const spot = useMemo(() => parsePeople(path, search), [path, search]);
  // An address without a page lands on the first; one that names a page that is not his says so.
  const page = spot.page === null ? (pages[0] ?? null) : (pages.find((one) => one === spot.page) ?? null);
  const go = useCallback(
    (to: Partial<PeopleSpot>) => {
      const elsewhere = to.page !== undefined && to.page !== null && to.page !== page;
      navigate(peoplePath(elsewhere ? pageOf(to.page as Page, to) : { ...spot, page, ...to }));
    },
    [navigate, page, spot],
  );
  return { spot, go, pages, page };
}
