import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './wishes.ts';

const ROOMS = ['core', 'contract', 'server', 'web/src', 'sim', 'bench', 'e2e', 'scripts'];

export interface Cruise {
  /** `rule: from → to` */
  readonly violations: readonly string[];
  /** Files of ours that were read. */
  readonly modules: number;
}

interface Report {
  readonly modules: readonly { readonly source: string; readonly coreModule?: boolean }[];
  readonly summary: { readonly violations: readonly { rule: { name: string }; from: string; to: string }[] };
}

/** Holds the imports of the tree at `house` against its .dependency-cruiser.cjs. */
export async function cruise(house: string): Promise<Cruise> {
  const rooms = ROOMS.filter((room) => existsSync(join(house, room)));
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const child = spawn(process.execPath, [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms], {
    cwd: house, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => { parts.out += chunk.toString('utf8'); });
  child.stderr.on('data', (chunk: Buffer) => { parts.error += chunk.toString('utf8'); });
  await new Promise((done, reject) => child.once('error', reject).once('close', done));
  if (parts.out === '') throw new Error(`dependency-cruiser:\n${parts.error}`);
  const report = JSON.parse(parts.out) as Report;
  return {
    violations: report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    modules: report.modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`))).length,
  };
}
