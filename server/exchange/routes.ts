import type { FastifyRequest } from 'fastify';
import { ExchangeParams, OrdersAnswer, OrdersBody, ResultsAnswer, ResultsQuery, RESULTS_MAX, TokenAnswer, TokenBody } from '../../contract/exchange.ts';
import { exchangeReach } from '../../core/access/exchange.ts';
import { tokensOf } from '../../core/access/matter.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { languageOf } from '../base/errors.ts';
import { scopeOfCounty } from '../base/scope.ts';
import type { MatterParts } from '../matter/index.ts';
import { resultsAfter } from './results.ts';
import { ordersOfFile, resultsCsv } from './sheet.ts';
import { takeOrders } from './take.ts';
import { renewToken, showToken } from './token.ts';

const BASE = '/api/counties/:county/exchange/:source';
const tags = ['exchange'];
/** Two hundred orders of 5,000 characters. */
const ORDERS_MAX_BYTES = 4 * 1024 * 1024;
const PAGE = 100;

export function exchangeRoutes(app: App, parts: MatterParts): void {
  partnerRoutes(app, parts);
  fileRoutes(app, parts);
  tokenRoutes(app, parts);
}

/** For the system of the other side, by its token. */
function partnerRoutes(app: App, parts: MatterParts): void {
  app.post(`${BASE}/matters`, {
    config: { permission: 'partner' },
    bodyLimit: ORDERS_MAX_BYTES,
    schema: { tags, summary: 'Work orders of 12345 or 110, up to 200; sent again they are known', params: ExchangeParams, body: OrdersBody, response: { 200: OrdersAnswer } },
  }, async (request) => takeOrders(parts, request.body.orders, { door: request.params, actor: null, language: languageFor(request) }));

  app.get(`${BASE}/results`, {
    config: { permission: 'partner' },
    schema: { tags, summary: 'How its orders ended, in the order of ending', params: ExchangeParams, querystring: ResultsQuery, response: { 200: ResultsAnswer } },
  }, async ({ params, query }) =>
    resultsAfter(parts, { door: params, tokens: scopeOfCounty(params.county), townships: null, after: query.after, limit: query.limit ?? PAGE }));
}

/** For desks without an API: the same by file. */
function fileRoutes(app: App, parts: MatterParts): void {
  app.post(`${BASE}/matters.csv`, {
    config: { permission: 'signed-in' },
    bodyLimit: ORDERS_MAX_BYTES,
    schema: { tags, summary: 'Work orders as a file (.csv)', consumes: ['text/csv'], params: ExchangeParams, response: { 200: OrdersAnswer } },
  }, async (request) => {
    const { actor } = exchanging(request);
    if (!Buffer.isBuffer(request.body)) throw new Refusal('import.unreadable');
    return takeOrders(parts, ordersOfFile(request.body), { door: request.params, actor, language: languageFor(request) });
  });

  app.get(`${BASE}/results.csv`, {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'How orders ended, as a file; header x-next is the `after` of the next', produces: ['text/csv'], params: ExchangeParams, querystring: ResultsQuery },
  }, async (request, reply) => {
    const { actor, townships } = exchanging(request);
    const { after, limit = RESULTS_MAX } = request.query;
    const { results, next } = await resultsAfter(parts, { door: request.params, tokens: tokensOf(actor), townships, after, limit });
    return reply.type('text/csv; charset=utf-8').headers({
      'content-disposition': `attachment; filename="results-${request.params.source}.csv"`, 'cache-control': 'no-store', ...(next === null ? {} : { 'x-next': next }),
    }).send(resultsCsv(results));
  });
}

function tokenRoutes(app: App, parts: MatterParts): void {
  app.get(`${BASE}/token`, {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'The token of a source, for the operations center', params: ExchangeParams, response: { 200: TokenAnswer } },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return showToken(parts, request.params, actorOf(request));
  });

  app.post(`${BASE}/token`, {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Make a new token; the one before holds no longer', params: ExchangeParams, body: TokenBody, response: { 200: TokenAnswer } },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return renewToken(parts, request.params, { actor: actorOf(request), seen: request.body.serial });
  });
}

const languageFor = (request: FastifyRequest): ReturnType<typeof languageOf> => languageOf(request.headers['accept-language']);

/** @throws Refusal forbidden */
function exchanging(request: FastifyRequest): { actor: ReturnType<typeof actorOf>; townships: readonly string[] | null } {
  const actor = actorOf(request);
  const reach = exchangeReach(actor, (request.params as { county: string }).county);
  if (reach === null) throw new Refusal('forbidden');
  return { actor, townships: reach.townships };
}
