import type { FastifyRequest } from 'fastify';
import { feedTokensOf } from '../../core/access/feed.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Clock } from '../base/clock.ts';
import type { Actors } from '../identity/index.ts';

interface Watched {
  readonly actors: Actors;
  readonly clock: Clock;
  readonly request: FastifyRequest;
  readonly actor: Actor;
  readonly beatMs: number;
  /** Told at every look that found nothing changed. */
  readonly same: () => void;
  /** Told once: the reader has other rights now, or none. */
  readonly changed: () => void;
}

/** Timers reach no further than this; the beat looks anyway. */
const TIMER_MAX = 2 ** 31 - 1;

/**
 * Watches over the rights an open stream was given: at the instant a post ends or begins, at once when this
 * process changes the reader's posts, and at every beat for what other processes do.
 * @returns how to stop
 */
export function watchRights({ actors, clock, request, actor, beatMs, same, changed }: Watched): () => void {
  const given = feedTokensOf(actor).join();
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const stop = (): void => {
    over = true;
    clearInterval(beat);
    clearTimeout(timer);
    unlisten();
  };
  const end = (): void => {
    if (over) return;
    stop();
    changed();
  };
  async function look(): Promise<void> {
    const now = await actors.find(request);
    if (over) return;
    if (now === null || now.posts.length === 0 || feedTokensOf(now).join() !== given) return end();
    const next = await actors.nextChange(now);
    clearTimeout(timer);
    const ms = next === null ? Number.POSITIVE_INFINITY : Date.parse(next) - clock.now().getTime();
    if (!over && ms <= TIMER_MAX) timer = setTimeout(lookNow, Math.max(ms, 1));
    if (!over) same();
  }
  const lookNow = (): void => void look().catch(end);
  const unlisten = actors.onForget(actor, lookNow);
  const beat = setInterval(lookNow, beatMs);
  lookNow();
  return stop;
}
