import type { Parts } from '../../base/parts.ts';
import { dropLines } from './store.ts';

const KEPT_MS = 30 * 86_400_000;

/** The rows of an import hold names; a month after it they have served their use. */
export async function dropImportRows({ workPool, clock }: Pick<Parts, 'workPool' | 'clock'>): Promise<number> {
  const [gone] = await dropLines(workPool, new Date(clock.now().getTime() - KEPT_MS).toISOString());
  return gone?.count ?? 0;
}
