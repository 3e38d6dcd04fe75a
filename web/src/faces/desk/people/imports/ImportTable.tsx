import type { ImportLine } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import type { Outcome } from '../../../../../../core/access/import-row.ts';
import { useNow } from '../../../../api/clock.ts';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Empty } from '../../../../kit/States.tsx';
import { usePlaces } from '../places.ts';
import { useAllUnits, type useImport } from '../queries.ts';
import { columnWords, peopleWords } from '../words.ts';
import { changeWords } from './change-words.ts';

interface TableProps {
  readonly session: Session;
  readonly lines: ReturnType<typeof useImport>;
  readonly outcome: Outcome | null;
}

export function ImportTable({ session, lines, outcome }: TableProps) {
  const t = peopleWords.use();
  const wordsOf = useChangeWords(session.county);
  const rows = lines.data?.pages.flatMap((page) => page.lines) ?? [];
  if (rows.length === 0) return <div className="people-body"><Empty title={t(outcome === null ? 'noRows' : 'noRowsOf', { outcome: outcome === null ? '' : t(`outcome.${outcome}`) })} /></div>;
  return (
    <div className="people-table-box" tabIndex={0} role="region" aria-label={t('rows')} aria-busy={lines.isFetching}>
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col" className="people-number">{t('rowNumber')}</th>
            <th scope="col">{t('userName')}</th>
            <th scope="col">{t('userId')}</th>
            <th scope="col">{t('result')}</th>
            <th scope="col">{t('whatChanges')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} wordsOf={wordsOf} />
          ))}
        </tbody>
      </table>
      {lines.hasNextPage ? (
        <button type="button" className="desk-more" aria-busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>{t('more')}</button>
      ) : null}
    </div>
  );
}

function Row({ row, wordsOf }: { readonly row: ImportLine; readonly wordsOf: (change: ImportLine['changes'][number]) => string }) {
  const t = peopleWords.use();
  const columns = columnWords(t);
  return (
    <tr className={row.outcome === 'faulty' ? 'people-row-faulty' : ''}>
      <td className="people-number">{row.row}</td>
      <td>{row.cells['name'] ?? '—'}</td>
      <td className="people-id">{row.cells['user'] ?? '—'}</td>
      <td className="people-nowrap">{row.outcome === 'faulty' ? <span className="people-faulty">✕ {t('outcome.faulty')}</span> : t(`outcome.${row.outcome}`)}</td>
      <td>
        {row.faults.map((fault) => (
          <p key={`${fault.column} ${fault.code}`}>
            {fault.column === null ? null : <b>{columns[fault.column]}{givenIn(row, fault)} </b>}
            {fault.message}
          </p>
        ))}
        {row.changes.map((change) => (
          <p key={`${change.what} ${change.after}`}>{wordsOf(change)}</p>
        ))}
      </td>
    </tr>
  );
}

/** What stood in the cell, unless the message says it. */
function givenIn({ cells }: ImportLine, { column, message }: ImportLine['faults'][number]): string {
  const given = column === null ? undefined : cells[column];
  return given === undefined || message.includes(given) ? '' : `「${given}」`;
}

function useChangeWords(county: string) {
  const language = useLanguage();
  const now = useNow();
  const places = usePlaces(county);
  const units = useAllUnits(county).data?.units;
  const unit = (id: string) => units?.find((one) => one.id === id)?.name ?? id;
  return (change: ImportLine['changes'][number]) => changeWords(change, { language, now, unit, territory: (id) => places?.nameOf(id) ?? id });
}
