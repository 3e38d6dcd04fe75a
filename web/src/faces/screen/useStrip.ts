import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { MatterPage } from '../../../../contract/matter.ts';
import type { Status } from '../../../../core/matter/life.ts';
import { keys } from '../../api/keys.ts';
import { onLiveChange } from '../../api/live.ts';
import { getMatter } from '../../api/matter.ts';
import type { Step } from '../../features/matter/History.tsx';

/** One line: what happened where. Never the words of a report: the wall hangs in a hall. */
export interface Happened {
  readonly key: string;
  readonly at: string;
  readonly verb: Step['verb'];
  readonly status: Status;
  readonly township: string;
  readonly village: string;
  readonly category: string | null;
}
const KEPT = 12;
/** A burst is read a few at a time; the strip shows only the last ones anyway. */
const AT_ONCE = 6;
const EVERY = 1_000;

export function happened(matter: MatterPage): Happened | null {
  const step = matter.entries.at(-1);
  if (!step) return null;
  return {
    key: `${matter.id} ${step.version}`,
    at: step.at,
    verb: step.verb,
    status: matter.status,
    township: matter.place.township.name,
    village: matter.place.village.name,
    category: matter.category,
  };
}

/** Newest first, each step once. */
export function withNew(before: readonly Happened[], more: readonly Happened[]): readonly Happened[] {
  const all = new Map([...more, ...before].map((one) => [one.key, one]));
  return [...all.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, KEPT);
}

/** The feed says only that something changed; what may be seen of it is read, and what may not is left out. */
export function useStrip(county: string): readonly Happened[] {
  const client = useQueryClient();
  const [strip, setStrip] = useState<readonly Happened[]>([]);
  useEffect(() => {
    const waiting = new Set<string>();
    const stop = onLiveChange((change) => {
      if (change.noun === 'matter' && !change.gone) waiting.add(change.id);
    });
    const read = async () => {
      const ids = [...waiting].slice(-AT_ONCE);
      waiting.clear();
      const read_ = await Promise.allSettled(
        ids.map((id) => client.fetchQuery({ queryKey: keys.matter(county, id), queryFn: () => getMatter(county, id), staleTime: 0, retry: false })),
      );
      const more = read_.flatMap((one) => (one.status === 'fulfilled' ? [happened(one.value)] : [])).filter((one) => one !== null);
      if (more.length > 0) setStrip((before) => withNew(before, more));
    };
    const timer = setInterval(() => {
      if (waiting.size > 0) void read();
    }, EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client, county]);
  return strip;
}
