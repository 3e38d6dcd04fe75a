import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '../base/keys.ts';

export const SESSION_COOKIE = 'yiwang_session';
export const SESSION_HOURS = 12;

/** Who is signed in, as a signed text: county, user, and until when. */
export function sessionToken(keys: Keys, who: { county: string; user: string }, until: Date): string {
  const text = Buffer.from(JSON.stringify([who.county, who.user, until.getTime()])).toString('base64url');
  return `${text}.${keys.sign('session', text).toString('base64url')}`;
}

/** @returns null for a forged, damaged or expired token */
export function readToken(keys: Keys, token: string, now: Date): { county: string; user: string } | null {
  const [text = '', mark = ''] = token.split('.');
  const wanted = keys.sign('session', text);
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const [county, user, until] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, string, number];
  return until > now.getTime() ? { county, user } : null;
}
