import { expect, test } from 'vitest';
import { draftName, sentAs } from './draft.ts';

let made = 0;
const make = () => `key-${(made += 1)}`;

test('the same body keeps its key, another body gets another', () => {
  const first = sentAs(null, '{"words":"a"}', make);
  expect(sentAs(first, '{"words":"a"}', make)).toBe(first);
  const second = sentAs(first, '{"words":"b"}', make);
  expect(second.key).not.toBe(first.key);
  expect(second.body).toBe('{"words":"b"}');
});

test('a draft belongs to one user, matter and verb', () => {
  const names = [draftName('u', 'm', 'accept'), draftName('u', 'm', 'decline'), draftName('v', 'm', 'accept'), draftName('u', 'n', 'accept')];
  expect(new Set(names).size).toBe(4);
});
