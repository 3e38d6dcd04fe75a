import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Session } from '../../../../../../contract/session.ts';
import { useCounty, useTerritories } from '../../../../api/hooks.ts';
import { useLive } from '../../../../api/live.ts';
import { Answered } from '../../../../features/shell/Answered.tsx';
import { LiveLine } from '../../../../features/shell/LiveLine.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Announce, Notice, Skeleton } from '../../../../kit/States.tsx';
import { Header } from '../../frame/Header.tsx';
import '../../people/people.css';
import '../orders.css';
import { OrdersTabs } from '../OrdersTabs.tsx';
import { ordersPath } from '../route.ts';
import { BaseMapPane } from './BaseMapPane.tsx';
import { ImportPane } from './ImportPane.tsx';
import './map.css';
import { Places } from './Places.tsx';
import type { GoMap, MapSpot, Side } from './spot.ts';
import { Workbench, type Drafts } from './Workbench.tsx';
import { mapPageWords } from './words.ts';

function useSpot(): readonly [MapSpot, GoMap] {
  const [, navigate] = useLocation();
  const search = useSearch();
  const spot = useMemo((): MapSpot => {
    const asked = new URLSearchParams(search);
    return { under: asked.get('under'), grid: asked.get('grid') };
  }, [search]);
  const go: GoMap = useCallback((to) => {
    const next = { ...spot, ...to };
    const given = Object.entries(next).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    navigate(`/desk/orders/map${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`);
  }, [navigate, spot]);
  return [spot, go];
}

/** The grids of the county: whoever has a post looks, the operations center draws. */
export function MapPage({ session }: { readonly session: Session }) {
  useLive(session);
  const t = mapPageWords.use();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [spot, go] = useSpot();
  const [side, setSide] = useState<Side>('grid');
  const [said, setSaid] = useState('');
  const [drafts, setDrafts] = useState<Drafts>({});
  const county = useCounty(session.county).data;
  const townships = useTerritories(session.county, { level: 'township', shapes: true });
  const mayDraw = session.posts.some(({ role }) => role === 'ops-officer');
  const done = (map: number): void => {
    setSaid(t('saved', { n: map }));
    setSide('grid');
  };
  return (
    <div className="desk people orders maps">
      <Header session={session} />
      <OrdersTabs session={session} kind="map" onKind={(kind) => navigate(kind === 'map' ? '/desk/orders/map' : ordersPath({ kind, version: null, item: null }))} />
      <div className="desk-lines"><LiveLine /></div>
      <Answered query={townships} waiting={<Skeleton rows={8} height={48} />}>
        {({ territories }) => {
          const under = spot.under ?? territories[0]?.id ?? session.county;
          return (
            <main className="maps-work">
              <Places session={session} townships={territories} spot={{ ...spot, under }} go={(to) => { setSaid(''); setSide('grid'); go(to); }} mayDraw={mayDraw} onSide={(next) => { setSaid(''); setSide(next); }} />
              <Workbench
                key={under} session={session} townships={territories} under={under} grid={spot.grid} go={go} mayDraw={mayDraw} onSaved={done} tiles={county?.baseMap ?? null}
                drafts={drafts} onDrafts={setDrafts} said={said === '' ? null : <Notice kind="done">{said}</Notice>}
                instead={side === 'import' ? <ImportPane session={session} onDone={done} onClose={() => setSide('grid')} />
                  : side === 'base' ? <BaseMapPane session={session} now={county?.baseMap ?? null} onSaid={setSaid} onClose={() => setSide('grid')} /> : null}
              />
            </main>
          );
        }}
      </Answered>
      <div className="k-hidden"><Announce>{said}</Announce></div>
      <footer className="desk-foot">{county?.notice[language]}</footer>
    </div>
  );
}
