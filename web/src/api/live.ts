import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { now } from './clock.ts';
import { keys } from './keys.ts';
import { listenLive, type LiveOf } from './live-source.ts';
import type { Change, LiveMessage } from './live-stream.ts';

/** `stale`: nothing heard for two heartbeats, so what is shown is as of `asOf`. `caughtUpAt`: we were away too long and read everything again. */
export interface LiveState {
  readonly status: 'starting' | 'live' | 'stale';
  readonly asOf: string | null;
  readonly caughtUpAt: number | null;
}
const SILENCE = 40_000;
/** A burst of changes (a hundred dispatched at once) reads a list once, not a hundred times. */
const GATHER = 800;

let state: LiveState = { status: 'starting', asOf: null, caughtUpAt: null };
let heardAt = 0;
const stateListeners = new Set<() => void>();
const changeListeners = new Set<(change: Change) => void>();

function put(next: Partial<LiveState>): void {
  state = { ...state, ...next };
  for (const listener of stateListeners) listener();
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
  );

/** For a page that decides itself what a change does to it (the desk's quiet "3 new"). */
export function onLiveChange(listener: (change: Change) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Mounted once by a face with somebody signed in; null: nobody is. */
export function useLive(of: LiveOf | null): LiveState {
  const client = useQueryClient();
  const county = of?.county;
  const user = of?.user;
  useEffect(() => {
    if (county === undefined || user === undefined) return undefined;
    return startLive({ county, user }, client);
  }, [county, user, client]);
  return useLiveState();
}

export function startLive(of: LiveOf, client: QueryClient): () => void {
  put({ status: 'starting', asOf: null, caughtUpAt: null });
  heardAt = now();
  const refresh = gatherer(of.county, client);
  const stop = listenLive(of, (message) => hear(message, { of, client, refresh }));
  const watch = setInterval(() => {
    if (state.status !== 'stale' && now() - heardAt > SILENCE) put({ status: 'stale' });
  }, 5_000);
  return () => {
    stop();
    clearInterval(watch);
    refresh.stop();
    put({ status: 'starting', asOf: null, caughtUpAt: null });
  };
}

interface Glue {
  readonly of: LiveOf;
  readonly client: QueryClient;
  readonly refresh: Gatherer;
}

function hear(message: LiveMessage, { of, client, refresh }: Glue): void {
  if (message.kind === 'cut') {
    // 401 and a broken line look the same to an EventSource; the session answer tells them apart.
    if (state.status === 'live') void client.invalidateQueries({ queryKey: keys.session });
    return;
  }
  heardAt = now();
  if (message.kind === 'hello') {
    // What was read before the stream began may have changed in between.
    if (state.status === 'starting') void client.invalidateQueries({ queryKey: keys.all(of.county, 'matter') });
    put({ status: 'live', asOf: message.asOf });
  } else if (message.kind === 'behind') {
    void client.invalidateQueries({ queryKey: [of.county] });
    put({ status: 'live', caughtUpAt: heardAt });
  } else {
    apply(message.change, { of, client, refresh });
  }
}

function apply(change: Change, { of, client, refresh }: Glue): void {
  const one = keys.one(of.county, change.noun, change.id);
  if (change.gone) void client.resetQueries({ queryKey: one });
  else if (versionOf(client.getQueryData(one)) < change.version) void client.invalidateQueries({ queryKey: one });
  refresh.add(change.noun);
  for (const listener of changeListeners) listener(change);
}

const versionOf = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number' ? data.version : 0;

interface Gatherer {
  add(noun: string): void;
  stop(): void;
}
function gatherer(county: string, client: QueryClient): Gatherer {
  const nouns = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    timer = undefined;
    for (const noun of nouns) void client.invalidateQueries({ queryKey: keys.all(county, noun), predicate: isSharedList });
    nouns.clear();
  }
  return {
    add(noun) {
      nouns.add(noun);
      timer ??= setTimeout(flush, GATHER);
    },
    stop: () => clearTimeout(timer),
  };
}
const isSharedList = (query: Query): boolean => query.queryKey[2] !== 'one' && query.meta?.['live'] !== 'manual';
