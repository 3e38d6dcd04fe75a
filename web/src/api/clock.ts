import { useSyncExternalStore } from 'react';

/**
 * The only file of the web that reads the clock or draws at random. Time is the server's:
 * many a phone is minutes off, and 还剩 3 分钟 must be true.
 */
let offset = 0;

/** Milliseconds since 1970 by the server's clock, as far as we know it. */
export const now = (): number => Date.now() + offset;

/** From the `Date` header of an answer (whole seconds, so half a second is the best guess). */
export function learnTime(serverDate: string | null): void {
  const said = serverDate === null ? NaN : Date.parse(serverDate);
  if (Number.isNaN(said)) return;
  const found = said + 500 - Date.now();
  if (Math.abs(found - offset) > 2_000) offset = Math.abs(found) < 2_000 ? 0 : found;
}

const TICK = 15_000;
const listeners = new Set<() => void>();
let shown = now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  shown = now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    timer = setInterval(tick, TICK);
    shown = now();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}

/** The same instant for everything on the page, moving every 15 s. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => shown);

/** UUIDv7 for idempotency keys. Not `randomUUID`: browsers hide it on plain http, where a county's intranet may be. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = Date.now().toString(16).padStart(12, '0');
  const variant = ((bytes[8] ?? 0) & 0x3f | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}`;
}
