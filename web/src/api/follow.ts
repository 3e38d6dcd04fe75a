import type { Static } from 'typebox';
import type { FollowBody, FollowPage, FollowRateBody } from '../../../contract/matter.ts';
import { call } from './http.ts';

const of = (county: string): string => `/counties/${county}/follow`;

/** A POST, so that the code never stands in an address or a log. */
export const follow = (county: string, body: FollowBody): Promise<FollowPage> =>
  call({ path: of(county), method: 'POST', body });
export const rateFollowed = (county: string, body: Static<typeof FollowRateBody>, key: string): Promise<FollowPage> =>
  call({ path: `${of(county)}/rate`, method: 'POST', body, key });
