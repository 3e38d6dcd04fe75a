import { useMemo } from 'react';
import { useNow } from '../../api/clock.ts';
import { useCounts, useMatters } from '../../api/hooks.ts';
import type { Home } from './home.ts';
import { problems, type Problem } from './wrong.ts';

const WINDOW = 200;
const NEXT = 50;

export interface WrongNow {
  readonly problems: readonly Problem[];
  /** All that are late, counted by the server. */
  readonly late: number | null;
  /** The sentences are reckoned from the first rows only. */
  readonly first: number | null;
  readonly lateIn: (territory: string) => number;
  readonly asOf: string | null;
  readonly error: Error | null;
  readonly again: () => void;
}
const COUNTY_DIGITS = 6;

/** What is wrong now, as far as this reader sees: from the late list and from the queues where nobody has taken it on. */
export function useWrong(county: string, home: Home): WrongNow {
  const now = useNow();
  const late = useMatters(county, { queue: 'late', limit: WINDOW });
  const accept = useMatters(county, { queue: 'to-accept', limit: NEXT });
  const sign = useMatters(county, { queue: 'to-sign', limit: NEXT });
  const counts = useCounts(county);
  const level = home.id.length === COUNTY_DIGITS ? 'township' : 'village';
  const { refetch } = late;
  return useMemo(() => {
    const rows = late.data?.rows ?? [];
    const waiting = [...(accept.data?.rows ?? []), ...(sign.data?.rows ?? [])];
    return {
      problems: problems({ late: rows, waiting, level, now }),
      late: counts.data?.counts.find((one) => one.queue === 'late')?.count ?? null,
      first: typeof late.data?.next === 'string' ? rows.length : null,
      lateIn: (territory) => rows.filter(({ place }) => place.township.id === territory || place.village.id === territory).length,
      asOf: late.data?.asOf ?? null,
      error: late.error,
      again: () => void refetch(),
    };
  }, [late.data, late.error, refetch, accept.data, sign.data, counts.data, level, now]);
}
