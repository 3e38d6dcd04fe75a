import type { ComponentType } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EditionKind, EditionList } from '../../../../../contract/edition.ts';
import type { Session } from '../../../../../contract/session.ts';
import { getEdition } from '../../../api/edition.ts';
import { keys } from '../../../api/keys.ts';
import { Answered } from '../../../features/shell/Answered.tsx';
import { Skeleton } from '../../../kit/States.tsx';
import { CalendarDoc } from './calendar/CalendarDoc.tsx';
import { CategoriesDoc } from './categories/CategoriesDoc.tsx';
import type { DocProps } from './doc.ts';
import { EditionNav } from './EditionNav.tsx';
import { highestOf } from './editions.ts';
import type { GoOrders, OrdersSpot } from './route.ts';
import { RulesDoc } from './rules/RulesDoc.tsx';
import { useEdition, useEditionList, type EditionLists } from './useEdition.ts';

const DOCS: Readonly<Record<EditionKind, ComponentType<DocProps>>> = { rules: RulesDoc, categories: CategoriesDoc, calendar: CalendarDoc };

interface PageProps {
  readonly session: Session;
  readonly spot: OrdersSpot;
  readonly go: GoOrders;
}

export function EditionsPage({ session, spot, go }: PageProps) {
  const lists = useEditionList(session, spot.kind);
  return (
    <Answered query={lists.query} waiting={<Skeleton rows={8} height={48} />}>
      {(list) => <Loaded session={session} spot={spot} go={go} lists={lists} list={list} />}
    </Answered>
  );
}

interface LoadedProps extends PageProps {
  readonly lists: EditionLists;
  readonly list: EditionList;
}
function Loaded({ session, spot, go, lists, list }: LoadedProps) {
  const version = spot.version ?? list.current;
  const { page, edition } = useEdition(session, spot.kind, { lists, list, version });
  const begin = useBegin({ session, spot, go, lists, list });
  const Doc = DOCS[spot.kind];
  return (
    <main className="orders-work">
      <EditionNav list={list} kept={lists.kept} version={version} onOpen={(one) => go({ version: one, item: null })} onBegin={list.mayWrite ? () => begin.mutate(list.current) : null} error={begin.error} />
      {edition === null ? (
        <section className="orders-doc"><Answered query={page} waiting={<Skeleton rows={8} height={56} />}>{() => null}</Answered></section>
      ) : (
        <Doc key={version} session={session} edition={edition} item={spot.item} go={go} onBegin={list.mayWrite ? () => begin.mutate(version) : null} />
      )}
    </main>
  );
}

/** A new draft stands on this device until it is saved; one that is begun already goes on. */
function useBegin({ session, spot, go, lists, list }: LoadedProps) {
  const client = useQueryClient();
  const { kind } = spot;
  return useMutation({
    mutationFn: (from: number) => client.fetchQuery({ queryKey: keys.edition(session.county, kind, from), queryFn: () => getEdition(session.county, kind, from), staleTime: 60_000 }),
    onSuccess: ({ body }) => {
      const version = highestOf(list) + 1;
      if (lists.latest.current[version] === undefined) lists.put({ ...lists.latest.current, [version]: { revision: 0, note: '', body, faults: [] } });
      go({ version, item: null });
    },
  });
}
