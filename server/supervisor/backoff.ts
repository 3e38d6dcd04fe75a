/** How long to wait before starting something again that keeps stopping; null means: give up. */
export function restartDelays(now: () => number = () => performance.now()): () => number | null {
  const steps = [100, 300, 1_000, 2_000, 5_000, 5_000, 10_000, 10_000];
  const calm = 120_000;
  let failures = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    failures = at - last > calm ? 1 : failures + 1;
    last = at;
    return steps[failures - 1] ?? null;
  };
}
