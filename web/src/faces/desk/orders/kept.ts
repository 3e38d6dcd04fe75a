import type { Spot } from './spots.ts';

/** A draft as it is being written and not saved yet. */
export interface Kept {
  /** The one it goes on from; 0: nothing is saved of it. */
  readonly revision: number;
  readonly note: string;
  readonly body: unknown;
  /** Faults of what was saved last; each is named by rule or category, so they stay right while the list moves. */
  readonly faults: readonly Spot[];
}
/** By version. */
export type KeptDrafts = Readonly<Record<number, Kept>>;

/** Of one person: another who signs in at this desk does not find them. */
export const keptName = (county: string, user: string, kind: string): string => `yiwang.orders.${county}.${user}.${kind}`;
const memory = new Map<string, string>();

export function readKept(name: string): KeptDrafts {
  let text = memory.get(name) ?? null;
  try {
    text ??= sessionStorage.getItem(name);
    return text === null ? {} : (JSON.parse(text) as KeptDrafts);
  } catch {
    return {};
  }
}

/** Storage can be full or forbidden; then it lasts as long as the page. */
export function writeKept(name: string, drafts: KeptDrafts): void {
  const text = JSON.stringify(drafts);
  try {
    sessionStorage.setItem(name, text);
    memory.delete(name);
  } catch {
    memory.set(name, text);
  }
}

export function without(drafts: KeptDrafts, version: number): KeptDrafts {
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => Number(key) !== version));
}
