import type { Logger } from 'pino';
import type { Pool } from '../base/db.ts';
import type { Signal } from '../base/signal.ts';
import { openChannel, type Channel, type Listener } from './channel.ts';

/** All counties' channels, woken by the committer and looking by themselves now and then. */
export interface Hub {
  join(county: string, listener: Listener): Promise<{ pos: number; leave(): void }>;
  position(county: string): number;
  stop(): Promise<void>;
  size(): number;
}

interface Reading {
  readonly channel: Channel;
  running: Promise<void> | null;
  again: boolean;
}

export function createHub(options: { pool: Pool; signal: Signal; log: Logger; lookEveryMs: number }): Hub {
  const { pool, signal, log, lookEveryMs } = options;
  const opening = new Map<string, Promise<Reading>>();
  const open = new Map<string, Reading>();
  let listeners = 0;

  function readingOf(county: string): Promise<Reading> {
    const known = opening.get(county);
    if (known !== undefined) return known;
    const made = openChannel(pool, county).then((channel) => {
      const reading: Reading = { channel, running: null, again: false };
      open.set(county, reading);
      return reading;
    });
    opening.set(county, made);
    made.catch(() => opening.delete(county));
    return made;
  }
  function wake(county: string): void {
    const reading = open.get(county);
    if (reading === undefined) return;
    reading.again = true;
    reading.running ??= readAll(reading)
      .catch((error: unknown) => log.warn({ err: error, county }, 'live feed paused'))
      .finally(() => (reading.running = null));
  }
  const unlisten = signal.listen(wake);
  const timer = setInterval(() => open.forEach((_, county) => wake(county)), lookEveryMs);

  return {
    join: async (county, listener) => {
      const { channel } = await readingOf(county);
      const pos = await channel.join(listener);
      listeners += 1;
      return { pos, leave: () => { listeners -= 1; channel.leave(listener); } };
    },
    position: (county) => open.get(county)?.channel.position() ?? 0,
    stop: async () => {
      clearInterval(timer);
      unlisten();
      await Promise.all([...open.values()].map((reading) => reading.running));
    },
    size: () => listeners,
  };
}

async function readAll(reading: Reading): Promise<void> {
  while (reading.again) {
    reading.again = false;
    await reading.channel.read();
  }
}
