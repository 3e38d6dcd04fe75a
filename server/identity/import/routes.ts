import { CountyParams } from '../../../contract/common.ts';
import {
  CommitImportBody, IMPORT_MAX_BYTES, ImportList, ImportPage, ImportPageQuery, ImportParams, ImportQuery, SHEET_TYPES, type ImportLine,
} from '../../../contract/people.ts';
import { allowedPeople } from '../../../core/access/people.ts';
import type { Actor } from '../../../core/access/roles.ts';
import type { Outcome } from '../../../core/access/import-row.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { App } from '../../base/app.ts';
import { instant } from '../../base/clock.ts';
import { errorText, languageOf, type Language } from '../../base/errors.ts';
import type { PeopleParts } from '../parts.ts';
import { administrator, commandedBy } from '../people-routes.ts';
import { commitImport } from './commit.ts';
import { planNow } from './plan.ts';
import { readFile } from './read.ts';
import { keepImport, listImports, loadImport, pageLines, type LineFound } from './store.ts';

const tags = ['people'];
const PAGE = 50;

export function importRoutes(app: App, parts: PeopleParts): void {
  app.addContentTypeParser([...SHEET_TYPES], { parseAs: 'buffer', bodyLimit: IMPORT_MAX_BYTES }, (_, body, done) => done(null, body));
  preparing(app, parts);

  app.get('/api/counties/:county/people/imports', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'The newest imports', params: CountyParams, response: { 200: ImportList } },
  }, async (request) => {
    const actor = administrator(request, 'read-people');
    return { imports: await listImports(parts.pool, actor.county), allowed: allowedPeople(actor), asOf: instant(parts.clock) };
  });

  app.get('/api/counties/:county/people/imports/:id', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'What an import would change, or has changed', params: ImportParams, querystring: ImportPageQuery, response: { 200: ImportPage } },
  }, async (request) => {
    const reader = { actor: administrator(request, 'read-people'), language: languageOf(request.headers['accept-language']) };
    return page(parts, reader, { id: request.params.id, ...request.query });
  });

  app.post('/api/counties/:county/people/imports/:id/commit', {
    config: { permission: 'signed-in', idempotent: true },
    schema: { tags, summary: 'Confirm an import that another administrator prepared', params: ImportParams, body: CommitImportBody, response: { 200: ImportPage } },
  }, async (request) => {
    const by = commandedBy(request, 'commit-import');
    await commitImport(parts, by, { ...request.body, id: request.params.id });
    return page(parts, { actor: by.actor, language: languageOf(request.headers['accept-language']) }, { id: request.params.id });
  });
}

function preparing(app: App, parts: PeopleParts): void {
  app.post('/api/counties/:county/people/imports', {
    config: { permission: 'signed-in' },
    bodyLimit: IMPORT_MAX_BYTES,
    schema: { tags, summary: 'Upload users and posts (.xlsx or .csv): a preview, nothing is changed', consumes: [...SHEET_TYPES], params: CountyParams, querystring: ImportQuery, response: { 201: ImportPage } },
  }, async (request, reply) => {
    const actor = administrator(request, 'prepare-import');
    if (!Buffer.isBuffer(request.body)) throw new Refusal('import.unreadable');
    const { rows, ignored } = await readFile(request.body, parts);
    const plan = await planNow(parts, actor.county, rows);
    const now = parts.clock.now();
    const id = parts.ids.uuid(now);
    const head = {
      id, version: 1, name: request.query.name ?? null, status: 'ready' as const, preparedBy: actor.user, preparedAt: now.toISOString(),
      committedBy: null, committedAt: null, counts: plan.counts, ignored,
    };
    await keepImport(parts.pool, actor.county, { head, rows, plan: plan.rows });
    return reply.status(201).send(await page(parts, { actor, language: languageOf(request.headers['accept-language']) }, { id }));
  });
}

interface Wanted {
  readonly id: string;
  readonly outcome?: Outcome;
  readonly after?: number;
  readonly limit?: number;
}

/** The head with a page of its rows; after the rows are gone, the head alone. */
async function page(parts: PeopleParts, { actor, language }: { actor: Actor; language: Language }, { id, outcome, after = 0, limit = PAGE }: Wanted): Promise<ImportPage> {
  const [head] = await loadImport(parts.pool, actor.county, id);
  if (head === undefined) throw new Refusal('not-found');
  const lines = await pageLines(parts.pool, actor.county, id, outcome ?? null, after, limit + 1);
  const shown = lines.slice(0, limit);
  return {
    ...head, lines: shown.map((line) => presentLine(line, language)),
    next: lines.length > limit ? (shown.at(-1)?.row ?? null) : null,
    allowed: allowedPeople(actor), asOf: instant(parts.clock),
  };
}

const presentLine = ({ row, outcome, cells, changes, faults }: LineFound, language: Language): ImportLine => ({
  row, outcome, cells: cells as Record<string, string>, changes: [...changes],
  faults: faults.map(({ column, code, details }) => ({ column, code, message: errorText(code, language, details) })),
});
