import type { LiveChange } from '../../contract/live.ts';
import { readHead, readLog, type LogEvent } from '../base/consumers.ts';
import type { Pool } from '../base/db.ts';

/** One stream of one browser, as the hub sees it. */
export interface Listener {
  readonly tokens: readonly string[];
  send(pos: number, change: LiveChange): void;
}

/** One county's log, read once for all who listen, from where it stands when the first one comes. */
export interface Channel {
  /** From now on `listener` gets what comes after the returned position. */
  join(listener: Listener): Promise<number>;
  leave(listener: Listener): void;
  position(): number;
  /** Reads what is new and hands it out; sleeps while nobody listens. */
  read(): Promise<void>;
}

const BATCH_MAX = 1000;

export async function openChannel(pool: Pool, county: string): Promise<Channel> {
  const head = async (): Promise<number> => (await readHead(pool, county))[0]?.pos ?? 0;
  const byToken = new Map<string, Set<Listener>>();
  let pos = await head();
  return {
    join: async (listener) => {
      // With nobody listening the channel slept: what it missed is the newcomer's to replay.
      const asleep = pos;
      const now = byToken.size === 0 ? await head() : pos;
      if (byToken.size === 0 && pos === asleep) pos = now;
      for (const token of listener.tokens) byToken.set(token, (byToken.get(token) ?? new Set()).add(listener));
      return pos;
    },
    leave: (listener) => {
      for (const token of listener.tokens) {
        const set = byToken.get(token);
        set?.delete(listener);
        if (set?.size === 0) byToken.delete(token);
      }
    },
    position: () => pos,
    read: async () => {
      for (let full = byToken.size > 0; full; ) {
        const events = await readLog(pool, county, pos, BATCH_MAX);
        for (const event of events) {
          // While this was read, all may have left and a newcomer have gone ahead: what lies behind him he replays.
          if (event.pos <= pos) continue;
          pos = event.pos;
          deliver(byToken, event);
        }
        full = events.length === BATCH_MAX;
      }
    },
  };
}

/** Hands a row to whoever holds one of its tokens, once each: matched per distinct token, not per stream. */
export function deliver(byToken: ReadonlyMap<string, ReadonlySet<Listener>>, event: LogEvent): void {
  const { id, version } = event;
  // A clock that went yellow or red is news of its matter.
  const noun = event.noun === 'clock' ? 'matter' : event.noun;
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
