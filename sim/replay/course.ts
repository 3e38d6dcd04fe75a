import { DECLINE_REASONS, type DeclineReason } from '../../core/matter/life.ts';
import type { Random } from '../random.ts';
import type { Course } from '../work/desk.ts';
import { guessCategory } from '../work/guess.ts';

/** Shares of what may happen to a complaint; about those of a working command room. */
const SHARE = { settled: 0.05, declined: 0.05, viaPlatform: 0.5, progress: 0.4, rework: 0.08, rated: 0.85 } as const;
const PRESSING = /危险|着火|火灾|泄漏|触电|晕倒|塌|急/;

export interface Lot extends Course {
  /** A grid worker meets it on his round and settles it there. */
  readonly onTheSpot: boolean;
  readonly rated: boolean;
}

/** What becomes of one complaint: the category by its words, the rest by lot. */
export function drawLot(text: string, random: Random): Lot {
  const onTheSpot = random.chance(SHARE.settled);
  const declineFor: DeclineReason | null = !onTheSpot && random.chance(SHARE.declined) ? random.pick(DECLINE_REASONS) : null;
  return {
    onTheSpot,
    declineFor,
    category: guessCategory(text),
    urgent: PRESSING.test(text),
    viaPlatform: random.chance(SHARE.viaPlatform),
    progress: random.chance(SHARE.progress),
    rework: random.chance(SHARE.rework),
    rated: random.chance(SHARE.rated),
    stopAt: null,
  };
}
