import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDurations, median } from './numbers.ts';

describe('median', () => {
  it('is the middle one of an odd number and the mean of the middle two of an even one', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(() => median([])).toThrow();
  });
});

describe('durations', () => {
  it('never flatter: the share asked for is at or below the percentile, by at most one step', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1 }), fc.constantFrom(0.5, 0.9, 0.99, 1), (values, share) => {
      const durations = createDurations();
      for (const value of values) durations.add(value);
      const exact = [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
      const found = durations.percentile(share);
      expect(found).toBeGreaterThanOrEqual(exact - 0.005);
      expect(found).toBeLessThanOrEqual(exact + 0.06);
    }));
  });

  it('add up over processes', () => {
    const [one, both] = [createDurations(), createDurations()];
    one.add(1);
    one.add(9);
    both.add(5);
    both.addAll(one.pairs());
    expect(both.count()).toBe(3);
    expect(both.percentile(0.5)).toBe(5);
    expect(both.percentile(1)).toBe(9);
  });
});
