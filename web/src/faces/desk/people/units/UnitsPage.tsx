import { useMemo, useState } from 'react';
import type { UnitRows } from '../../../../../../contract/people.ts';
import { Answered } from '../../../../features/shell/Answered.tsx';
import { Empty, Skeleton } from '../../../../kit/States.tsx';
import { findUnits } from './find.ts';
import { Listing, SEARCH_ID, useCursor, type Line } from '../Listing.tsx';
import type { PageProps } from '../pages.ts';
import { useAllUnits } from '../queries.ts';
import { useTyped } from '../users/UserFilters.tsx';
import { peopleWords } from '../words.ts';
import { UnitPane } from './UnitPane.tsx';

const PAGE = 100;

export function UnitsPage(props: PageProps) {
  const units = useAllUnits(props.session.county);
  return (
    <main className="desk-work">
      <Answered query={units} waiting={<section className="desk-list"><Skeleton rows={10} height={55} /></section>}>
        {(data) => <Found {...props} data={data} />}
      </Answered>
    </main>
  );
}

function Found({ session, spot, go, data }: PageProps & { readonly data: UnitRows }) {
  const t = peopleWords.use();
  const lineOf = useLine();
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => findUnits(data.units, spot.q), [data.units, spot.q]);
  const rows = found.slice(0, shown);
  const open = (id: string) => go({ id });
  const cursor = useCursor({ ids: rows.map((unit) => unit.id), opened: spot.id, onOpen: open });
  const chosen = data.units.find((unit) => unit.id === spot.id);
  return (
    <>
      <section className="desk-list" aria-label={t('page.units')}>
        <UnitSearch spot={spot} go={go} />
        {rows.length === 0 ? (
          <Empty title={t('noUnits')}><p>{t('noUnitsDo')}</p></Empty>
        ) : (
          <Listing
            label={t('page.units')}
            lines={rows.map(lineOf)}
            opened={spot.id}
            cursor={cursor}
            onOpen={open}
            onMore={found.length > shown ? () => setShown(shown + PAGE) : null}
            count={t('unitsN', { n: found.length })}
          />
        )}
      </section>
      <section className="desk-side" aria-label={t('page.units')}>
        {chosen === undefined ? (
          <div className="desk-nothing">
            <p>{t('pickUnit')}</p>
            <p className="desk-quiet">{t('pickDo')}</p>
          </div>
        ) : (
          <UnitPane key={chosen.id} session={session} unit={chosen} allowed={data.allowed} go={go} />
        )}
      </section>
    </>
  );
}

function UnitSearch({ spot, go }: Pick<PageProps, 'spot' | 'go'>) {
  const t = peopleWords.use();
  const [typed, setTyped] = useTyped(spot.q, (q) => go({ q, id: null }));
  return (
    <div className="people-filters people-filters-one" role="search">
      <input id={SEARCH_ID} className="k-input" type="search" aria-label={t('searchUnits')} placeholder={t('searchUnits')} autoComplete="off" maxLength={60} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}

function useLine(): (unit: UnitRows['units'][number]) => Line {
  const t = peopleWords.use();
  return (unit) => ({
    id: unit.id,
    title: <span className={unit.dissolvedAt === null ? '' : 'people-gone'}>{unit.name}</span>,
    under: [peopleWords.has(`kind.${unit.kind}`) ? t(`kind.${unit.kind}` as 'kind.center') : unit.kind, unit.block.name].join(' · '),
    side: unit.dissolvedAt === null ? (unit.posts === 0 ? <span className="people-none">{t('nobodyInPost')}</span> : t('inPostN', { n: unit.posts })) : t('dissolved'),
  });
}
