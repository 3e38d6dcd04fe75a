import type { BaseMap } from '../../../contract/county.ts';
import { mayWriteEditions } from '../../../core/access/editions.ts';
import type { Actor } from '../../../core/access/roles.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import { uuidOf } from '../../base/ids.ts';
import type { Parts } from '../../base/parts.ts';
import { saveBaseMap } from '../store.ts';

/** Sent twice it is set twice to the same. @throws Refusal forbidden */
export async function setBaseMap(parts: Parts, { county, actor }: { county: string; actor: Actor }, baseMap: BaseMap | null): Promise<void> {
  if (actor.county !== county || !mayWriteEditions(actor)) throw new Refusal('forbidden');
  const scopes = [`county=${county}`];
  await saveBaseMap(parts.pool, county, baseMap === null ? null : JSON.stringify(baseMap), JSON.stringify([{
    at: instant(parts.clock), noun: 'territory', id: uuidOf('county', county), version: 1, verb: 'base-map', actor: actor.user, post: actor.posts[0]?.id ?? null,
    body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs: { approval: baseMap?.approval ?? null } },
  }]));
  parts.signal.fire(county);
}
