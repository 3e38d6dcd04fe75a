import { expect, test } from 'vitest';
import { changed } from './change.ts';

test('a field is set, or taken away', () => {
  const record: { id: string; note?: string } = { id: 'a', note: 'x' };
  expect(changed(record, { note: 'y' })).toEqual({ id: 'a', note: 'y' });
  expect(Object.keys(changed(record, { note: undefined }))).toEqual(['id']);
});
