import { useCallback, useRef, useState } from 'react';
import { newKey } from '../../../api/clock.ts';
import { readLocal, removeLocal, writeLocal } from '../../../features/device/local.ts';

/** What was sent last, and under which idempotency key. */
export interface Sent {
  readonly body: string;
  readonly key: string;
}
interface Kept<T> {
  readonly values: T;
  readonly sent: Sent | null;
}

/**
 * The same body goes under the same key, however often and after whatever reload, so that a lost
 * answer never becomes a second deed; other words are another request and need another key.
 */
export function sentAs(sent: Sent | null, body: string, make: () => string): Sent {
  return sent !== null && sent.body === body ? sent : { body, key: make() };
}

export const draftName = (user: string, matter: string, verb: string): string => `desk.${user}.${matter}.${verb}`;
export const hasDraft = (name: string): boolean => readLocal(name) !== null;

export interface Draft<T> {
  readonly values: T;
  readonly set: (change: Partial<T> | ((before: T) => Partial<T>)) => void;
  readonly keyFor: (body: unknown) => string;
  readonly drop: () => void;
}

/** What is being typed, stored at every change: Escape, a reload or another person signing in does not lose it. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [kept, setKept] = useState<Kept<T>>(() => {
    const stored = readLocal<Kept<T>>(name);
    return { values: { ...initial, ...stored?.values }, sent: stored?.sent ?? null };
  });
  const latest = useRef(kept);
  const put = useCallback(
    (next: Kept<T>) => {
      latest.current = next;
      writeLocal(name, next);
      setKept(next);
    },
    [name],
  );
  const set: Draft<T>['set'] = useCallback(
    (change) => {
      const before = latest.current;
      const part = typeof change === 'function' ? change(before.values) : change;
      put({ ...before, values: { ...before.values, ...part } });
    },
    [put],
  );
  const keyFor = useCallback(
    (body: unknown) => {
      const sent = sentAs(latest.current.sent, JSON.stringify(body), newKey);
      put({ ...latest.current, sent });
      return sent.key;
    },
    [put],
  );
  const drop = useCallback(() => removeLocal(name), [name]);
  return { values: kept.values, set, keyFor, drop };
}
