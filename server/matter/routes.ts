import { CountyParams, MatterParams } from '../../contract/common.ts';
import {
  CommandAnswer, CommandBodies, FollowBody, FollowPage, FollowRateBody, ListQuery, MatterList, MatterPage, QueueCounts, Receipt, ReportBody, SettleBody, WhyDeadline, WhyParams,
  type CommandBody,
} from '../../contract/matter.ts';
import { sees, tokensOf, visibleTo } from '../../core/access/matter.ts';
import { isOpen, VERBS, type Verb } from '../../core/matter/life.ts';
import { QUEUES, queuesOf, statusOf } from '../../core/matter/queues.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf, PUBLIC } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import { deviceOf } from '../base/device.ts';
import { idempotencyKey } from '../base/idempotency.ts';
import { createLimit } from '../base/limits.ts';
import { readAs, scopeOfMatter } from '../base/scope.ts';
import type { Gazetteer } from '../territory/index.ts';
import { act } from './commands/act.ts';
import { reportMatter, settleMatter } from './commands/report.ts';
import { contactRoutes, contactView } from './contact.ts';
import { normalizeNumber, queryCode } from './follow.ts';
import { countDuties, countQueues, listMatters, searchMatters, throughTownships } from './list.ts';
import type { MatterParts } from './parts.ts';
import { presentWhy } from './present-clock.ts';
import { presentCommand, presentFollow, presentPage, presentReceipt, presentRow } from './present.ts';
import { readEntries } from './queries.ts';
import { loadMatter } from './store.ts';

const HOUR = 3600;
const PAGE = 50;

export function matterRoutes(app: App, parts: MatterParts): void {
  reportRoutes(app, parts);
  readRoutes(app, parts);
  whyRoute(app, parts);
  contactRoutes(app, parts);
  for (const verb of VERBS) commandRoute(app, parts, verb);
  followRoutes(app, parts);
}

function reportRoutes(app: App, parts: MatterParts): void {
  const tags = ['matter'];
  const perAddress = createLimit({ points: parts.env.reportsPerHour, seconds: HOUR, code: 'request.too-many' });
  const perDevice = createLimit({ points: Math.ceil(parts.env.reportsPerHour / 2), seconds: HOUR, code: 'request.too-many' });

  app.post('/api/counties/:county/matters', {
    config: { permission: PUBLIC, idempotent: true },
    schema: { tags, summary: 'Report (上报): anybody, signed in or not', params: CountyParams, body: ReportBody, response: { 201: Receipt } },
  }, async (request, reply) => {
    const { county } = request.params;
    // Somebody signed in elsewhere reports here like any resident.
    const actor = request.actor?.county === county ? request.actor : null;
    const key = idempotencyKey(request);
    const device = deviceOf(request, reply, parts.env.secureCookies);
    if (actor === null) {
      await perAddress.use(request.ip);
      await perDevice.use(device);
    }
    const matter = await reportMatter(parts, request.body, { county, actor, owner: actor?.user ?? device, key });
    const gazetteer = await parts.gazetteers.of(county);
    return reply.status(201).send(presentReceipt(matter, queryCode(parts.keys, county, matter.id), gazetteer));
  });

  app.post('/api/counties/:county/matters/settled', {
    config: { permission: 'signed-in', idempotent: true },
    schema: { tags, summary: 'Report and settle on the spot (自处置)', params: CountyParams, body: SettleBody, response: { 201: Receipt } },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const { county } = request.params;
    const matter = await settleMatter(parts, request.body, { county, actor, owner: actor.user, key: idempotencyKey(request) });
    return reply.status(201).send(presentReceipt(matter, queryCode(parts.keys, county, matter.id), await parts.gazetteers.of(county)));
  });
}

function readRoutes(app: App, parts: MatterParts): void {
  const tags = ['matter'];

  app.get('/api/counties/:county/matters', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'One queue, in order of deadline; or a search by number', params: CountyParams, querystring: ListQuery, response: { 200: MatterList } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county } = request.params;
    const { queue, limit = PAGE, after = null, q = '' } = request.query;
    const now = instant(parts.clock);
    const gazetteer = await parts.gazetteers.of(county);
    const townships = townshipsOf(gazetteer);
    const reaches = throughTownships(visibleTo(actor), townships);
    const prefix = normalizeNumber(q);
    const { rows, next } = await readAs(parts.pool, tokensOf(actor), async (db) => prefix === ''
      ? listMatters(db, { county, actor, reaches, townships, queue, now, limit, after })
      : { rows: await searchMatters(db, { county, reaches, prefix, limit }), next: null });
    return { rows: rows.map((row) => presentRow(row, { gazetteer, actor })), next, asOf: now };
  });

  app.get('/api/counties/:county/matters/counts', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'How many open matters stand in each queue', params: CountyParams, response: { 200: QueueCounts } },
  }, async (request) => {
    const now = instant(parts.clock);
    const { county } = request.params;
    const actor = actorOf(request);
    const hasDuties = queuesOf(actor.posts.map(({ role }) => role)).includes('to-do');
    const townships = townshipsOf(await parts.gazetteers.of(county));
    const counts = await readAs(parts.pool, tokensOf(actor), async (db) => {
      const found = await countQueues(db, { county, reaches: visibleTo(actor), now });
      return hasDuties ? found.set('to-do', await countDuties(db, { county, actor, townships })) : found;
    });
    const counted = QUEUES.filter((queue) => queue === 'late' || (queue === 'to-do' ? hasDuties : isOpen(statusOf(queue) ?? 'closed')));
    return { counts: counted.map((queue) => ({ queue, count: counts.get(queue) ?? 0 })), asOf: now };
  });

  app.get('/api/counties/:county/matters/:id', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'One matter: everything about it, and what the reader may do next', params: MatterParams, response: { 200: MatterPage } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county, id } = request.params;
    const gazetteer = await parts.gazetteers.of(county);
    return readAs(parts.pool, tokensOf(actor), async (db) => {
      const [matter] = await loadMatter(db, county, id);
      if (matter === undefined || !sees(actor, matter)) throw new Refusal('not-found');
      const contact = await contactView(db, actor, matter);
      return presentPage(matter, await readEntries(db, county, id), { gazetteer, actor, contact, now: instant(parts.clock) });
    });
  });
}

function whyRoute(app: App, parts: MatterParts): void {
  app.get('/api/counties/:county/matters/:id/why/:node', {
    config: { permission: 'signed-in' },
    schema: { tags: ['matter'], summary: 'Why this deadline: what was counted and what was not', params: WhyParams, response: { 200: WhyDeadline } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county, id, node } = request.params;
    const gazetteer = await parts.gazetteers.of(county);
    const [matter] = await readAs(parts.pool, tokensOf(actor), (db) => loadMatter(db, county, id));
    const why = matter !== undefined && sees(actor, matter) ? presentWhy(matter, node, gazetteer) : null;
    if (why === null) throw new Refusal('not-found');
    return why;
  });
}

const townshipsOf = (gazetteer: Gazetteer): string[] =>
  (gazetteer.children.get(gazetteer.county.county) ?? []).filter((t) => t.level === 'township').map((t) => t.id);

function commandRoute<V extends Verb>(app: App, parts: MatterParts, verb: V): void {
  app.post(`/api/counties/:county/matters/:id/${verb}`, {
    config: { permission: 'signed-in', idempotent: true },
    schema: { tags: ['matter'], summary: `${verb} a matter`, params: MatterParams, body: CommandBodies[verb], response: { 200: CommandAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county, id } = request.params as { county: string; id: string };
    return presentCommand(await act(parts, { county, id, verb, body: request.body as CommandBody<V>, actor, key: idempotencyKey(request) }));
  });
}

function followRoutes(app: App, parts: MatterParts): void {
  const tags = ['follow'];
  const { follow } = parts;

  app.post('/api/counties/:county/follow', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'Follow a matter by number and code', params: CountyParams, body: FollowBody, response: { 200: FollowPage } },
  }, async (request) => {
    const { county } = request.params;
    return followPage(parts, county, await follow(county, request.body, request.ip));
  });

  app.post('/api/counties/:county/follow/rate', {
    config: { permission: PUBLIC, idempotent: true },
    schema: { tags, summary: 'Rate a closed matter by number and code', params: CountyParams, body: FollowRateBody, response: { 200: FollowPage } },
  }, async (request) => {
    const { county } = request.params;
    const { number, code, ...rating } = request.body;
    const id = await follow(county, { number, code }, request.ip);
    await act(parts, { county, id, verb: 'rate', body: rating, actor: null, key: idempotencyKey(request) });
    return followPage(parts, county, id);
  });
}

/** The reporter's scope is this one matter. */
async function followPage(parts: MatterParts, county: string, id: string): Promise<FollowPage> {
  const gazetteer = await parts.gazetteers.of(county);
  return readAs(parts.pool, scopeOfMatter(id), async (db) => {
    const [matter] = await loadMatter(db, county, id);
    if (matter === undefined) throw new Refusal('not-found');
    return presentFollow(matter, await readEntries(db, county, id), gazetteer);
  });
}
