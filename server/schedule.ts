import type { Logger } from 'pino';
import { sweepDue } from './matter/index.ts';
import { sweepUnattached, type Pictures } from './file/index.ts';
import type { Parts } from './base/parts.ts';
import { dropImportRows } from './identity/index.ts';
import { dropOldReceipts } from './base/receipts.ts';

interface Timed {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<number>;
}

const SECOND = 1_000;
const HOUR = 3_600_000;

/** Every timed job of the product, in one list. */
export const schedule = (parts: Parts, pictures: Pictures): readonly Timed[] => [
  { name: 'clocks that went yellow or red', everyMs: SECOND, run: () => sweepDue(parts) },
  { name: 'pictures nobody attached', everyMs: HOUR, run: () => sweepUnattached(parts, pictures) },
  { name: 'rows of imports a month old', everyMs: HOUR, run: () => dropImportRows(parts) },
  { name: 'idempotency receipts past their use', everyMs: HOUR, run: () => dropOldReceipts(parts) },
];

/** @returns how to stop: waits for what runs */
export function startSchedule(jobs: readonly Timed[], log: Logger): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = jobs.map((job) =>
    setInterval(() => {
      const run: Promise<void> = job.run()
        .then((count) => void (count > 0 && log.info({ job: job.name, count }, 'done')))
        .catch((error: unknown) => log.warn({ err: error, job: job.name }, 'job failed, tried again next time'))
        .finally(() => running.delete(run));
      running.add(run);
    }, job.everyMs).unref(),
  );
  return async () => {
    timers.forEach((timer) => clearInterval(timer));
    await Promise.all(running);
  };
}
