import { fork } from 'node:child_process';
import { onEnd } from './closers.ts';
import { end } from './server.ts';

/** Does a job in a process of its own, so that what measures does not weigh on what is measured. */
export async function inChild<Job extends object, Done>(file: string, job: Job): Promise<Done> {
  const child = fork(file);
  const stop = onEnd(() => end(child, 'SIGKILL'));
  const done = await new Promise<Done>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Done));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('error', reject);
    child.send(job);
  });
  await stop();
  return done;
}

/** The other side: takes one job, answers, and is gone. */
export function takeJob<Job, Done>(work: (job: Job) => Promise<Done>): void {
  process.once('message', (job: Job) => {
    work(job)
      .then((done) => process.send?.(done, undefined, {}, () => process.exit(0)))
      .catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
  });
}
