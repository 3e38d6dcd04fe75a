import { timingSafeEqual } from 'node:crypto';
import type { TokenAnswer } from '../../contract/exchange.ts';
import { mayKeepTokens } from '../../core/access/exchange.ts';
import type { Actor } from '../../core/access/roles.ts';
import { isPartner, type Partner } from '../../core/intake/partner.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { RequirePartner } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import { uuidOf } from '../base/ids.ts';
import type { Keys } from '../base/keys.ts';
import { createLimit } from '../base/limits.ts';
import type { Parts } from '../base/parts.ts';
import { readPartner, renewPartner } from './store.ts';

/** Derived, so that nothing kept anywhere opens the door; the next serial closes it to the token before. */
const tokenOf = (keys: Keys, { county, source }: Door, serial: number): string =>
  `yw-${keys.sign('partner', `${county}/${source}/${serial}`).toString('base64url')}`;

export interface Door {
  readonly county: string;
  readonly source: Partner;
}

/** Lets a system in by its token: guesses are throttled by address, requests by door. */
export function createPartnerDoor({ pool, keys }: Pick<Parts, 'pool' | 'keys'>): RequirePartner {
  const guesses = createLimit({ points: 30, seconds: 600, code: 'request.too-many' });
  const requests = createLimit({ points: 600, seconds: 60, code: 'request.too-many' });
  return async (request) => {
    const { county = '', source = '' } = request.params as { county?: string; source?: string };
    const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (given.length === 0) throw new Refusal('partner.token');
    await guesses.check(request.ip);
    const [partner] = isPartner(source) ? await readPartner(pool, county, source) : [];
    const wanted = Buffer.from(partner === undefined ? '' : tokenOf(keys, { county, source: source as Partner }, partner.serial));
    if (wanted.length === 0 || wanted.length !== given.length || !timingSafeEqual(wanted, given)) {
      await guesses.use(request.ip);
      throw new Refusal('partner.token');
    }
    await requests.use(`${county}/${source}`);
  };
}

/** @throws Refusal forbidden */
export async function showToken({ pool, keys }: Pick<Parts, 'pool' | 'keys'>, door: Door, actor: Actor): Promise<TokenAnswer> {
  if (!mayKeepTokens(actor, door.county)) throw new Refusal('forbidden');
  const [partner] = await readPartner(pool, door.county, door.source);
  if (partner === undefined) return { token: null, serial: 0, renewedAt: null, renewedBy: null };
  return { token: tokenOf(keys, door, partner.serial), ...partner };
}

/** @throws Refusal forbidden, exchange.renewed */
export async function renewToken(parts: Parts, door: Door, { actor, seen }: { actor: Actor; seen: number }): Promise<TokenAnswer> {
  const { county, source } = door;
  if (!mayKeepTokens(actor, county)) throw new Refusal('forbidden');
  const at = instant(parts.clock);
  const scopes = [`county=${county}`];
  const [row] = await renewPartner(parts.pool, county, source, seen, actor.user, at, JSON.stringify([{
    at, noun: 'exchange', id: uuidOf('exchange', county, source), version: seen + 1, verb: 'renew', actor: actor.user, post: actor.posts[0]?.id ?? null,
    body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs: { source } },
  }]));
  if (row?.answer !== 'saved') throw new Refusal('exchange.renewed');
  parts.signal.fire(county);
  return showToken(parts, door, actor);
}
