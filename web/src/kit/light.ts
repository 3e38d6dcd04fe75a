/** How pressing a deadline is. Red and amber are for these two only; ordinary has no colour. */
export type Light = 'late' | 'soon' | 'ordinary';
export type State = Light | 'done' | 'refused' | 'waiting' | 'now';

const MINUTE = 60_000;
const SOON_AT_LEAST = 30 * MINUTE;
const SOON_AT_MOST = 24 * 60 * MINUTE;
const SOON_SHARE = 0.2;

/**
 * Late from the deadline on; soon in the last fifth of the time given, but never less than
 * 30 minutes (somebody still has to drive there) nor more than a day (else a list of
 * fifteen-day matters is amber for three days and nobody looks any more).
 */
export function light(dueAt: string, startedAt: string, now: number): Light {
  const due = Date.parse(dueAt);
  const left = due - now;
  if (left <= 0) return 'late';
  const share = (due - Date.parse(startedAt)) * SOON_SHARE;
  return left <= Math.min(Math.max(share, SOON_AT_LEAST), SOON_AT_MOST) ? 'soon' : 'ordinary';
}
