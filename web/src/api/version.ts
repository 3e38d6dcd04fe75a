import { useSyncExternalStore } from 'react';

declare const __PAGE_VERSION__: string;

/** A page left open over an upgrade keeps working but offers to reload; drafts and outbox are stored, so nothing is lost. */
let older = false;
const listeners = new Set<() => void>();

export function heardVersion(server: string | null): void {
  if (server === null || server === __PAGE_VERSION__ || older) return;
  older = true;
  for (const listener of listeners) listener();
}

export const usePageIsOlder = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => older,
  );
