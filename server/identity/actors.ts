import type { FastifyRequest } from 'fastify';
import { EventEmitter } from 'node:events';
import { inForce } from '../../core/access/posts.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Clock } from '../base/clock.ts';
import type { Pool } from '../base/db.ts';
import type { Keys } from '../base/keys.ts';
import { readToken, SESSION_COOKIE } from './session.ts';
import { loadActingPosts, type PostRow } from './store.ts';

/** Who is asking, with the posts in force at this moment. */
export interface Actors {
  /** null at once for whoever shows no session. */
  find(request: FastifyRequest): Promise<Actor | null> | null;
  /** When an actor's rights next change by the clock: a post ends or a sleeping one begins. */
  nextChange(actor: Pick<Actor, 'county' | 'user'>): Promise<string | null>;
  /** Posts of a user (or of anybody in the county) were changed by this process: nothing kept counts any more. */
  forget(county: string, user?: string): void;
  /** @returns how to stop listening */
  onForget(actor: Pick<Actor, 'county' | 'user'>, listener: () => void): () => void;
}

/**
 * How long posts read are kept, so that a change by another process works within this time; one by this
 * process works at once. Whether a kept post is in force is asked of the clock each time.
 */
const POSTS_FRESH_MS = 10_000;
const USERS_KEPT = 5_000;

export function createActors({ pool, keys, clock }: { pool: Pool; keys: Keys; clock: Clock }): Actors {
  const kept = new Map<string, { rows: Promise<PostRow[]>; until: number }>();
  const changes = new EventEmitter().setMaxListeners(0);
  const nameOf = (county: string, user: string): string => `${county}/${user}`;

  function postsOf(county: string, user: string): Promise<PostRow[]> {
    const name = nameOf(county, user);
    const now = clock.now().getTime();
    const known = kept.get(name);
    if (known !== undefined && known.until > now) return known.rows;
    if (kept.size >= USERS_KEPT) kept.clear();
    // The promise is kept, not its result: a change that comes while it runs throws it away with all it will say.
    const one = { rows: loadActingPosts(pool, county, user), until: now + POSTS_FRESH_MS };
    one.rows.catch(() => void (kept.get(name) === one && kept.delete(name)));
    kept.set(name, one);
    return one.rows;
  }

  async function actorOf(token: string): Promise<Actor | null> {
    const who = readToken(keys, token, clock.now());
    if (who === null) return null;
    const posts = await postsOf(who.county, who.user);
    const at = clock.now().toISOString();
    return { ...who, posts: posts.filter((post) => inForce(post, at)) };
  }

  return {
    find: (request) => {
      const token = request.cookies[SESSION_COOKIE];
      return token === undefined ? null : actorOf(token);
    },
    nextChange: async ({ county, user }) => {
      const at = clock.now().toISOString();
      const instants = (await postsOf(county, user)).flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
      return instants.filter((instant) => instant > at).sort()[0] ?? null;
    },
    forget: (county, user) => {
      if (user === undefined) {
        for (const name of kept.keys()) if (name.startsWith(`${county}/`)) kept.delete(name);
        changes.emit(county);
      } else {
        kept.delete(nameOf(county, user));
        changes.emit(nameOf(county, user));
      }
    },
    onForget: ({ county, user }, listener) => {
      const names = [county, nameOf(county, user)];
      for (const name of names) changes.on(name, listener);
      return () => { for (const name of names) changes.off(name, listener); };
    },
  };
}
