import { useCallback, useEffect, useState } from 'react';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Outcome } from '../../../../../core/access/import-row.ts';
import { onLiveChange } from '../../../api/live.ts';
import { explain, getImport, getUser, listAllUnits, listChanges, listDeserted, listImports, listUsers, type ExplainAsk, type UserAsk } from '../../../api/people.ts';

const NOUNS: readonly string[] = ['user', 'post', 'unit', 'import'];
/** An import changes thousands at once; the pages are read again once. */
const GATHER = 800;
const all = (county: string) => [county, 'people'] as const;

export function usePeopleAgain(county: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: all(county) }), [client, county]);
}

/** What other administrators do shows by itself, except in the list of changes, which would move under the reader's eye. */
export function useLivePeople(county: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: all(county), predicate: (query) => query.meta?.['live'] !== 'manual' });
    };
    const stop = onLiveChange(({ noun }) => {
      if (NOUNS.includes(noun)) timer ??= setTimeout(read, GATHER);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, county]);
}

export const useUsers = (county: string, ask: UserAsk) =>
  useInfiniteQuery({
    queryKey: [...all(county), 'users', ask],
    queryFn: ({ pageParam }) => listUsers(county, { ...ask, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
export const useUser = (county: string, user: string) => useQuery({ queryKey: [...all(county), 'user', user], queryFn: () => getUser(county, user) });
export const useAllUnits = (county: string) => useQuery({ queryKey: [...all(county), 'units'], queryFn: () => listAllUnits(county), staleTime: 60_000 });
/** A post runs out and a matter comes without a word on this feed, so it is asked now and then, and by every page that shows it. */
export const useDeserted = (county: string, enabled = true) =>
  useQuery({ queryKey: [...all(county), 'deserted'], queryFn: () => listDeserted(county), enabled, refetchInterval: 60_000, staleTime: 0 });
export const useImports = (county: string) => useQuery({ queryKey: [...all(county), 'imports'], queryFn: () => listImports(county) });
export const useImport = (county: string, id: string, outcome: Outcome | null) =>
  useInfiniteQuery({
    queryKey: [...all(county), 'import', id, outcome],
    queryFn: ({ pageParam }) => getImport(county, id, { after: pageParam, outcome: outcome ?? undefined }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
export const useExplanation = (county: string, ask: ExplainAsk | null) =>
  useQuery({
    queryKey: [...all(county), 'explain', ask],
    queryFn: () => (ask === null ? Promise.reject(new Error('nothing asked')) : explain(county, ask)),
    enabled: ask !== null,
    staleTime: 0,
  });

/** Newest first; `fresh` counts what came since it was read. */
export function useChanges(county: string) {
  const [fresh, setFresh] = useState(0);
  const list = useInfiniteQuery({
    queryKey: [...all(county), 'changes'],
    queryFn: ({ pageParam }) => listChanges(county, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { live: 'manual' },
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  useEffect(() => onLiveChange(({ noun }) => NOUNS.includes(noun) && setFresh((n) => n + 1)), []);
  useEffect(() => setFresh(0), [list.dataUpdatedAt]);
  return { list, fresh };
}
