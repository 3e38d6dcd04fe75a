import { useCallback, useMemo } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MatterList } from '../../../../../contract/matter.ts';
import type { Queue } from '../../../../../core/matter/queues.ts';
import { listMatters } from '../../../api/matter.ts';
import { merge, type Page, type ShownRow } from './merge.ts';

const PAGE = 50;
/** The most one read may ask for (contract/matter.ts). */
const WINDOW = 200;

export interface QueueList {
  readonly rows: readonly ShownRow[];
  readonly fresh: number;
  readonly left: number;
  readonly more: boolean;
  readonly waiting: boolean;
  readonly reading: boolean;
  readonly asOf: string | null;
  readonly error: Error | null;
  /** Reads the list anew: what came is shown, what left is gone. */
  readonly show: () => void;
  readonly readMore: () => void;
}

interface Asked {
  readonly county: string;
  readonly queue: Queue;
  readonly q: string;
}

/** A queue that never moves under the reader's hand: live changes are read beside it and merged in (merge.ts). */
export function useQueue({ county, queue, q }: Asked): QueueList {
  const search = q === '' ? undefined : q;
  const pages = useInfiniteQuery({
    queryKey: [county, 'matter', 'pages', { queue, q }],
    queryFn: ({ pageParam }) => listMatters(county, { queue, limit: PAGE, after: pageParam, q: search }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { live: 'manual' },
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const shown = useMemo(() => flat(pages.data?.pages), [pages.data]);
  const limit = Math.min(WINDOW, Math.max(PAGE, (pages.data?.pages.length ?? 1) * PAGE));
  const beside = useQuery({
    queryKey: [county, 'matter', 'beside', { queue, q, limit }],
    queryFn: () => listMatters(county, { queue, limit, q: search }),
    enabled: pages.isSuccess,
    initialData: () => (pages.isSuccess ? { rows: [...shown.rows].slice(0, limit), next: shown.more ? '' : null, asOf: '' } : undefined),
    initialDataUpdatedAt: pages.dataUpdatedAt,
    staleTime: Infinity,
  });
  const newer = beside.data !== undefined && beside.dataUpdatedAt > pages.dataUpdatedAt ? pageOf(beside.data) : null;
  const merged = useMemo(() => merge(shown, newer), [shown, newer]);
  const { refetch, fetchNextPage } = pages;
  return {
    rows: merged.rows,
    fresh: merged.fresh,
    left: merged.rows.filter((row) => row.left).length,
    more: pages.hasNextPage,
    waiting: pages.isPending,
    reading: pages.isFetching,
    asOf: (newer === null ? null : beside.data?.asOf) ?? pages.data?.pages[0]?.asOf ?? null,
    error: pages.error,
    show: useCallback(() => void refetch(), [refetch]),
    readMore: useCallback(() => void fetchNextPage(), [fetchNextPage]),
  };
}

const pageOf = (list: MatterList): Page => ({ rows: list.rows, more: list.next !== null });

function flat(pages: readonly MatterList[] | undefined): Page {
  const rows = [...new Map((pages ?? []).flatMap((page) => page.rows).map((row) => [row.id, row])).values()];
  return { rows, more: (pages?.at(-1)?.next ?? null) !== null };
}
