import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Closers } from './closers.ts';

/** Everything a page is made of; when none of it changed, the built one still holds. */
const SOURCES = ['web', 'core', 'contract', 'package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = /(^|\/)(dist|node_modules)$|\.test\.tsx?$/;

export interface WebBuild {
  readonly root: string;
  readonly closers?: Closers;
}

const stampIn = (root: string) => join(root, 'web', 'dist', '.sources');

export function webIsFresh(root: string): boolean {
  return existsSync(stampIn(root)) && readFileSync(stampIn(root), 'utf8') === fingerprint(root);
}

/** Builds the pages. Rejects with what Vite said. */
export async function buildWeb({ root, closers }: WebBuild): Promise<void> {
  const before = fingerprint(root);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', join(root, 'web', 'vite.config.ts'), '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closers?.add(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`vite build:\n${said}`);
  writeFileSync(stampIn(root), before);
}

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(root, source))) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

function filesIn(root: string, path: string): string[] {
  if (NOT_SOURCES.test(path) || !existsSync(join(root, path))) return [];
  const entries = safeList(join(root, path));
  if (!entries) return [path];
  return entries.sort().flatMap((name) => filesIn(root, `${path}/${name}`));
}

function safeList(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
