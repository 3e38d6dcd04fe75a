import type { Bench, Figure } from '../figure.ts';
import { createDurations, round, type Durations } from '../numbers.ts';
import type { Done } from '../load/job.ts';
import { load } from '../load/run.ts';
import { startServer } from '../stage/server.ts';
import { SHORT } from '../stage/short.ts';
import { onStage, signIn, type Stage } from '../stage/stage.ts';
import { fill } from './fill.ts';
import { explainFromNow, readPlans, scansWhole, waysOf } from './plans.ts';

export const MATTERS = SHORT ? 50_000 : 1_000_000;
const SECONDS = SHORT ? 4 : 30;
export const CONNECTIONS = 8;
/** A hundred desks, each looking again every second. */
const STEADY_PER_SECOND = 100;
const PAGES = 5;
const DISPATCHER = 'renhe-dispatcher-1';
const QUEUES = ['to-accept', 'to-dispatch', 'at-platform', 'to-sign', 'handling', 'to-verify', 'to-close', 'late', 'closed', 'declined'];

/** A dispatcher's queues, page after page, in a county with three years behind it. */
export const listBench: Bench = {
  figures: ['township_list_p99_ms'],
  run: () => onStage(async (stage) => {
    const filled = await fill(stage.cluster.url, stage.county, MATTERS);
    console.log(`  ${filled.all} matters, ${filled.open} of them open`);
    const steady = durationsOf(await load({ ...(await listJob(stage, SECONDS)), perSecond: STEADY_PER_SECOND }));
    const done = await load(await listJob(stage, SECONDS));
    const pressed = durationsOf(done);
    await checkPlans(stage);
    const figure: Figure = {
      name: 'township_list_p99_ms', value: round(steady.percentile(0.99), 1), unit: 'ms',
      beside: `${filled.all} matters, ${filled.open} open; ${QUEUES.length} queues of a dispatcher of 仁和, ${PAGES} pages of 50 each; `
        + `${STEADY_PER_SECOND} pages/s, evenly, on ${CONNECTIONS} connections, half within ${round(steady.percentile(0.5), 1)} ms; when each asks without pause `
        + `(${Math.round(done.answers / done.seconds)}/s) 99 % within ${round(pressed.percentile(0.99), 1)} ms; no plan scans the table`,
    };
    return [figure];
  }),
};

function durationsOf({ durations }: Done): Durations {
  const all = createDurations();
  all.addAll(durations);
  return all;
}

/** The pages of one dispatcher's queues, asked for without pause. */
export async function listJob(stage: Stage, seconds: number): Promise<Parameters<typeof load>[0]> {
  return {
    port: stage.server.port, connections: CONNECTIONS, seconds, warmSeconds: SHORT ? 1 : 3,
    calls: { kind: 'lists', county: stage.county.county, cookie: await signIn(stage, DISPATCHER), queues: QUEUES, pages: PAGES },
  };
}

/** A second server, whose sessions explain what they do, turns the same pages. @throws Error when a plan scans the table */
async function checkPlans(stage: Stage): Promise<void> {
  const read = await explainFromNow(stage.cluster);
  await stage.server.stop();
  const server = await startServer({ databaseUrl: stage.cluster.url, data: stage.folder });
  await load({ ...(await listJob({ ...stage, server }, 2)), warmSeconds: 1 });
  await server.stop();
  const plans = readPlans(read());
  if (plans.length === 0) throw new Error('no plan of a list was found in the log of PostgreSQL');
  for (const way of new Set(plans.map((plan) => waysOf(plan).join(', ')))) console.log(`  ${way}`);
  const bad = plans.find(scansWhole);
  if (bad !== undefined) throw new Error(`a list scans the whole table:\n${bad.query}\n${bad.plan}`);
  console.log(`  ${plans.length} plans looked at; none scans the table`);
}
