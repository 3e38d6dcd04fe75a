import { expect, test } from 'vitest';
import { IMPORT_MAX_BYTES } from '../../../../../../contract/people.ts';
import { MAX_BYTES, sheetOf } from './sheet.ts';

test('a sheet by its name', () => {
  expect(sheetOf({ name: '人员 11月.CSV', size: 10 })).toEqual({ type: 'text/csv' });
  expect(sheetOf({ name: 'users.v2.xlsx', size: 10 })).toMatchObject({ type: expect.stringContaining('spreadsheetml') });
});

test('what need not be sent is said before it is', () => {
  expect(sheetOf({ name: 'old.xls', size: 10 })).toEqual({ fault: 'fileKind' });
  expect(sheetOf({ name: 'users', size: 10 })).toEqual({ fault: 'fileKind' });
  expect(sheetOf({ name: 'a.csv', size: 0 })).toEqual({ fault: 'fileEmpty' });
  expect(sheetOf({ name: 'a.csv', size: 11 * 1024 * 1024 })).toEqual({ fault: 'fileLarge' });
});

test('the limit is the one of the contract', () => {
  expect(MAX_BYTES).toBe(IMPORT_MAX_BYTES);
});
