import type { ReactNode } from 'react';
import type { UserList as Found } from '../../../../../../contract/people.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { Empty, Skeleton } from '../../../../kit/States.tsx';
import { Listing, type Line } from '../Listing.tsx';
import { useNames } from '../names.ts';
import type { useUsers } from '../queries.ts';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';
import { UserFilters } from './UserFilters.tsx';

type Row = Found['rows'][number];
interface ListProps {
  readonly county: string;
  readonly spot: PeopleSpot;
  readonly go: (to: Partial<PeopleSpot>) => void;
  readonly users: ReturnType<typeof useUsers>;
  readonly rows: readonly Row[];
  readonly cursor: string | null;
  readonly onOpen: (id: string) => void;
  readonly onCreate: (() => void) | null;
}

export function UserList(props: ListProps) {
  const { county, spot, go, onCreate } = props;
  const t = peopleWords.use();
  return (
    <section className="desk-list" aria-label={t('page.users')}>
      {onCreate === null ? null : (
        <button type="button" className="desk-hand" onClick={onCreate}>
          <span aria-hidden>＋</span> {t('create')} <kbd>N</kbd>
        </button>
      )}
      <UserFilters county={county} spot={spot} go={go} />
      <Body {...props} />
    </section>
  );
}

function Body({ spot, users, rows, cursor, onOpen, go }: ListProps) {
  const t = peopleWords.use();
  const lineOf = useLine();
  if (users.isPending) return <Skeleton rows={10} height={55} />;
  if (users.error !== null && rows.length === 0) return <Refused error={users.error} onAgain={() => void users.refetch()} />;
  if (rows.length === 0) {
    return (
      <Empty title={t('noUsers')}>
        <p>{t('noUsersDo')}</p>
        <button type="button" className="desk-text" onClick={() => go({ q: '', unit: '', territory: '', role: null })}>{t('clearFilters')}</button>
      </Empty>
    );
  }
  return (
    <Listing
      label={t('usersById')}
      lines={rows.map(lineOf)}
      opened={spot.id}
      cursor={cursor}
      onOpen={onOpen}
      onMore={users.hasNextPage ? () => void users.fetchNextPage() : null}
      busy={users.isFetching}
      count={t(users.hasNextPage ? 'usersFirst' : 'usersCount', { n: rows.length })}
    />
  );
}

function useLine(): (row: Row) => Line {
  const t = peopleWords.use();
  const names = useNames();
  return ({ id, name, held, posts }) => {
    const [first] = held;
    const under: ReactNode = first === undefined ? <span className="people-none">{t('noPosts')}</span> : (
      <>
        {first.state === 'future' ? <em className="desk-tag">{t('state.future')}</em> : null}
        {first.commandedBy === null ? null : <em className="desk-tag">{t('seconded')}</em>}
        {[names.role(first.role), first.unit.name, first.territory.name].join(' · ')}
      </>
    );
    return {
      id, under,
      title: <>{name} <span className="people-id">{id}</span></>,
      side: posts > 1 ? t('postsN', { n: posts }) : '',
    };
  };
}
