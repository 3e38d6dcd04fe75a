import type { Platform } from '../shared/platforms.ts';
import { Refusal } from '../shared/refusal.ts';
import { nextDue, runClocks, type Timing } from './clocks.ts';
import type { Decision } from './decision.ts';
import type { Status } from './life.ts';
import type { Matter } from './matter.ts';

/** Stages in which a matter waits for its unit, and for nobody else. */
export const WITH_UNIT = ['to-sign', 'handling'] as const satisfies readonly Status[];

/** Why a unit can't go on: dissolved, its last acting post ended, or nobody acts for it. */
export const HAND_OVER_REASONS = ['unit-dissolved', 'post-ended', 'deserted'] as const;
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

export interface HandOver {
  readonly to: { readonly id: string; readonly line: string | null; readonly platform: Platform | null };
  readonly because: HandOverReason;
  readonly words: string;
}

/**
 * A matter whose unit can't go on is dispatched to another that signs for it anew. The clock of the work runs on:
 * whoever reported it does not wait longer because an office was moved about.
 * @throws Refusal matter.not-now
 */
export function handOver(matter: Matter, { to, because, words }: HandOver, { now, timing }: { now: string; timing: Timing }): Decision {
  if (!(WITH_UNIT as readonly Status[]).includes(matter.status)) {
    throw new Refusal('matter.not-now', { status: matter.status, verb: 'dispatch', version: matter.version });
  }
  const platform = matter.platform ?? to.platform;
  const after: Matter = { ...matter, version: matter.version + 1, status: 'to-sign', platform, unit: to.id, line: to.line, handler: null, signedAt: null, arrivedAt: null };
  const clocks = runClocks(matter, after, { timing, now, longer: false });
  return {
    before: matter,
    after: { ...after, clocks, dueAt: nextDue(clocks, matter.dueAt) },
    entries: [{ verb: 'dispatch', words, photos: [], facts: { platform, unit: to.id, handedOverBy: matter.unit, because } }],
  };
}
