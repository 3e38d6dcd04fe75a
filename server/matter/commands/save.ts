import type { Actor } from '../../../core/access/roles.ts';
import { factsOf, scopesBeforeAndAfter, type Decision } from '../../../core/matter/decision.ts';
import { nextFire } from '../../../core/deadline/clock.ts';
import { isOpen } from '../../../core/matter/life.ts';
import type { Outcome } from '../../base/committer.ts';
import type { IdempotencyKey } from '../../base/idempotency.ts';
import type { MatterParts } from '../parts.ts';
import { toEntryRow, toRow } from '../store.ts';

export interface Author {
  /** null: a resident with a query code, or the anonymous portal. */
  readonly actor: Actor | null;
  readonly now: string;
  /** null: a step of a larger command that has its own. */
  readonly key: IdempotencyKey | null;
  /** A row of matter_contact, for a new matter. */
  readonly contact?: object | null;
}

/** Hands a decision to the committer: state, words, receipt and log row travel in one transaction. */
export function save(committer: MatterParts['committer'], decision: Decision, author: Author): Promise<Outcome> {
  const { before, after, entries } = decision;
  const { actor, now, key } = author;
  const post = actor?.posts[0]?.id ?? null;
  const by = { user: actor?.user ?? null, post, at: now };
  const last = entries[entries.length - 1];
  const scopes = scopesBeforeAndAfter(decision);
  // What a meeting proposed is words as well: it stays in the history.
  const { rule: _, ...refs } = last?.facts ?? {};
  const row = toRow(after);
  const alarmAt = isOpen(after.status) ? nextFire(after.clocks, null) ?? 'infinity' : null;
  return committer.submit({
    county: after.county,
    id: after.id,
    ...(before === null ? { birth: row } : { change: row }),
    // What is born ended never had an alarm.
    ...(before === null && alarmAt === null ? {} : { alarmAt }),
    ...(author.contact ? { contact: author.contact } : {}),
    entries: entries.map((entry, i) => toEntryRow({ matter: after, version: after.version - entries.length + 1 + i, entry, by })),
    ...(key === null ? {} : { receipt: { ...key, noun: 'matter', id: after.id, version: after.version, at: now } }),
    log: {
      at: now, noun: 'matter', id: after.id, version: after.version, verb: last?.verb ?? 'report', actor: by.user, post,
      body: {
        before: before === null ? null : factsOf(before), after: factsOf(after),
        scopesBefore: scopes.before, scopesAfter: scopes.after,
        // References only: the words stay in matter_entry, where they can be destroyed.
        refs: { ...refs, ...(last !== undefined && last.photos.length > 0 ? { photos: last.photos } : {}) },
      },
    },
  });
}
