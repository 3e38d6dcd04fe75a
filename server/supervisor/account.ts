import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Whom PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const NAME = 'yiwang';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for the database, or null when it runs as ourselves. Whoever owns an existing data
 * folder goes on owning it; otherwise the system user `yiwang`, made on first need; and `nobody`
 * where users cannot be made (a read-only /etc).
 */
export function databaseAccount(existing: string | null): Account | null {
  if (!isRoot()) return null;
  return (existing && ownerOf(existing)) || find(NAME) || make() || find('nobody') || { uid: 65534, gid: 65534, name: 'nobody' };
}

function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found || found.uid === 0) return null;
  return { uid: found.uid, gid: found.gid, name: nameOf(found.uid) };
}

function make(): Account | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME]);
  return find(NAME);
}

interface Entry { name: string; uid: number; gid: number }

function passwd(): Entry[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n').flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
  } catch {
    return [];
  }
}

function find(name: string): Account | null {
  return passwd().find((entry) => entry.name === name) ?? null;
}

function nameOf(uid: number): string {
  return passwd().find((entry) => entry.uid === uid)?.name ?? String(uid);
}

/**
 * Asks the system itself whether the account can go to `folder` and do `need` there ('x' only pass
 * through): modes alone do not tell (access lists, mounts, the closed home of root above it).
 */
export function canUse(account: Account | null, folder: string, need: 'r' | 'w' | 'x'): boolean {
  const who = account ? { uid: account.uid, gid: account.gid } : {};
  const test = spawnSync('/bin/sh', ['-c', `cd "$1" && test -${need} .`, 'sh', folder], { cwd: '/', stdio: 'ignore', ...who });
  return test.status === 0;
}
