/**
 * Small things kept in this browser: drafts at every keystroke, receipts, the last county.
 * Storage can be forbidden or full; then they last as long as the page, and nobody is stopped from reporting.
 */
const memory = new Map<string, string>();

export function readLocal<T>(key: string): T | null {
  let text = memory.get(key) ?? null;
  try {
    text ??= localStorage.getItem(`yiwang.${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Answers whether it is on the device, so that a page never claims "saved" falsely. */
export function writeLocal(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(`yiwang.${key}`, text);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, text);
    return false;
  }
}

export function removeLocal(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(`yiwang.${key}`);
  } catch {
    // it was never there
  }
}
