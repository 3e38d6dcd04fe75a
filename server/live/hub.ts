import type { Logger } from 'pino';
import { readHead, readLog, type LogEvent } from '../base/consumers.ts';
import type { Pool } from '../base/db.ts';
import type { Signal } from '../base/signal.ts';
import type { LiveChange } from '../../contract/live.ts';

/** One stream of one browser, as the hub sees it. */
export interface Listener {
  readonly tokens: readonly string[];
  send(pos: number, change: LiveChange): void;
}

/**
 * Reads each county's log once, whatever the number of streams, and hands every row to those whose
 * tokens it carries: matched once per distinct token, not per stream.
 */
export interface Hub {
  /** From now on `listener` gets what comes after the returned position. */
  join(county: string, listener: Listener): Promise<{ pos: number; leave(): void }>;
  position(county: string): number;
  stop(): Promise<void>;
  size(): number;
}

interface Channel {
  pos: number;
  readonly byToken: Map<string, Set<Listener>>;
  reading: Promise<void> | null;
  again: boolean;
}

const BATCH = 1000;

export function createHub(options: { pool: Pool; signal: Signal; log: Logger; lookEveryMs: number }): Hub {
  const { pool, signal, log, lookEveryMs } = options;
  const channels = new Map<string, Promise<Channel>>();
  const opened = new Map<string, Channel>();
  let stopped = false;
  let listeners = 0;

  async function open(county: string): Promise<Channel> {
    const [head] = await readHead(pool, county);
    const channel: Channel = { pos: head?.pos ?? 0, byToken: new Map(), reading: null, again: false };
    opened.set(county, channel);
    return channel;
  }
  function channelOf(county: string): Promise<Channel> {
    let channel = channels.get(county);
    if (channel === undefined) {
      channel = open(county);
      channels.set(county, channel);
      channel.catch(() => channels.delete(county));
    }
    return channel;
  }
  async function read(county: string, channel: Channel): Promise<void> {
    do {
      channel.again = false;
      for (let full = true; full && !stopped; ) {
        const events = await readLog(pool, county, channel.pos, BATCH);
        for (const event of events) deliver(channel.byToken, event);
        channel.pos = events.at(-1)?.pos ?? channel.pos;
        full = events.length === BATCH;
      }
    } while (channel.again && !stopped);
  }
  function wake(county: string): void {
    const channel = opened.get(county);
    if (channel === undefined || stopped || channel.byToken.size === 0) return;
    channel.again = true;
    channel.reading ??= read(county, channel)
      .catch((error: unknown) => log.warn({ err: error, county }, 'live feed paused'))
      .finally(() => (channel.reading = null));
  }
  const unlisten = signal.listen(wake);
  const timer = setInterval(() => opened.forEach((_, county) => wake(county)), lookEveryMs);

  return {
    join: async (county, listener) => {
      const channel = await channelOf(county);
      // With nobody listening the channel slept: what it missed is the newcomer's to replay.
      const asleep = channel.pos;
      const [head] = channel.byToken.size === 0 ? await readHead(pool, county) : [];
      if (head !== undefined && channel.byToken.size === 0 && channel.pos === asleep) channel.pos = head.pos;
      for (const token of listener.tokens) channel.byToken.set(token, (channel.byToken.get(token) ?? new Set()).add(listener));
      listeners += 1;
      return { pos: channel.pos, leave: () => { listeners -= 1; forget(channel, listener); } };
    },
    position: (county) => opened.get(county)?.pos ?? 0,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      unlisten();
      await Promise.all([...opened.values()].map((channel) => channel.reading));
    },
    size: () => listeners,
  };
}

function forget({ byToken }: Channel, listener: Listener): void {
  for (const token of listener.tokens) {
    const set = byToken.get(token);
    set?.delete(listener);
    if (set?.size === 0) byToken.delete(token);
  }
}

/** Once per listener, though several of its tokens may match. */
export function deliver(byToken: ReadonlyMap<string, ReadonlySet<Listener>>, event: LogEvent): void {
  const { noun, id, version } = event;
  const told = new Set<Listener>();
  for (const [scopes, gone] of [[event.body.scopesAfter, false], [event.body.scopesBefore, true]] as const) {
    for (const token of scopes) {
      for (const listener of byToken.get(token) ?? []) {
        if (told.has(listener)) continue;
        told.add(listener);
        listener.send(event.pos, { noun, id, version, gone });
      }
    }
  }
}
