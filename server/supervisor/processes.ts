import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: there is such a process, it only is not ours.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** In a container nobody may reap our dead; a zombie holds no file and no port, so it counts as gone. */
function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z';
}

/** The fields of /proc/<pid>/stat after the command name, which may itself hold blanks and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/**
 * A mark that tells a process from a later one with the same number: numbers are handed out again,
 * soonest in containers, where everything begins at 1.
 */
export function markOf(pid: number): string | null {
  const fields = statFields(pid);
  if (fields) return fields[19] ?? null;
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : null;
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() : '';
  }
}

/** True as soon as `check` is; false when `ms` have passed first. */
export async function within(ms: number, check: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + ms;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    if (await check()) return true;
    if (performance.now() > end) return false;
    await sleep(pause);
  }
}
