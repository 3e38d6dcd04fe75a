import { setTimeout as sleep } from 'node:timers/promises';
import { createDurations } from '../numbers.ts';
import { takeJob } from '../stage/child.ts';
import { createReader, createReporter, type Caller } from './calls.ts';
import { openConnection, type Connection } from './connection.ts';
import type { Done, Job } from './job.ts';

/**
 * The load process. Without a rate every connection sends its next request as soon as the last one is answered.
 * With one, each has its own times to send at, and what it sends late because the last answer was late counts
 * from the time it was due: waiting is not hidden by asking less.
 */
takeJob(run);

async function run(job: Job): Promise<Done> {
  const { port, calls, connections, warmSeconds, seconds, perSecond } = job;
  const callers = Array.from({ length: connections }, (_, nth) => (calls.kind === 'reports' ? createReporter(calls, nth) : createReader(calls, nth)));
  const open = await Promise.all(callers.map(() => openConnection(port)));
  const lines = open.map((connection, i) => ({ connection, caller: callers[i] as Caller }));
  const everyMs = perSecond === undefined ? 0 : (connections / perSecond) * 1000;
  await callFor(lines, warmSeconds, everyMs);
  const done = await callFor(lines, seconds, everyMs);
  open.forEach((connection) => connection.close());
  return done;
}

interface Line {
  readonly connection: Connection;
  readonly caller: Caller;
}

async function callFor(lines: readonly Line[], seconds: number, everyMs: number): Promise<Done> {
  const durations = createDurations();
  let refused = 0;
  let firstRefusal: string | null = null;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(lines.map(async ({ connection, caller }, nth) => {
    for (let due = start + (everyMs * nth) / lines.length; due < end; ) {
      if (due > performance.now()) await sleep(due - performance.now());
      const answer = await connection.send(caller.next());
      const now = performance.now();
      durations.add(now - due);
      due = everyMs === 0 ? now : due + everyMs;
      if (caller.take(answer)) continue;
      refused += 1;
      firstRefusal ??= `${answer.status} ${answer.body}`;
    }
  }));
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - start) / 1000, answers: durations.count(), refused, firstRefusal,
    durations: durations.pairs(), cpuSeconds: (user + system) / 1e6,
  };
}
