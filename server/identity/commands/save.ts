import { peopleScope } from '../../../core/access/people.ts';
import type { Actor } from '../../../core/access/roles.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { Outcome } from '../../base/committer.ts';
import { findReceipt, type IdempotencyKey } from '../../base/idempotency.ts';
import { uuidOf } from '../../base/ids.ts';
import type { PeopleParts } from '../parts.ts';
import type { PeopleChange } from '../store.ts';

export interface By {
  readonly county: string;
  readonly actor: Actor;
  readonly key: IdempotencyKey;
}

/** A decided command on people. */
export interface PeopleDecision {
  /** What it is about: one user, unit or import is changed by one command at a time. */
  readonly about: { readonly noun: 'user' | 'unit' | 'import'; readonly id: string; readonly version: number };
  readonly log: { readonly noun: 'user' | 'post' | 'unit' | 'import'; readonly id: string; readonly verb: string };
  readonly at: string;
  readonly change: Partial<PeopleChange>;
  /** Ids, codes and times: no words and no names. */
  readonly refs: Readonly<Record<string, unknown>>;
  /** Whose kept posts are old now; null: anybody's. */
  readonly touched: readonly string[] | null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const logId = (noun: string, county: string, id: string): string => (UUID.test(id) ? id : uuidOf(noun, county, id));

const TRIES = 3;

interface Attempt<T> {
  /** Loads and decides; decided again when another came first and no version was named. */
  decide(): Promise<{ decision: PeopleDecision; answer: T }>;
  /** The answer to a request that was carried out before: things as they stand. */
  again(): Promise<T>;
}

/**
 * Decide → committer, with what happens when two come at once or one comes twice.
 * @throws Refusal request.key-reused, matter.busy, and what deciding throws
 */
export async function carryOut<T>(parts: PeopleParts, by: By, { decide, again }: Attempt<T>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const decided = await decide().catch(async (refusal: unknown) => {
      // The same request sent again over a cut line meets things as it has left them.
      if (await findReceipt(parts.pool, by.county, by.key)) return null;
      throw refusal;
    });
    if (decided === null) return again();
    const outcome = await save(parts, by, decided.decision);
    if (outcome === 'saved') {
      forget(parts, by.county, decided.decision.touched);
      return decided.answer;
    }
    if (outcome === 'repeated') {
      await findReceipt(parts.pool, by.county, by.key);
      return again();
    }
  }
  throw new Refusal('matter.busy');
}

function forget({ actors }: PeopleParts, county: string, touched: readonly string[] | null): void {
  if (touched === null) actors.forget(county);
  else for (const user of touched) actors.forget(county, user);
}

async function save(parts: PeopleParts, { county, actor, key }: By, { about, log, at, change, refs }: PeopleDecision): Promise<Outcome> {
  const scopes = [peopleScope(county)];
  const id = logId(log.noun, county, log.id);
  try {
    return await parts.people.submit({
      county, id: logId(about.noun, county, about.id), entries: [],
      change: { newUsers: [], users: [], newPosts: [], posts: [], units: [], imports: [], ...change },
      receipt: { key: key.key, fingerprint: key.fingerprint, noun: log.noun, id, version: about.version, at },
      log: {
        at, noun: log.noun, id, version: about.version, verb: log.verb, actor: actor.user, post: actor.posts[0]?.id ?? null,
        body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs },
      },
    });
  } catch (error) {
    // Another process made the same user at the same moment; deciding again finds him.
    if ((error as { constraint?: string }).constraint === 'app_user_pkey') return 'late';
    throw error;
  }
}
