import { expect, test } from 'vitest';
import { readCondition } from './condition.ts';
import { keysOf } from './keys.ts';

function keys(when: string) {
  const read = readCondition(when);
  if ('error' in read) throw new Error(read.error.summary);
  const { tests, needles, whole } = keysOf(read.condition.ast);
  return { ...Object.fromEntries([...tests].map(([fact, values]) => [fact, [...values]])), ...(needles === null ? {} : { needles }), whole };
}

test('what must hold of single facts is read from the condition, and whether that is all it says', () => {
  expect(keys('category == "a" && "t" == township')).toEqual({ category: ['a'], township: ['t'], whole: true });
  expect(keys('category == "a" && words.contains("x")')).toEqual({ category: ['a'], needles: ['x'], whole: true });
  expect(keys('hour in [8, 9] && hour == 9 && !sensitive && workday')).toEqual({ hour: [9], sensitive: [false], workday: [true], whole: true });
  expect(keys('category == "a" || category in ["b", "c"]')).toEqual({ category: ['a', 'b', 'c'], whole: true });
  expect(keys('(category == "a" && photos > 1) || (category == "b" && sensitive)')).toEqual({ category: ['a', 'b'], whole: false });
  expect(keys('category == "a" || group == "b"')).toEqual({ whole: false });
  expect(keys('category == "a" || true')).toEqual({ whole: false });
  expect(keys('category != "a"')).toEqual({ whole: false });
  expect(keys('!(category == "a")')).toEqual({ whole: false });
  expect(keys('category in []')).toEqual({ category: [], whole: true });
  expect(keys('category in [group, "a"] && true')).toEqual({ whole: false });
  expect(keys('words.contains("x") || words.mentions(["y", "z"])')).toEqual({ needles: ['x', 'y', 'z'], whole: true });
  expect(keys('words.contains("x") && words.contains("y")')).toEqual({ needles: ['x'], whole: false });
  expect(keys('words.contains("x") || category == "a"')).toEqual({ whole: false });
  expect(keys('(words.contains("x") && category == "a") || (words.contains("y") && category == "b")')).toEqual({ category: ['a', 'b'], needles: ['x', 'y'], whole: false });
  expect(keys('(words.contains("x") && category == "a") || category == "b"')).toEqual({ category: ['a', 'b'], whole: false });
  expect(keys('words.startsWith("x") || "x".contains(words)')).toEqual({ whole: false });
  expect(keys('words.mentions([])')).toEqual({ needles: [], whole: true });
});
