import { useEffect, useState } from 'react';
import { useCursor } from '../Listing.tsx';
import { verbsOf, type PageProps } from '../pages.ts';
import { useUsers } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { CreatePanel } from './CreatePanel.tsx';
import { UserList } from './UserList.tsx';
import { UserPane } from './UserPane.tsx';

export function UsersPage({ session, spot, go }: PageProps) {
  const t = peopleWords.use();
  const mayCreate = verbsOf(session).includes('create-user');
  const [creating, setCreating] = useState(false);
  useEffect(() => setCreating(false), [spot.id]);
  const users = useUsers(session.county, {
    q: spot.q || undefined, unit: spot.unit || undefined, territory: spot.territory || undefined, role: spot.role ?? undefined,
  });
  const rows = users.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = (id: string) => go({ id });
  const create = () => setCreating(true);
  const cursor = useCursor({
    ids: rows.map((row) => row.id), opened: spot.id, onOpen: open,
    acts: { n: mayCreate ? create : undefined, Escape: creating ? () => setCreating(false) : undefined },
  });
  return (
    <main className={creating ? 'desk-work people-creating' : 'desk-work'}>
      <UserList county={session.county} spot={spot} go={go} users={users} rows={rows} cursor={cursor} onOpen={open} onCreate={mayCreate ? create : null} />
      <section className="desk-side" aria-label={t('page.users')}>
        {creating ? (
          <CreatePanel session={session} onClose={() => setCreating(false)} onDone={open} />
        ) : spot.id === null ? (
          <div className="desk-nothing">
            <p>{t('pickUser')}</p>
            <p className="desk-quiet">{t('pickDo')}</p>
          </div>
        ) : (
          <UserPane key={spot.id} session={session} id={spot.id} go={go} />
        )}
      </section>
    </main>
  );
}
