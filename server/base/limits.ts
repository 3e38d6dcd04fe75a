import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../core/shared/refusal.ts';

/** A limit of `points` in `seconds` per key (an address, a device, a number). */
export interface Limit {
  /** @throws Refusal `code` {seconds} when the key has used its points */
  use(key: string): Promise<void>;
  /** The same question without using a point: for limits on failures only. */
  check(key: string): Promise<void>;
}

/** Kept in the process: a restart forgives, and forgets. */
export function createLimit(options: { points: number; seconds: number; code: 'request.too-many' | 'photo.quota' }): Limit {
  const limiter = new RateLimiterMemory({ points: options.points, duration: options.seconds });
  const refuse = (spent: RateLimiterRes): never => {
    throw new Refusal(options.code, { seconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1000)) });
  };
  return {
    use: async (key) => void (await limiter.consume(key).catch(refuse)),
    check: async (key) => {
      const spent = await limiter.get(key);
      if (spent !== null && spent.consumedPoints > options.points) refuse(spent);
    },
  };
}
