import type { CountyPackage } from '../../../contract/county.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { faultOfPackage } from '../../../core/territory/check.ts';
import { transaction } from '../../base/db.ts';
import { instant } from '../../base/clock.ts';
import type { Parts } from '../../base/parts.ts';
import { claimCounty, insertCounty } from '../store.ts';

/** Installs a county from its package: all of it or nothing. */
export async function installCounty(parts: Parts, given: CountyPackage): Promise<void> {
  const problem = faultOfPackage(given);
  if (problem !== null) throw new Refusal('county.package', { problem });
  await transaction(parts.workPool, async (tx) => {
    const now = instant(parts.clock);
    const { county, name, demo, notice } = given;
    if ((await claimCounty(tx, county, name, demo, notice, now)).length === 0) throw new Refusal('county.exists');
    await insertCounty(tx, given, now);
  });
}
