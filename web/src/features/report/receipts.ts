import { normalizeCode } from '../../../../core/shared/code.ts';
import { readLocal, writeLocal } from '../device/local.ts';

/** What this browser knows of a report: enough to follow it again. Only here is the code kept. */
export interface KeptReceipt {
  readonly number: string;
  readonly code: string;
  readonly headline: string;
  readonly at: string;
  readonly place: string;
  readonly photos: number;
  readonly dueAt: string;
  /** Who may look at the name or number that was left; absent: none was. */
  readonly contact?: 'open' | 'confidential';
}
const slot = (county: string): string => `receipts.${county}`;
const MOST = 50;

export const keptReceipts = (county: string): readonly KeptReceipt[] => readLocal<KeptReceipt[]>(slot(county)) ?? [];

export function keepReceipt(county: string, receipt: KeptReceipt): void {
  writeLocal(slot(county), [receipt, ...without(county, receipt.number)].slice(0, MOST));
}
export const forgetReceipt = (county: string, number: string): boolean => writeLocal(slot(county), without(county, number));

export const findReceipt = (county: string, number: string): KeptReceipt | null =>
  keptReceipts(county).find((kept) => same(kept.number, number)) ?? null;

const without = (county: string, number: string): KeptReceipt[] => keptReceipts(county).filter((kept) => !same(kept.number, number));
const same = (a: string, b: string): boolean => normalizeCode(a) === normalizeCode(b);
