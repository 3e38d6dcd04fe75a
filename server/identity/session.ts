import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../core/access/roles.ts';
import type { Clock } from '../base/clock.ts';
import type { Pool } from '../base/db.ts';
import type { Keys } from '../base/keys.ts';
import { loadPosts, type PostRow } from './store.ts';

export const SESSION_COOKIE = 'yiwang_session';
export const SESSION_HOURS = 12;
/** How long a user's posts are kept in memory; whether one is in force is asked each time. */
const POSTS_FRESH_MS = 10_000;
const USERS_KEPT = 5_000;

/** Who is signed in, as a signed text: county, user, and until when. */
export function sessionToken(keys: Keys, county: string, user: string, until: Date): string {
  const text = Buffer.from(JSON.stringify([county, user, until.getTime()])).toString('base64url');
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

export function createActorFinder(options: { pool: Pool; keys: Keys; clock: Clock }): (request: FastifyRequest) => Promise<Actor | null> {
  const { pool, keys, clock } = options;
  const known = new Map<string, { posts: PostRow[]; until: number }>();

  async function postsOf(county: string, user: string, now: Date): Promise<PostRow[]> {
    const name = `${county}/${user}`;
    const cached = known.get(name);
    if (cached !== undefined && cached.until > now.getTime()) return cached.posts;
    const posts = await loadPosts(pool, county, user);
    if (known.size >= USERS_KEPT) known.clear();
    known.set(name, { posts, until: now.getTime() + POSTS_FRESH_MS });
    return posts;
  }

  return async (request) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined) return null;
    const now = clock.now();
    const who = readToken(keys, token, now);
    if (who === null) return null;
    const at = now.toISOString();
    const posts = await postsOf(who.county, who.user, now);
    return { ...who, posts: posts.filter((post) => post.valid_from <= at && (post.valid_to === null || post.valid_to > at)) };
  };
}
