import { isConnectionLoss } from './http-errors.ts';
import type { Pool } from './db.ts';

/**
 * The committer saves the decided commands of one moment and one county together: one flush in
 * flight per county, up to FLUSH_MAX commands each, no timer (they gather while the last one runs).
 * Why it can be trusted: docs/adr/003-committer.md.
 */
export interface LogRow {
  readonly at: string;
  readonly noun: string;
  readonly id: string;
  readonly version: number;
  readonly verb: string;
  readonly actor: string | null;
  readonly post: string | null;
  readonly body: LogBody;
}

/** References and codes only: the log holds no personal field. */
export interface LogBody {
  readonly before: object | null;
  readonly after: object;
  /** Who may see the thing before and after, as tokens of core/access. */
  readonly scopesBefore: readonly string[];
  readonly scopesAfter: readonly string[];
  readonly refs: object;
}

export interface ReceiptRow {
  readonly key: string;
  readonly fingerprint: string;
  readonly noun: string;
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

/** One decided command, as rows. Exactly one of `birth` and `change` is set. */
export interface Commit {
  readonly county: string;
  readonly id: string;
  readonly birth?: object;
  readonly change?: object;
  readonly entries: readonly object[];
  readonly receipt?: ReceiptRow;
  readonly log: LogRow;
}

/** saved; late: another version came first; repeated: its idempotency key was used before. */
export type Outcome = 'saved' | 'late' | 'repeated';

/** The flush function of a noun: one round trip, one transaction. */
export type Flush<C extends Commit> = (db: Pool, county: string, commits: readonly C[]) => Promise<ReadonlyMap<string, Outcome>>;

export interface Committer<C extends Commit = Commit> {
  submit(commit: C): Promise<Outcome>;
  /** Waits for what is in flight; nothing may be submitted afterwards. */
  drain(): Promise<void>;
}

interface Waiting<C extends Commit> {
  readonly commit: C;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

const FLUSH_MAX = 200;
const DEADLOCK = new Set(['40P01', '40001']);
const RETRIES = 5;

export function createCommitter<C extends Commit>(pool: Pool, flush: Flush<C>, onCommitted: (county: string) => void): Committer<C> {
  const queues = new Map<string, Waiting<C>[]>();
  const running = new Map<string, Promise<void>>();

  async function run(county: string, queue: Waiting<C>[]): Promise<void> {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      await settle(county, batch);
      onCommitted(county);
    }
    queues.delete(county);
    running.delete(county);
  }

  async function settle(county: string, batch: readonly Waiting<C>[]): Promise<void> {
    try {
      const outcomes = await withRetry(() => flush(pool, county, batch.map((w) => w.commit)));
      for (const { commit, resolve } of batch) resolve(outcomes.get(commit.id) ?? 'late');
    } catch (error) {
      // One bad row must not take the others down; a lost connection is nobody's fault and is told to all.
      if (batch.length === 1 || isConnectionLoss(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      for (const one of batch) await settle(county, [one]);
    }
  }

  return {
    submit: (commit) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(commit.county) ?? [];
        queue.push({ commit, resolve, reject });
        if (!queues.has(commit.county)) {
          queues.set(commit.county, queue);
          // A turn of the event loop lets the requests that arrived together travel together.
          running.set(commit.county, Promise.resolve().then(() => run(commit.county, queue)));
        }
      }),
    drain: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

/** Up to FLUSH_MAX commands; a matter or an idempotency key stands in one flush once, the rest wait for the next. */
function takeBatch<C extends Commit>(queue: Waiting<C>[]): Waiting<C>[] {
  const seen = new Set<string>();
  const batch: Waiting<C>[] = [];
  const later: Waiting<C>[] = [];
  for (const waiting of queue.splice(0)) {
    const { id, receipt } = waiting.commit;
    if (batch.length === FLUSH_MAX || seen.has(id) || (receipt && seen.has(receipt.key))) {
      later.push(waiting);
      continue;
    }
    seen.add(id);
    if (receipt) seen.add(receipt.key);
    batch.push(waiting);
  }
  queue.push(...later);
  return batch;
}

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === RETRIES || !DEADLOCK.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
