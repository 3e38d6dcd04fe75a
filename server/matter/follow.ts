import { encode32, normalizeCode } from '../../core/shared/code.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '../base/keys.ts';
import { createLimit } from '../base/limits.ts';
import type { Parts } from '../base/parts.ts';
import { idOfNumber } from './store.ts';

/** Ten characters of base 32: 50 bits, and guesses are throttled. */
const CODE_LENGTH = 10;

/** The query code of a matter: derived, so it is stored nowhere, and a repeat of the report gets the same one. */
export function queryCode(keys: Keys, county: string, id: string): string {
  const mark = keys.sign('query-code', `${county}/${id}`);
  return encode32(mark.readBigUInt64BE() >> 14n, CODE_LENGTH);
}

/** M0AN7F3K2, m0an 7f3k2 and M0AN-7F3K2 are the same number. */
export function normalizeNumber(typed: string): string {
  const plain = normalizeCode(typed);
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}

/** As followedMatter, with guesses throttled by address and by number: 50 bits and 300 tries at one number in ten minutes. */
export function createFollower(parts: Pick<Parts, 'pool' | 'keys'>): Follower {
  const perAddress = createLimit({ points: 30, seconds: 600, code: 'request.too-many' });
  // Ten times that of one address: one stranger alone can't lock out whoever holds the code.
  const perNumber = createLimit({ points: 300, seconds: 600, code: 'request.too-many' });
  return async (county, given, address) => {
    const number = `${county}/${normalizeNumber(given.number)}`;
    await perAddress.check(address);
    await perNumber.check(number);
    try {
      return await followedMatter(parts, county, given);
    } catch (refusal) {
      // Only a wrong guess counts; a database that is away is nobody's guess.
      if (refusal instanceof Refusal && refusal.code === 'follow.no-match') {
        await perNumber.use(number);
        await perAddress.use(address);
      }
      throw refusal;
    }
  };
}

/** @returns the id of the matter; @throws Refusal follow.no-match, request.too-many */
export type Follower = (county: string, given: Followed, address: string) => Promise<string>;

export interface Followed {
  readonly number: string;
  readonly code: string;
}

/**
 * The id of the matter of somebody who knows its number and code: he may then read it and nothing else.
 * A wrong number and a wrong code get the same answer.
 * @throws Refusal follow.no-match
 */
export async function followedMatter(parts: Pick<Parts, 'pool' | 'keys'>, county: string, given: Followed): Promise<string> {
  const [found] = await idOfNumber(parts.pool, county, normalizeNumber(given.number));
  const id = found?.id ?? null;
  const wanted = Buffer.from(queryCode(parts.keys, county, id ?? 'nobody'));
  const offered = Buffer.from(normalizeCode(given.code));
  const same = offered.length === wanted.length && timingSafeEqual(offered, wanted);
  if (id === null || !same) throw new Refusal('follow.no-match');
  return id;
}
