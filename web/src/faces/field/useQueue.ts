import { useInfiniteQuery } from '@tanstack/react-query';
import type { Queue } from '../../../../core/matter/queues.ts';
import { keys } from '../../api/keys.ts';
import { listMatters } from '../../api/matter.ts';

const PAGE = 30;

/** One queue, page by page, refreshed by live changes. */
export const useQueue = (county: string, queue: Queue) =>
  useInfiniteQuery({
    queryKey: [...keys.matters(county, { queue, limit: PAGE }), 'pages'],
    queryFn: ({ pageParam }) => listMatters(county, { queue, limit: PAGE, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
