import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Session } from '../../../../contract/session.ts';
import type { Queue } from '../../../../core/matter/queues.ts';
import { parseSpot, pathOf, type Spot } from './route.ts';

export interface Here extends Spot {
  readonly queue: Queue;
}
export type Go = (to: Partial<Spot>) => void;

/** Where the reader is; without a queue in the address, at the first of his own. */
export function useSpot(session: Session, first: Queue): readonly [Here, Go] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const here = useMemo(() => {
    const spot = parseSpot(path, search);
    const own = spot.queue !== null && session.queues.includes(spot.queue) ? spot.queue : first;
    return { ...spot, queue: own };
  }, [path, search, session.queues, first]);
  const go: Go = useCallback((to) => navigate(pathOf({ ...here, page: 'queue', ...to })), [navigate, here]);
  return [here, go];
}
