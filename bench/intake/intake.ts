import { Client } from 'pg';
import type { Bench, Figure } from '../figure.ts';
import { median, round } from '../numbers.ts';
import { onStage, type Stage } from '../stage/stage.ts';
import { findPgbench, pgbench } from './pgbench.ts';
import { makeReports } from './reports.ts';
import { costText, emptyIntake, intakeRound, medianRatio, ROUNDS, SECONDS, STEADY_PER_SECOND, steadyRound, type Intake } from './rounds.ts';
import { makeCopies, takeSamples } from './samples.ts';
import { writeScripts, type Scripts } from './scripts.ts';

const SAMPLES = 256;

/** Reports over HTTP, alternating with pgbench on the same database, so that both meet the same machine. */
export const intakeBench: Bench = {
  figures: ['intake_vs_pgbench', 'intake_vs_plain_insert', 'intake_per_second', 'intake_p99_ms', 'server_rss_mb'],
  run: (wanted) => {
    const beside = { flush: wanted.has('intake_vs_pgbench'), plain: wanted.has('intake_vs_plain_insert'), steady: wanted.has('intake_p99_ms') };
    const program = beside.flush || beside.plain ? findPgbench() : null;
    return onStage(async (stage) => figuresOf(await measure(stage, program, beside)).filter(({ name }) => wanted.has(name)));
  },
};

interface Beside {
  readonly flush: boolean;
  readonly plain: boolean;
  readonly steady: boolean;
}

interface Measured {
  readonly intake: Intake;
  readonly flush: number[];
  readonly plain: number[];
}

async function measure(stage: Stage, program: string | null, beside: Beside): Promise<Measured> {
  const measured: Measured = { intake: emptyIntake(), flush: [], plain: [] };
  const bodies = makeReports(stage.county);
  let rivals: Rivals | null = null;
  // Before the database has the rounds without pause to digest.
  if (beside.steady) for (let nth = 0; nth < ROUNDS; nth += 1) await steadyRound(stage, bodies, measured.intake);
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    await intakeRound(stage, bodies, measured.intake);
    if (program === null) continue;
    rivals ??= await prepareRivals(stage);
    const run = { program, url: stage.cluster.url, seconds: SECONDS, samples: rivals.samples };
    if (beside.flush) measured.flush.push(await pgbench({ ...run, script: rivals.scripts.flushOne }));
    if (beside.plain) measured.plain.push(await pgbench({ ...run, script: rivals.scripts.plainInsert }));
    console.log(`  round ${nth + 1}: intake ${rate(measured.intake.perSecond.at(-1))}, pgbench flush ${rate(measured.flush.at(-1))}, plain ${rate(measured.plain.at(-1))}`);
  }
  console.log(`  CPU per report: ${costText(measured.intake)}`);
  return measured;
}

interface Rivals {
  readonly samples: number;
  readonly scripts: Scripts;
}

async function prepareRivals({ cluster, folder }: Stage): Promise<Rivals> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await makeCopies(client);
    return { samples: await takeSamples(client, SAMPLES), scripts: await writeScripts(client, folder) };
  } finally {
    await client.end();
  }
}

const rate = (value: number | undefined): string => (value === undefined ? '–' : `${Math.round(value)}/s`);

function figuresOf({ intake, flush, plain }: Measured): Figure[] {
  const ours = median(intake.perSecond);
  const http = `${Math.round(ours)} reports/s over HTTP, 128 connections`;
  return [
    ...(flush.length === 0 ? [] : [{ name: 'intake_vs_pgbench' as const, value: round(medianRatio(intake.perSecond, flush), 2), unit: '×', beside: `${http}; pgbench, 32 clients, matter_flush with one row: ${rate(median(flush))}; median of ${flush.length} alternating pairs` }]),
    ...(plain.length === 0 ? [] : [{ name: 'intake_vs_plain_insert' as const, value: round(medianRatio(intake.perSecond, plain), 2), unit: '×', beside: `${http}; pgbench, 32 clients, the same rows and indexes by plain inserts, no chain: ${rate(median(plain))}` }]),
    { name: 'intake_per_second', value: Math.round(ours), unit: 'reports/s', beside: `128 connections; CPU per report: ${costText(intake)}` },
    { name: 'intake_p99_ms', value: round(intake.steady.percentile(0.99), 1), unit: 'ms', beside: `${STEADY_PER_SECOND} reports/s, evenly, on 128 connections, half within ${round(intake.steady.percentile(0.5), 1)} ms; when each sends without pause (${Math.round(ours)}/s) 99 % within ${round(intake.durations.percentile(0.99), 1)} ms` },
    { name: 'server_rss_mb', value: Math.round(intake.memory), unit: 'MB', beside: `the most of the one Node process at ${Math.round(ours)} reports/s` },
  ];
}
