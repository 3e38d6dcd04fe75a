/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]] as [number, number];
  return (low + high) / 2;
}

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const STEP_MS = 0.05;

/**
 * Durations by steps of 0.05 ms: a million of them cross to another process as a few hundred pairs.
 * A percentile is the upper end of its step, so it is never flattered.
 */
export interface Durations {
  add(ms: number): void;
  addAll(pairs: readonly Pair[]): void;
  pairs(): Pair[];
  count(): number;
  /** @throws Error when there are none */
  percentile(share: number): number;
}
export type Pair = readonly [step: number, count: number];

export function createDurations(): Durations {
  const steps = new Map<number, number>();
  let total = 0;
  const put = (step: number, count: number): void => {
    steps.set(step, (steps.get(step) ?? 0) + count);
    total += count;
  };
  return {
    add: (ms) => put(Math.max(1, Math.ceil(ms / STEP_MS)), 1),
    addAll: (pairs) => pairs.forEach(([step, count]) => put(step, count)),
    pairs: () => [...steps],
    count: () => total,
    percentile: (share) => {
      if (total === 0) throw new Error('no durations');
      let left = Math.ceil(total * share);
      for (const [step, count] of [...steps].sort(([a], [b]) => a - b)) {
        left -= count;
        if (left <= 0) return round(step * STEP_MS, 2);
      }
      throw new Error('unreachable');
    },
  };
}
