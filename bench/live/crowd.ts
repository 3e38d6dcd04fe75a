import { join } from 'node:path';
import { makeReports } from '../intake/reports.ts';
import type { Bench } from '../figure.ts';
import { createDurations, round } from '../numbers.ts';
import { watchMemory } from '../stage/processes.ts';
import { inChild } from '../stage/child.ts';
import { SHORT } from '../stage/short.ts';
import { onStage, signIn } from '../stage/stage.ts';
import type { CrowdDone, CrowdJob } from './crowd-job.ts';

const STREAMS = SHORT ? 1_000 : 10_000;
const SECONDS = SHORT ? 5 : 60;

/** Every demo user listens from many windows at once, while one report a second comes in somewhere in the county. */
export const crowdBench: Bench = {
  figures: ['sse_10k_p99_ms'],
  run: () => onStage(async (stage) => {
    const cookies = await Promise.all(stage.county.users.map(({ id }) => signIn(stage, id)));
    const memory = watchMemory(stage.server.pid);
    const done = await inChild<CrowdJob, CrowdDone>(join(import.meta.dirname, 'crowd-worker.ts'), {
      url: stage.server.url, county: stage.county.county, cookies, streams: STREAMS, seconds: SECONDS, reports: makeReports(stage.county),
    });
    const durations = createDurations();
    durations.addAll(done.durations);
    if (done.unlike > 0) throw new Error(`${done.unlike} times a stream missed what other streams of its user got`);
    return [{
      name: 'sse_10k_p99_ms', value: round(durations.percentile(0.99), 1), unit: 'ms',
      beside: `from sending a report to its being told, ${done.delivered} tellings of ${done.changes} changes to ${STREAMS} streams of ${cookies.length} users with their own scopes, `
        + `half within ${round(durations.percentile(0.5), 1)} ms; none missed; the server held ${Math.round(memory())} MB`,
    }];
  }),
};
