import { randomUUID } from 'node:crypto';

/** The only place in sim/ that looks at a clock or draws without a seed. */
export const nowMillis = (): number => Date.now();
export const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));
/** Never seeded: a second run must not be taken for a repeat of the first. */
export const idempotencyKey = (): string => randomUUID();
