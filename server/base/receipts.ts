import { statement } from './db.ts';
import type { Parts } from './parts.ts';

/** A phone may lie in a drawer for a quarter before it sends again. */
const KEPT_MS = 90 * 86_400_000;

const dropReceipts = statement<{ count: number }, [before: string]>(
  'receipt.drop',
  'with gone as (delete from receipt where at < $1 returning 1) select count(*) from gone',
);

export async function dropOldReceipts({ workPool, clock }: Parts): Promise<number> {
  const [gone] = await dropReceipts(workPool, new Date(clock.now().getTime() - KEPT_MS).toISOString());
  return gone?.count ?? 0;
}
