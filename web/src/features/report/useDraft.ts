import { useCallback, useEffect, useState } from 'react';
import { newKey } from '../../api/clock.ts';
import { readLocal, removeLocal, writeLocal } from '../device/local.ts';
import { newDraft, type Draft } from './draft.ts';

export type ChangeDraft = (change: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;
export interface DraftInHand {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** A fresh draft with a fresh key. */
  readonly clear: () => void;
  /** Whether the last change is on the device; false when storage is forbidden or full. */
  readonly stored: boolean;
}

const slot = (name: string): string => `draft.${name}`;
export const readDraft = (name: string): Draft => ({ ...newDraft(newKey()), ...readLocal<Draft>(slot(name)) });
export const writeDraft = (name: string, draft: Draft): boolean => writeLocal(slot(name), draft);

/** `name` is face, county and user: another person on the same phone has drafts of their own. */
export function useDraft(name: string): DraftInHand {
  const [draft, setDraft] = useState(() => readDraft(name));
  const [stored, setStored] = useState(true);
  const change = useCallback<ChangeDraft>((wanted) => {
    setDraft((now) => ({ ...now, ...(typeof wanted === 'function' ? wanted(now) : wanted) }));
  }, []);
  const clear = useCallback(() => {
    removeLocal(slot(name));
    setDraft(newDraft(newKey()));
  }, [name]);
  useEffect(() => setStored(writeDraft(name, draft)), [name, draft]);
  return { draft, change, clear, stored };
}
