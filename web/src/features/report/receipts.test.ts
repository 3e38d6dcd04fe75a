import { expect, test } from 'vitest';
import { findReceipt, forgetReceipt, keepReceipt, keptReceipts } from './receipts.ts';

const receipt = (number: string) => ({ number, code: 'K7QF3M9X2D', headline: '路灯不亮', at: '', place: '', photos: 0, dueAt: '' });

test('kept once, newest first, found however it is typed, forgotten on request', () => {
  keepReceipt('330110', receipt('M0A8-7F3K2'));
  keepReceipt('330110', receipt('M0A8-9XXXX'));
  keepReceipt('330110', receipt('m0a8 7f3k2'));
  expect(keptReceipts('330110').map((one) => one.number)).toEqual(['m0a8 7f3k2', 'M0A8-9XXXX']);
  expect(findReceipt('330110', 'MOA8-9xxxx')?.code).toBe('K7QF3M9X2D');
  expect(findReceipt('330106', 'M0A8-9XXXX')).toBeNull();
  forgetReceipt('330110', 'M0A8-9XXXX');
  expect(findReceipt('330110', 'M0A8-9XXXX')).toBeNull();
});
