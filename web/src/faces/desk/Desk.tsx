import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../contract/session.ts';
import type { Queue } from '../../../../core/matter/queues.ts';
import { useCounty } from '../../api/hooks.ts';
import { useLive } from '../../api/live.ts';
import { LiveLine } from '../../features/shell/LiveLine.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { Forbidden, Skeleton } from '../../kit/States.tsx';
import { Header } from './frame/Header.tsx';
import { KeyList } from './frame/KeyList.tsx';
import { Tabs } from './frame/Tabs.tsx';
import { ListPane } from './list/ListPane.tsx';
import { MatterPane } from './matter/MatterPane.tsx';
import { Nothing } from './matter/Nothing.tsx';
import { verbsOf } from './people/pages.ts';
import { isPeoplePath } from './people/route.ts';
import { isMapPath, isOrdersPath } from './orders/route.ts';
import { ByHand } from './report/ByHand.tsx';
import { useWork } from './useWork.ts';
import { deskWords } from './words.ts';

/** Read when an administrator comes: the desks of every day do without. */
const People = lazy(async () => ({ default: (await import('./people/People.tsx')).People }));
/** What the county works by; read a few times a month. */
const GridMap = lazy(async () => ({ default: (await import('./orders/map/MapPage.tsx')).MapPage }));
const Orders = lazy(async () => ({ default: (await import('./orders/Orders.tsx')).Orders }));

export function Desk({ session }: { readonly session: Session }) {
  const t = deskWords.use();
  const [path] = useLocation();
  const [first] = session.queues;
  if (isOrdersPath(path) && session.posts.length > 0) {
    return (
      <Suspense fallback={<Skeleton rows={8} height={56} />}>
        {isMapPath(path) ? <GridMap session={session} /> : <Orders session={session} />}
      </Suspense>
    );
  }
  if (isPeoplePath(path) || (first === undefined && verbsOf(session).length > 0)) {
    return (
      <Suspense fallback={<Skeleton rows={8} height={56} />}>
        <People session={session} />
      </Suspense>
    );
  }
  if (first !== undefined) return <Work session={session} first={first} />;
  return (
    <div className="desk">
      <Header session={session} />
      <Forbidden title={t('noQueues')}>{t('noQueuesDo')}</Forbidden>
    </div>
  );
}

function Work({ session, first }: { readonly session: Session; readonly first: Queue }) {
  useLive(session);
  const t = deskWords.use();
  const language = useLanguage();
  const county = useCounty(session.county).data;
  const { here, go, list, cursor, verb, setVerb, help, setHelp, open, asked } = useWork(session, first);
  const single = here.page === 'new' || here.id !== null;
  return (
    <div className={single ? 'desk desk-single' : 'desk'}>
      <Header session={session} q={here.q} onSearch={(q) => go({ q, id: null, view: 'list' })} onHelp={() => setHelp(true)} />
      <Tabs session={session} here={here} go={go} />
      <div className="desk-lines">
        <LiveLine />
      </div>
      <main className="desk-work">
        <ListPane session={session} here={here} list={list} cursor={cursor} onOpen={open} go={go} />
        <section className="desk-side" aria-label={t('title')}>
          {here.page === 'new' ? (
            <ByHand session={session} onLeave={() => go({})} onOpen={open} />
          ) : here.id === null ? (
            <Nothing />
          ) : (
            <MatterPane key={here.id} session={session} id={here.id} verb={verb} onVerb={setVerb} onBack={() => go({ id: null })} asked={asked} />
          )}
        </section>
      </main>
      <footer className="desk-foot">{county?.notice[language]}</footer>
      {help ? <KeyList onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
