import { copyFileSync, readFileSync, statSync, truncateSync } from 'node:fs';

const LARGE = 64 * 1024 * 1024;

/**
 * Cuts a log that has grown large while its writer goes on appending; the part before is kept as
 * `<log>.1`. A line written between copy and cut is lost, which a log may.
 */
export function cutLog(log: string, limit = LARGE): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < limit) return;
  copyFileSync(log, `${log}.1`);
  truncateSync(log, 0);
}

export function logSize(log: string): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was said since the log had the size `from`. */
export function logSince(log: string, from: number): string {
  try {
    return readFileSync(log).subarray(from).toString('utf8');
  } catch {
    return '';
  }
}

/** The last of what a process that ended had to say: its own words, without the JSON around them. */
export function lastWords(text: string, lines = 6): string[] {
  const said = text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '' && !/^\s+at /.test(line));
  return said.map(plain).filter((line) => line !== '').slice(-lines);
}

function plain(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const entry: { level?: number; msg?: string; err?: { message?: string } } = JSON.parse(line);
    if ((entry.level ?? 0) < 50) return '';
    return [entry.msg, entry.err?.message].filter((part, at, all) => part && all.indexOf(part) === at).join(': ');
  } catch {
    return line;
  }
}
