import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, secondsSince } from './terminal.ts';
import { ROOT } from './wishes.ts';

/** What came out of one check; a vitest run has many cases, a compiler counts as one. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly time: string;
}

/** Runs a Node program of the installed packages and lets it speak; passes when it exits with 0. */
export async function checkProgram(name: string, program: string, args: readonly string[]): Promise<Outcome> {
  return check(name, async () => {
    const code = await run(program, args);
    if (code !== 0) say(`✗ ${name}: exit ${code}`);
    return code === 0;
  });
}

/** One check that passes or fails as a whole; what it throws is its reason. */
export async function check(name: string, work: () => Promise<boolean>): Promise<Outcome> {
  say(`\n── ${name}`);
  const began = performance.now();
  const passed = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  return { name, passed: Number(passed), failed: Number(!passed), skipped: 0, time: secondsSince(began) };
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** Runs vitest projects; every case counts, and so does a file that broke before its first one. */
export async function checkCases(name: string, projects: readonly string[]): Promise<Outcome> {
  say(`\n── ${name}`);
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run('vitest/vitest.mjs', [
      'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
    ]);
    return { name, ...count(file, code), time: secondsSince(began) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(file: string, code: number): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed')).length;
  const failed = report.numFailedTests + broken;
  // An error outside any test (a leaked timer, a set-up that broke) shows in the exit code alone.
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: report.numPendingTests };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  // Told to stop, we take along what runs: a vitest left alone would keep its database and go on.
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    child.once('close', () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) say(`✗ ${program} was ended from outside by ${signal}`);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
      done(code ?? 1);
    });
  });
}

/** The last line is for machines: alone, plain, and the sum of everything above it. */
export function summary(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const rows = outcomes.map(({ name, passed, failed, skipped, time }) =>
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${time})`);
  return ['', ...rows, `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
