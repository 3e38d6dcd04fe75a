import { useEffect, useState } from 'react';
import { newKey } from '../../api/clock.ts';
import { readLocal, removeLocal, writeLocal } from '../../features/device/local.ts';
import type { Finding } from '../../../../core/matter/life.ts';
import type { PhotoRef } from '../../features/photo/photo.ts';

/** What is being written for one step of one matter; kept at every change, like a report. */
export interface StepDraft {
  readonly key: string;
  readonly words: string;
  readonly passed: boolean | null;
  /** What a check found; absent in drafts of older pages. */
  readonly finding?: Finding | null;
  readonly photos: readonly PhotoRef[];
}
interface Of {
  readonly user: string;
  readonly matter: string;
  readonly verb: string;
}
const slot = ({ user, matter, verb }: Of): string => `step.${user}.${matter}.${verb}`;

export const writeStepDraft = (of: Of, draft: StepDraft): boolean => writeLocal(slot(of), draft);

export function useStepDraft(of: Of) {
  const name = slot(of);
  const [draft, setDraft] = useState<StepDraft>(
    () => readLocal<StepDraft>(name) ?? { key: newKey(), words: '', passed: null, photos: [] },
  );
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!over) writeLocal(name, draft);
  }, [name, draft, over]);
  return {
    draft,
    change: (part: Partial<StepDraft> | ((now: StepDraft) => Partial<StepDraft>)) =>
      setDraft((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) })),
    /** Handed to the outbox: the draft is no more. */
    finish: () => {
      setOver(true);
      removeLocal(name);
    },
  };
}
