import { fork } from 'node:child_process';
import { join } from 'node:path';
import { onEnd } from '../stage/closers.ts';
import { end } from '../stage/server.ts';
import type { Done, Job } from './job.ts';

/** Runs the load in a process of its own. @throws Error when any answer was not the one hoped for */
export async function load(job: Job): Promise<Done> {
  const child = fork(join(import.meta.dirname, 'worker.ts'));
  const stop = onEnd(() => end(child, 'SIGKILL'));
  const done = await new Promise<Done>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Done));
    child.once('exit', (code) => reject(new Error(`the load process ended with ${code}`)));
    child.once('error', reject);
    child.send(job);
  });
  await stop();
  if (done.refused > 0) throw new Error(`${done.refused} of ${done.answers} answers were refusals, the first: ${done.firstRefusal}`);
  return done;
}
