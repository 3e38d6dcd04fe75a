import { setTimeout as sleep } from 'node:timers/promises';
import { createDurations, median, type Durations } from '../numbers.ts';
import { load } from '../load/run.ts';
import type { ReportPiece } from '../load/job.ts';
import { costSoFar, secondsOf, watchMemory } from '../stage/processes.ts';
import { SHORT } from '../stage/short.ts';
import type { Stage } from '../stage/stage.ts';

export const ROUNDS = SHORT ? 1 : 3;
export const SECONDS = SHORT ? 4 : 15;
const CONNECTIONS = 128;
/** Reports a second for the waiting time: a thousand times the average of all grids of Zhejiang (12.1 million in 2022). */
export const STEADY_PER_SECOND = 500;
const WARM_SECONDS = SHORT ? 1 : 3;

/** What the rounds of HTTP intake told. */
export interface Intake {
  readonly perSecond: number[];
  readonly durations: Durations;
  /** How long reports took at the steady rate. */
  readonly steady: Durations;
  /** The most the server's process held, in MB. */
  memory: number;
  /** CPU microseconds per report, of all rounds together. */
  readonly cost: { server: number; database: number; client: number; reports: number };
}

export const emptyIntake = (): Intake =>
  ({ perSecond: [], durations: createDurations(), steady: createDurations(), memory: 0, cost: { server: 0, database: 0, client: 0, reports: 0 } });

export async function intakeRound(stage: Stage, bodies: readonly ReportPiece[], intake: Intake): Promise<void> {
  const memory = watchMemory(stage.server.pid);
  const before = costSoFar(stage.server.pid, stage.cluster.pid());
  const done = await load({
    port: stage.server.port, connections: CONNECTIONS, seconds: SECONDS, warmSeconds: WARM_SECONDS,
    calls: { kind: 'reports', county: stage.county.county, bodies },
  });
  const after = costSoFar(stage.server.pid, stage.cluster.pid());
  intake.memory = Math.max(intake.memory, memory());
  intake.perSecond.push(done.answers / done.seconds);
  intake.durations.addAll(done.durations);
  // The warm-up's share is in the ticks and not in the count: take it off by time.
  const share = done.seconds / (done.seconds + WARM_SECONDS);
  intake.cost.server += secondsOf(after.serverTicks - before.serverTicks) * share;
  intake.cost.database += secondsOf(after.databaseTicks - before.databaseTicks) * share;
  intake.cost.client += done.cpuSeconds;
  intake.cost.reports += done.answers;
  await untilTallied(stage);
}

/** The waiting time of one report while others come at a rate that does not wait for it. */
export async function steadyRound(stage: Stage, bodies: readonly ReportPiece[], intake: Intake): Promise<void> {
  const { durations } = await load({
    port: stage.server.port, connections: CONNECTIONS, seconds: SECONDS, warmSeconds: WARM_SECONDS, perSecond: STEADY_PER_SECOND,
    calls: { kind: 'reports', county: stage.county.county, bodies },
  });
  intake.steady.addAll(durations);
  await untilTallied(stage);
}

/** What the consumers still have to do must not weigh on the round that follows. */
async function untilTallied({ server }: Stage): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { talliesBehind } = (await (await fetch(`${server.url}/health`)).json()) as { talliesBehind: number };
    if (talliesBehind === 0) return;
    await sleep(100);
  }
  throw new Error('the tallies did not catch up within 30 s');
}

/** Pairs are compared one by one: what slows the machine for a while slows both of a pair. */
export const medianRatio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((one, i) => one / (theirs[i] ?? Number.NaN)));

export const costText = ({ cost }: Intake): string =>
  (['server', 'database', 'client'] as const).map((part) => `${part} ${Math.round((cost[part] / cost.reports) * 1e6)} µs`).join(', ');
