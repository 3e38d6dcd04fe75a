import { setTimeout as rest } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LogBody } from './committer.ts';
import { statement, transaction, type Pool, type PoolClient } from './db.ts';
import type { Signal } from './signal.ts';

/** A row of the log as consumers read it. */
export interface LogEvent {
  readonly county: string;
  readonly pos: number;
  readonly at: string;
  readonly noun: string;
  readonly id: string;
  readonly version: number;
  readonly verb: string;
  readonly body: LogBody;
}

/** The effect of some rows in order, inside the transaction that moves the position: each row works once. */
export type Effect = (tx: PoolClient, batch: Batch) => Promise<void>;

export interface Batch {
  readonly county: string;
  readonly generation: number;
  readonly events: readonly LogEvent[];
}

/** Which consumer, for which county and generation. */
export interface Work {
  readonly name: string;
  readonly county: string;
  readonly generation: number;
  readonly effect: Effect;
}

const BATCH_MAX = 1000;

export const readLog = statement<LogEvent, [county: string, after: number, limit: number]>(
  'log.after',
  'select county, pos, at, noun, id, version, verb, body from log where county = $1 and pos > $2 order by pos limit $3',
);
export const readHead = statement<{ pos: number }, [county: string]>('log.head', 'select pos from log_head where county = $1');
export const readHeads = statement<{ county: string; pos: number }>('log.heads', 'select county, pos from log_head');

/** SKIP LOCKED: where several processes run, one of them does the batch and the others pass by. */
const lockPosition = statement<{ pos: number }, [county: string, name: string, generation: number]>(
  'consumer.lock',
  'select pos from consumer where county = $1 and name = $2 and generation = $3 for update skip locked',
);
/** Only inside the transaction that holds the position. */
export const movePosition = statement<{ pos: number }, [county: string, name: string, generation: number, pos: number]>(
  'consumer.move',
  'update consumer set pos = $4 where county = $1 and name = $2 and generation = $3 returning pos',
);
const readBehind = statement<{ county: string; generation: number; behind: number }, [name: string]>(
  'consumer.behind',
  `select c.county, c.generation, h.pos - c.pos as behind from consumer c join log_head h on h.county = c.county
   where c.name = $1 and h.pos > c.pos`,
);

/** Takes one batch; true when it was full, so that there may be more. */
export async function consumeBatch(pool: Pool, { name, county, generation, effect }: Work): Promise<boolean> {
  return transaction(pool, async (tx) => {
    const [position] = await lockPosition(tx, county, name, generation);
    if (position === undefined) return false;
    const events = await readLog(tx, county, position.pos, BATCH_MAX);
    const last = events.at(-1);
    if (last === undefined) return false;
    await effect(tx, { county, generation, events });
    await movePosition(tx, county, name, generation, last.pos);
    return events.length === BATCH_MAX;
  });
}

/** Long enough that rows gather, short enough that a batch holds nobody up for long. */
const REST_MS = 50;

export interface RunningConsumer {
  stop(): Promise<void>;
  /** Rows not yet worked off, over all counties. */
  behind(): Promise<number>;
}

interface ConsumerOptions {
  readonly pool: Pool;
  readonly signal: Signal;
  readonly log: Logger;
  readonly name: string;
  readonly effect: Effect;
  /** How often it looks by itself, for rows another process wrote. */
  readonly lookEveryMs: number;
}

/** Runs a consumer until stopped: woken by the committer, and looking by itself now and then. */
export function startConsumer({ pool, signal, log, name, effect, lookEveryMs }: ConsumerOptions): RunningConsumer {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;

  async function pass(): Promise<void> {
    do {
      again = false;
      for (const { county, generation } of await readBehind(pool, name)) {
        while (!stopped && (await consumeBatch(pool, { name, county, generation, effect })));
      }
      // Rows gather while it rests: the same figures change once per batch and not once per flush.
      if (again && !stopped) await rest(REST_MS);
    } while (again && !stopped);
  }
  function wake(): void {
    if (stopped) return;
    again = true;
    running ??= pass()
      .catch((error: unknown) => log.warn({ err: error, consumer: name }, 'consumer paused'))
      .finally(() => (running = null));
  }
  const unlisten = signal.listen(wake);
  const timer = setInterval(wake, lookEveryMs);
  wake();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      unlisten();
      await running;
    },
    behind: async () => (await readBehind(pool, name)).reduce((sum, row) => sum + row.behind, 0),
  };
}
