import { useNow } from '../../../../api/clock.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Announce, Empty, Skeleton } from '../../../../kit/States.tsx';
import { whenWords } from '../../../../kit/time.ts';
import { useKeys } from '../keys.ts';
import { usePlaces } from '../places.ts';
import type { PageProps } from '../pages.ts';
import { useAllUnits, useChanges } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { aboutOf, deedWords, factsOf, type ChangeRow, type Fact } from './facts.ts';

/** Who changed which user, post, unit or import, newest first. New ones are announced and never move the list. */
export function ChangesPage({ session, go }: PageProps) {
  const t = peopleWords.use();
  const { list, fresh } = useChanges(session.county);
  const read = () => void list.refetch();
  useKeys({ u: fresh > 0 ? read : undefined });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <main className="people-wide">
      {fresh === 0 ? null : (
        <button type="button" className="desk-news" onClick={read}>{t('changesFresh', { n: fresh })} <kbd>U</kbd></button>
      )}
      <div className="k-hidden"><Announce>{fresh === 0 ? '' : t('changesFresh', { n: fresh })}</Announce></div>
      {list.isPending ? <Skeleton rows={12} height={40} /> : null}
      {list.error !== null && rows.length === 0 ? <Refused error={list.error} onAgain={read} /> : null}
      {list.isSuccess && rows.length === 0 ? <Empty title={t('noChanges')}><p>{t('noChangesDo')}</p></Empty> : null}
      {rows.length === 0 ? null : <Table county={session.county} rows={rows} go={go} list={list} />}
    </main>
  );
}

interface TableProps {
  readonly county: string;
  readonly rows: readonly ChangeRow[];
  readonly go: PageProps['go'];
  readonly list: ReturnType<typeof useChanges>['list'];
}
function Table({ county, rows, go, list }: TableProps) {
  const t = peopleWords.use();
  const factsFor = useFacts(county);
  return (
    <div className="people-table-box" tabIndex={0} role="region" aria-label={t('page.changes')} aria-busy={list.isFetching}>
      <table className="people-table people-changes">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('deed')}</th>
            <th scope="col">{t('about')}</th>
            <th scope="col">{t('details')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col" className="people-number">{t('pos')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.pos} row={row} facts={factsFor(row)} go={go} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage ? (
        <button type="button" className="desk-more" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</button>
      ) : null}
    </div>
  );
}

function Row({ row, facts, go }: { readonly row: ChangeRow; readonly facts: readonly Fact[]; readonly go: PageProps['go'] }) {
  const language = useLanguage();
  const now = useNow();
  const about = aboutOf(row);
  return (
    <tr>
      <td className="people-nowrap"><time dateTime={row.at}>{whenWords(row.at, now, language)}</time></td>
      <td className="people-nowrap"><b>{deedWords(row, language)}</b></td>
      <td>{about === null ? '—' : <button type="button" className="desk-text" onClick={() => go({ page: about.page, id: about.id })}>{about.page === 'imports' ? about.id.slice(0, 8) : about.id}</button>}</td>
      <td>
        {facts.map((fact) => (
          <span key={fact.name} className="people-fact"><span className="desk-quiet">{fact.name}</span> {fact.words}</span>
        ))}
      </td>
      <td>{row.by.name ?? row.by.user ?? '—'}</td>
      <td className="people-number people-id">{row.pos}</td>
    </tr>
  );
}

function useFacts(county: string): (row: ChangeRow) => Fact[] {
  const language = useLanguage();
  const now = useNow();
  const places = usePlaces(county);
  const units = useAllUnits(county).data?.units;
  const unit = (id: string) => units?.find((one) => one.id === id)?.name ?? id;
  return (row) => factsOf(row, { language, now, unit, territory: (id) => places?.nameOf(id) ?? id });
}
