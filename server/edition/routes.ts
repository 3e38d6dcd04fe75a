import type { Actor } from '../../core/access/roles.ts';
import { mayReadEditions, mayWriteEditions } from '../../core/access/editions.ts';
import {
  DraftAnswer, DraftBody, EditionList, EditionPage, EditionParams, EditionVersionParams, SwitchAnswer, SwitchBody, type EditionHead, type EditionKind,
} from '../../contract/edition.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import type { Parts } from '../base/parts.ts';
import type { Gazetteers } from '../territory/index.ts';
import { switchEditionOn, writeDraft } from './commands/write.ts';
import { faultsOf } from './documents.ts';
import { listEditions, readEdition } from './queries.ts';
import { SHIPPED } from './shipped.ts';

/** A rule book or tree of a county is a few hundred kB. */
const DOCUMENT_MAX = 8 * 1024 * 1024;
const FIRST: EditionHead = { version: 0, revision: 0, note: '', madeBy: null, madeAt: null, onBy: null, onAt: null };

/** @throws Refusal forbidden */
function reader(actor: Actor, county: string): Actor {
  if (actor.county !== county || !mayReadEditions(actor)) throw new Refusal('forbidden');
  return actor;
}

/** Asked before anything is read: faults too tell what stands in a document. @throws Refusal forbidden */
function writer(actor: Actor, county: string): Actor {
  if (actor.county !== county || !mayWriteEditions(actor)) throw new Refusal('forbidden');
  return actor;
}

export function editionRoutes(app: App, parts: Parts, gazetteers: Gazetteers): void {
  const tags = ['edition'];
  app.get('/api/counties/:county/editions/:kind', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Editions of the categories, the rules or the calendar, newest first', params: EditionParams, response: { 200: EditionList } },
  }, async (request) => {
    const { county, kind } = request.params;
    const actor = reader(actorOf(request), county);
    const editions = await listEditions(parts.pool, county, kind);
    return { current: editions.find(({ onAt }) => onAt !== null)?.version ?? 0, editions: [...editions, FIRST], mayWrite: mayWriteEditions(actor) };
  });

  app.get('/api/counties/:county/editions/:kind/:version', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'One edition, whole, with its faults', params: EditionVersionParams, response: { 200: EditionPage } },
  }, async (request) => {
    const { county, kind, version } = request.params;
    reader(actorOf(request), county);
    return editionPage(parts, gazetteers, { county, kind, version });
  });

  app.put('/api/counties/:county/editions/:kind/draft', {
    config: { permission: 'signed-in' },
    bodyLimit: DOCUMENT_MAX,
    schema: { tags, summary: 'Save the draft; faults are named and kept with it, and bar only the switching on', params: EditionParams, body: DraftBody, response: { 200: DraftAnswer } },
  }, async (request) => {
    const { county, kind } = request.params;
    const { version, revision, body, note } = request.body;
    const edition = { county, kind, version, revision, actor: writer(actorOf(request), county) };
    const saved = await savedBefore(parts, edition, body);
    if (!saved) await writeDraft(parts, edition, { body, note });
    return { version, revision: revision + 1, faults: faultsOf(kind, body, await gazetteers.of(county)) };
  });

  app.post('/api/counties/:county/editions/:kind/:version/switch-on', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Put an edition in force; from then on it never changes', params: EditionVersionParams, body: SwitchBody, response: { 200: SwitchAnswer } },
  }, async (request) => {
    const { county, kind, version } = request.params;
    const actor = writer(actorOf(request), county);
    const { faults } = await editionPage(parts, gazetteers, { county, kind, version });
    if (faults[0] !== undefined) throw new Refusal('edition.faults', { count: faults.length, at: faults[0].at, 'first:zh': faults[0].says.zh, 'first:en': faults[0].says.en });
    await switchEditionOn(parts, { county, kind, version, revision: request.body.revision, actor });
    gazetteers.forget(county);
    return { version };
  });
}

async function editionPage(parts: Parts, gazetteers: Gazetteers, { county, kind, version }: { county: string; kind: EditionKind; version: number }): Promise<EditionPage> {
  const [edition] = version === 0 ? [{ ...FIRST, body: SHIPPED[kind] }] : await readEdition(parts.pool, county, kind, version);
  if (edition === undefined) throw new Refusal('not-found');
  const { note, madeBy, madeAt, onBy, onAt, revision, body } = edition;
  return { version, revision, note, madeBy, madeAt, onBy, onAt, kind, body, faults: onAt === null ? faultsOf(kind, body, await gazetteers.of(county)) : [] };
}

/** The same save sent again over a cut line meets the draft that it made. */
async function savedBefore(parts: Parts, { county, kind, version, revision }: { county: string; kind: EditionKind; version: number; revision: number }, body: unknown): Promise<boolean> {
  const [found] = await readEdition(parts.pool, county, kind, version);
  return found !== undefined && found.onAt === null && found.revision === revision + 1 && sameJson(found.body, body);
}

/** jsonb gives its keys in an order of its own. */
const sameJson = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
