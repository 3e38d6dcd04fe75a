import { join } from 'node:path';
import { inChild } from '../stage/child.ts';
import type { Done, Job } from './job.ts';

/** Runs the load in a process of its own. @throws Error when any answer was not the one hoped for */
export async function load(job: Job): Promise<Done> {
  const done = await inChild<Job, Done>(join(import.meta.dirname, 'worker.ts'), job);
  if (done.refused > 0) throw new Error(`${done.refused} of ${done.answers} answers were refusals, the first: ${done.firstRefusal}`);
  return done;
}
