import { expect, test } from 'vitest';
import { askOf } from './asked.ts';

test('a question needs who, what and which matter', () => {
  expect(askOf({ user: 'wang', verb: 'verify', number: '' })).toBeNull();
  expect(askOf({ user: '', verb: 'verify', number: 'M0AN-7F3K' })).toBeNull();
  expect(askOf({ user: 'wang', verb: 'fly', number: 'M0AN-7F3K' })).toBeNull();
});

test('a number as it is typed or pasted', () => {
  expect(askOf({ user: 'wang', verb: 'see', number: ' m0an-7f3k ' })).toEqual({ user: 'wang', verb: 'see', number: 'M0AN-7F3K' });
  expect(askOf({ user: 'wang', verb: 'see', number: 'Ｍ0AN-7F3K' })?.number).toBe('M0AN-7F3K');
});
