import type { CountyPackage } from '../../contract/county.ts';
import { A, B, COUNTY, testCounty } from './county.ts';

type Post = CountyPackage['users'][number]['posts'][number];

/** The test county with a user of every role, the three administrators among them. */
export function peopledCounty(): CountyPackage {
  const county = testCounty();
  const user = (id: string, role: Post['role'], unit: string, territory: string): CountyPackage['users'][number] =>
    ({ id, name: `名 ${id}`, posts: [{ id: `${id}-post`, role, unit, territory, platform: null }] });
  const ops = { id: 'ops', name: 'ops', kind: 'ops-center' as const, line: null, block: COUNTY, platform: null };
  const mediation = { id: 'mediation', name: 'mediation', kind: 'mediation' as const, line: null, block: COUNTY, platform: null };
  return {
    ...county,
    units: [...county.units, ops, mediation],
    users: [
      ...county.users,
      user('lead-a', 'grid-lead', `village-${A}`, `${A}001001`),
      user('ops', 'ops-officer', 'ops', COUNTY),
      user('mediator', 'mediator', 'mediation', COUNTY),
      user('system', 'system-admin', 'ops', COUNTY),
      user('security', 'security-admin', 'ops', COUNTY),
      user('village-b', 'village-officer', `village-${B}`, `${B}001`),
    ],
  };
}
