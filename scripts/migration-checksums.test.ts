import { expect, test } from 'vitest';
import { checksumsLanded, checksumsNow } from './migration-checksums.ts';

test('no migration was changed after it landed; a new one is entered by: node scripts/migration-checksums.ts', () => {
  expect(Object.fromEntries(checksumsNow())).toEqual(Object.fromEntries(checksumsLanded()));
});
