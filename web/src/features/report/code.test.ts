import { expect, test } from 'vitest';
import { grouped } from './code.ts';

test('groups of four, whatever dashes or blanks it came with', () => {
  expect(grouped('K7QF3M9X2D')).toBe('K7QF 3M9X 2D');
  expect(grouped('k7qf-3m9x-2d')).toBe('K7QF 3M9X 2D');
  expect(grouped('')).toBe('');
});
