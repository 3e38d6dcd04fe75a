import { tokensOf } from '../../../core/access/matter.ts';
import type { Actor } from '../../../core/access/roles.ts';
import type { EditionKind } from '../../../contract/edition.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import { uuidOf } from '../../base/ids.ts';
import type { Parts } from '../../base/parts.ts';
import { saveDraft, switchOn } from '../store.ts';

export interface Edition {
  readonly county: string;
  readonly kind: EditionKind;
  readonly version: number;
  readonly revision: number;
  readonly actor: Actor;
}

/** @throws Refusal edition.changed, edition.on, edition.older */
export async function writeDraft(parts: Parts, edition: Edition, { body, note }: { body: unknown; note: string }): Promise<void> {
  const at = instant(parts.clock);
  const { county, kind, version, revision, actor } = edition;
  const [row] = await saveDraft(parts.pool, county, kind, version, revision, idOf(edition), JSON.stringify(body), note, actor.user, at, logOf(edition, 'draft', at));
  refuse(row?.answer, edition);
  parts.signal.fire(county);
}

/** @throws Refusal edition.changed, edition.on, edition.older */
export async function switchEditionOn(parts: Parts, edition: Edition): Promise<void> {
  const at = instant(parts.clock);
  const { county, kind, version, revision, actor } = edition;
  const [row] = await switchOn(parts.pool, county, kind, version, revision, actor.user, at, logOf(edition, 'switch-on', at));
  refuse(row?.answer, edition);
  parts.signal.fire(county);
}

const idOf = ({ county, kind, version }: Edition): string => uuidOf('edition', county, `${kind} ${version}`);

function logOf(edition: Edition, verb: 'draft' | 'switch-on', at: string): string {
  const { kind, version, revision, actor } = edition;
  // Whoever reads editions reads that they changed; the document itself stays in its table.
  const scopes = tokensOf(actor).filter((token) => token.startsWith('county='));
  return JSON.stringify([{
    at, noun: 'edition', id: idOf(edition), version: revision + 1, verb, actor: actor.user, post: actor.posts[0]?.id ?? null,
    body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs: { kind, version } },
  }]);
}

const CODES = { changed: 'edition.changed', on: 'edition.on', older: 'edition.older' } as const;

function refuse(answer: 'saved' | keyof typeof CODES | undefined, { version }: Edition): void {
  if (answer !== 'saved') throw new Refusal(CODES[answer ?? 'changed'], { version });
}
