import { sees, tokensOf } from '../../../core/access/matter.ts';
import type { Actor } from '../../../core/access/roles.ts';
import type { CommandBody } from '../../../contract/matter.ts';
import { decide } from '../../../core/matter/decide.ts';
import type { Verb } from '../../../core/matter/life.ts';
import type { Matter } from '../../../core/matter/matter.ts';
import { STATUS_NAMES } from '../../../core/matter/names.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import { findReceipt, type IdempotencyKey } from '../../base/idempotency.ts';
import { readAs, scopeOfMatter } from '../../base/scope.ts';
import type { MatterParts } from '../parts.ts';
import { lastEntry, reportedWords } from '../queries.ts';
import { loadMatter } from '../store.ts';
import { requirePhotos, resolveCommand, ROUTED } from './resolve.ts';
import { save } from './save.ts';

export interface Act<V extends Verb> {
  readonly county: string;
  readonly id: string;
  readonly verb: V;
  readonly body: CommandBody<V>;
  /** null: the reporter, whose query code was checked before. */
  readonly actor: Actor | null;
  readonly key: IdempotencyKey;
}

const TRIES = 3;

/**
 * Any verb on one matter: load → core decides → committer. A command that named a version and is
 * late is refused with both versions; one that named none is loaded and decided again.
 */
export async function act<V extends Verb>(parts: MatterParts, given: Act<V>): Promise<Matter> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const matter = await load(parts, given);
    if (matter === null) return again(parts, given);
    const decision = await decideOn(parts, given, matter);
    if (decision === 'repeated') return matter;
    const outcome = await save(parts.committer, decision, { actor: given.actor, now: decision.at, key: given.key });
    if (outcome === 'saved') return decision.after;
    if (outcome === 'repeated') return again(parts, given);
  }
  throw new Refusal('matter.busy');
}

const scopeOf = ({ actor, id }: Act<Verb>): string[] => (actor === null ? scopeOfMatter(id) : tokensOf(actor));

/** Null: there is none, or it is not the actor's to see. */
async function load(parts: MatterParts, given: Act<Verb>): Promise<Matter | null> {
  const [matter] = await readAs(parts.pool, scopeOf(given), (db) => loadMatter(db, given.county, given.id));
  return matter !== undefined && (given.actor === null || sees(given.actor, matter)) ? matter : null;
}

type Decided = ReturnType<typeof decide> & { readonly at: string };

async function decideOn<V extends Verb>(parts: MatterParts, given: Act<V>, matter: Matter): Promise<Decided | 'repeated'> {
  try {
    refuseOldVersion(seenVersion(given.body), matter);
    const gazetteer = await parts.gazetteers.of(given.county);
    const at = instant(parts.clock);
    const reported = ROUTED.includes(given.verb) ? await readReported(parts, given) : { words: '', people: 0 };
    const command = resolveCommand(given.verb, given.body, { matter, gazetteer, now: at, ...reported });
    const decided = decide(matter, command, { actor: given.actor, now: at, timing: gazetteer.timing });
    const photos = 'photos' in command ? command.photos : [];
    await requirePhotos(parts.pool, { county: given.county, photos, owner: given.actor?.user ?? '' });
    return { ...decided, at };
  } catch (refusal) {
    // The same request sent again over a cut line meets a matter that has moved on by its own doing.
    if (await findReceipt(parts.pool, given.county, given.key)) return 'repeated';
    throw refusal instanceof Refusal ? await explain(parts, given, { matter, refusal }) : refusal;
  }
}

/** What the rules are asked about beside the matter itself. */
async function readReported(parts: MatterParts, given: Act<Verb>): Promise<{ words: string; people: number }> {
  const [found] = await readAs(parts.pool, scopeOf(given), (db) => reportedWords(db, given.county, given.id));
  return found ?? { words: '', people: 0 };
}

/** The version the page was looking at, where the verb names one. */
const seenVersion = (body: object): number | undefined =>
  'version' in body && typeof body.version === 'number' ? body.version : undefined;

function refuseOldVersion(seen: number | undefined, matter: Matter): void {
  if (seen !== undefined && seen !== matter.version) throw new Refusal('matter.changed', { yours: seen, now: matter.version });
}

/** Two people press the same button: the second learns who was first, and nothing is done twice. */
async function explain(parts: MatterParts, given: Act<Verb>, { matter, refusal }: { matter: Matter; refusal: Refusal }): Promise<Refusal> {
  if (refusal.code !== 'matter.not-now' && refusal.code !== 'matter.changed') return refusal;
  const [last] = await readAs(parts.pool, scopeOf(given), (db) => lastEntry(db, matter.county, matter.id));
  const versions = { yours: seenVersion(given.body), now: matter.version, status: matter.status };
  if (last !== undefined && last.verb === given.verb && given.verb !== 'handle') {
    return new Refusal('matter.already', { by: last.name ?? '', at: shanghaiClock(last.at), ...versions });
  }
  const names = STATUS_NAMES[matter.status];
  return new Refusal(refusal.code, { ...refusal.details, ...versions, 'statusName:zh': names.zh, 'statusName:en': names.en });
}

const shanghaiClock = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

/**
 * The key was used before, by this very request: perhaps it took the matter out of its author's sight.
 * @throws Refusal not-found, request.key-reused
 */
async function again(parts: MatterParts, given: Act<Verb>): Promise<Matter> {
  const first = await findReceipt(parts.pool, given.county, given.key);
  const [matter] = first === null ? [] : await readAs(parts.pool, scopeOfMatter(first.id), (db) => loadMatter(db, given.county, first.id));
  if (matter === undefined) throw new Refusal('not-found');
  return matter;
}
