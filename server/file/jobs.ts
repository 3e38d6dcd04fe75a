import type { Parts } from '../base/parts.ts';
import type { Pictures } from './pictures.ts';
import { dropUnattached } from './store.ts';

const DAY = 86_400_000;

/** Pictures that were uploaded and never attached go after a day. */
export async function sweepUnattached({ workPool, clock }: Parts, pictures: Pictures): Promise<number> {
  const before = new Date(clock.now().getTime() - DAY).toISOString();
  const gone = await dropUnattached(workPool, before);
  for (const { sha256 } of gone) await pictures.drop(sha256);
  return gone.length;
}
