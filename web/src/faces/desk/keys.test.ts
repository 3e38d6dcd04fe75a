import { expect, test } from 'vitest';
import { VERBS } from '../../../../core/matter/life.ts';
import { deskKey, VERB_KEYS, type Press } from './keys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, composing: false, modified: false, focus: 'page', ...more });

test('every verb has a letter of its own, and none is a command', () => {
  const letters = VERBS.map((verb) => VERB_KEYS[verb]);
  expect(new Set(letters).size).toBe(VERBS.length);
  for (const verb of VERBS) expect(deskKey(press(VERB_KEYS[verb]))).toEqual({ do: 'verb', verb });
});

test('caps lock makes no difference', () => {
  expect(deskKey(press('A'))).toEqual({ do: 'verb', verb: 'accept' });
});

test('all keys are silent while an input method composes and with a modifier', () => {
  for (const key of ['a', '/', 'Enter', 'ArrowDown', 'Escape']) {
    expect(deskKey(press(key, { composing: true }))).toBeNull();
    expect(deskKey(press(key, { modified: true }))).toBeNull();
  }
});

test('a field keeps its letters but gives Escape', () => {
  expect(deskKey(press('a', { focus: 'field' }))).toBeNull();
  expect(deskKey(press('ArrowDown', { focus: 'field' }))).toBeNull();
  expect(deskKey(press('Escape', { focus: 'field' }))).toEqual({ do: 'leave' });
});

test('a focused button keeps Enter; letters still open panels', () => {
  expect(deskKey(press('Enter', { focus: 'control' }))).toBeNull();
  expect(deskKey(press('d', { focus: 'control' }))).toEqual({ do: 'verb', verb: 'dispatch' });
});

test('other keys do nothing', () => {
  expect(deskKey(press('F5'))).toBeNull();
  expect(deskKey(press('z'))).toBeNull();
});
