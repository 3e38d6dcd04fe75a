import type { FollowPage } from '../../../../contract/matter.ts';
import type { State } from '../../kit/light.ts';

type Step = FollowPage['steps'][number];
export type LadderKey =
  | 'report' | 'settle' | 'reckon' | 'accept' | 'check' | 'confirm' | 'decline' | 'hand-back' | 'unclaim' | 'conclude' | 'correct' | 'arrive' | 'dispatch' | 'dispatch-unit' | 'sign' | 'handle' | 'answer'
  | 'verify-passed' | 'verify-failed' | 'close' | 'rate'
  | 'next-check' | 'next-meet' | 'next-accept' | 'next-dispatch' | 'next-sign' | 'next-answer' | 'next-verify' | 'next-close';
export interface Rung {
  readonly state: State;
  readonly key: LadderKey;
  readonly unit: string | null;
  /** When it happened; for what is still to come, until when it is promised, or null. */
  readonly at: string | null;
  readonly words: string | null;
  readonly photos: readonly string[];
}

/** The ladder a reporter reads: what was done, what is being done now, what still has to come. */
export function ladderOf(page: Pick<FollowPage, 'status' | 'steps' | 'dueAt'>): Rung[] {
  const past = page.steps.map((step) => rungOf(step));
  const coming = COMING[page.status].map((key, i): Rung => ({
    state: i === 0 ? 'now' : 'ordinary',
    key,
    unit: null,
    // The promise is for the whole: it stands on the last rung.
    at: i === COMING[page.status].length - 1 ? page.dueAt : null,
    words: null,
    photos: [],
  }));
  return [...past, ...coming];
}

function rungOf(step: Step): Rung {
  const failed = step.verb === 'decline' || step.verb === 'hand-back' || step.passed === false;
  return { state: failed ? 'refused' : 'done', key: keyOf(step), unit: step.unit, at: step.at, words: step.words, photos: step.photos };
}

function keyOf(step: Step): LadderKey {
  if (step.verb === 'verify') return step.passed === false ? 'verify-failed' : 'verify-passed';
  if (step.verb === 'dispatch') return step.unit === null ? 'dispatch' : 'dispatch-unit';
  return step.verb;
}

/** The first is what is under way now. */
const COMING: Record<FollowPage['status'], readonly LadderKey[]> = {
  'to-accept': ['next-accept', 'next-answer', 'next-verify', 'next-close'],
  'to-check': ['next-check', 'next-accept', 'next-answer', 'next-verify', 'next-close'],
  'to-dispatch': ['next-dispatch', 'next-answer', 'next-verify', 'next-close'],
  'at-platform': ['next-dispatch', 'next-answer', 'next-verify', 'next-close'],
  unclaimed: ['next-meet', 'next-sign', 'next-answer', 'next-verify', 'next-close'],
  'to-sign': ['next-sign', 'next-answer', 'next-verify', 'next-close'],
  handling: ['next-answer', 'next-verify', 'next-close'],
  'to-verify': ['next-verify', 'next-close'],
  'to-close': ['next-close'],
  closed: [],
  declined: [],
  'handed-back': [],
};
