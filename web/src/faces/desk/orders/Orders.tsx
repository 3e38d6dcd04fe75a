import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Session } from '../../../../../contract/session.ts';
import { useCounty } from '../../../api/hooks.ts';
import { useLive } from '../../../api/live.ts';
import { LiveLine } from '../../../features/shell/LiveLine.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Header } from '../frame/Header.tsx';
import '../people/people.css';
import { EditionsPage } from './EditionsPage.tsx';
import './orders.css';
import { OrdersTabs } from './OrdersTabs.tsx';
import { ordersPath, parseOrders, type GoOrders } from './route.ts';

/** What the county works by: categories, rules and the calendar. Whoever has a post reads; the operations center writes. */
export function Orders({ session }: { readonly session: Session }) {
  useLive(session);
  const language = useLanguage();
  const county = useCounty(session.county).data;
  const [path, navigate] = useLocation();
  const search = useSearch();
  const spot = useMemo(() => parseOrders(path, search), [path, search]);
  const go: GoOrders = useCallback((to) => navigate(ordersPath({ ...spot, ...to })), [navigate, spot]);
  return (
    <div className="desk people orders">
      <Header session={session} />
      <OrdersTabs session={session} kind={spot.kind} onKind={(kind) => (kind === 'map' ? navigate('/desk/orders/map') : go({ kind, version: null, item: null }))} />
      <div className="desk-lines">
        <LiveLine />
      </div>
      <EditionsPage key={spot.kind} session={session} spot={spot} go={go} />
      <footer className="desk-foot">{county?.notice[language]}</footer>
    </div>
  );
}
