import { expect, test } from 'vitest';
import { keyOf, type Pressed } from './keys.ts';

const press = (key: string, more: Partial<Pressed> = {}) => keyOf({ key, composing: false, modified: false, focus: 'page', ...more });

test('letters are small, whatever the caps lock says', () => {
  expect(press('G')).toBe('g');
  expect(press('ArrowDown')).toBe('ArrowDown');
});

test('silent in fields, while composing and with Ctrl; Escape alone leaves a field', () => {
  expect(press('g', { focus: 'field' })).toBeNull();
  expect(press('g', { composing: true })).toBeNull();
  expect(press('c', { modified: true })).toBeNull();
  expect(press('Escape', { focus: 'field' })).toBe('Escape');
  expect(press('Escape', { composing: true })).toBeNull();
});

test('a button keeps Enter and the arrows', () => {
  expect(press('Enter', { focus: 'control' })).toBeNull();
  expect(press('ArrowUp', { focus: 'control' })).toBeNull();
  expect(press('n', { focus: 'control' })).toBe('n');
});
