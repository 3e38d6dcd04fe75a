import cookie from '@fastify/cookie';
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import type { App } from './base/app.ts';
import { PUBLIC, registerAuthorization } from './base/authorize.ts';
import { createCommitter, type Committer } from './base/committer.ts';
import { startConsumer, type Effect, type RunningConsumer } from './base/consumers.ts';
import { frameworkErrors, registerErrors } from './base/http-errors.ts';
import { createMetrics, type Metrics } from './base/metrics.ts';
import type { Parts } from './base/parts.ts';
import { VERSION } from './base/version.ts';
import { editionRoutes } from './edition/index.ts';
import { createPartnerDoor, exchangeRoutes } from './exchange/index.ts';
import { createPictures, fileRoutes } from './file/index.ts';
import { createActors, flushPeople, identityRoutes, importRoutes, peopleRoutes, type Actors } from './identity/index.ts';
import { createHub, liveRoutes } from './live/index.ts';
import { createFollower, createPhotoAccess, createUnitWork, explainRoutes, flushMatters, matterRoutes, proposalsEffect, reckonEffect, redrawEffect, sliverRoutes, tryRoutes, type MatterParts } from './matter/index.ts';
import { registerOpenApi } from './openapi.ts';
import { schedule, startSchedule } from './schedule.ts';
import { statisticsRoutes, tallyEffect } from './statistics/index.ts';
import { createGazetteers, mapRoutes, territoryRoutes } from './territory/index.ts';
import { noSuchPage, registerWeb } from './web.ts';

/** Largest JSON body: a report of 5,000 characters in any script, and room. */
const BODY_MAX = 128 * 1024;
const LOOK_EVERY_MS = 500;

function createServer(parts: Parts): App {
  const app: App = Fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    bodyLimit: BODY_MAX,
    trustProxy: (_, hop) => hop < parts.env.trustProxy,
    genReqId: () => parts.ids.uuid(parts.clock.now()),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    frameworkErrors,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Bodies are taken as they are (no null that becomes ''); only addresses are turned into numbers.
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-yiwang-version': VERSION, 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
    done();
  });
  return app;
}

/** The composition root: everything that runs is put together here and nowhere else. */
export async function buildApp(parts: Parts): Promise<{ app: App; close(): Promise<void> }> {
  const app = createServer(parts);
  const actors = createActors(parts);
  const metrics = createMetrics(app);
  registerErrors(app, noSuchPage(parts.env.webFolder));
  await app.register(cookie);
  registerAuthorization(app, { findActor: actors.find, setupToken: parts.env.setupToken, requirePartner: createPartnerDoor(parts) });
  await registerOpenApi(app);

  const committer = createCommitter(parts.pool, flushMatters, parts.signal.fire);
  const people = createCommitter(parts.pool, flushPeople, parts.signal.fire);
  const gazetteers = createGazetteers(parts.pool);
  const follow = createFollower(parts);
  const pictures = createPictures(`${parts.env.dataFolder}/pictures`);
  const hub = createHub({ pool: parts.workPool, signal: parts.signal, log: parts.log, lookEveryMs: LOOK_EVERY_MS });
  const consume = (name: string, effect: Effect): RunningConsumer => startConsumer({ pool: parts.workPool, signal: parts.signal, log: parts.log, name, effect, lookEveryMs: LOOK_EVERY_MS });
  const tallies = consume('tallies', tallyEffect);
  const matterParts: MatterParts = { ...parts, committer, gazetteers, follow };
  const others = [consume('reckon', reckonEffect(matterParts)), consume('proposals', proposalsEffect), consume('redraw', redrawEffect(matterParts))];
  const stopSchedule = startSchedule(schedule(parts, pictures), parts.log);

  identityRoutes(app, parts);
  territoryRoutes(app, parts, gazetteers);
  editionRoutes(app, parts, gazetteers);
  matterAndPeopleRoutes(app, matterParts, { actors, people });
  mapRoutes(app, { ...matterParts, mapChanged: (county) => [gazetteers, actors].forEach((kept) => kept.forget(county)) });
  fileRoutes(app, { parts, pictures, maySeePhoto: createPhotoAccess({ pool: parts.pool, follow }), requireCounty: gazetteers.of });
  liveRoutes(app, { parts, hub, actors });
  statisticsRoutes(app, parts, gazetteers);

  operationRoutes(app, metrics, { tallies, streams: hub.size });
  await registerWeb(app, parts.env.webFolder);

  return {
    app,
    close: async () => {
      await app.close();
      await Promise.all([committer.drain(), people.drain()]);
      await Promise.all([hub.stop(), ...[tallies, ...others].map((consumer) => consumer.stop()), stopSchedule()]);
    },
  };
}

/** People's commands ask the matters whom they would leave work to, and matters know nothing of them: joined here. */
function matterAndPeopleRoutes(app: App, parts: MatterParts, { actors, people }: { actors: Actors; people: Committer }): void {
  matterRoutes(app, parts);
  explainRoutes(app, parts);
  sliverRoutes(app, parts);
  tryRoutes(app, parts);
  exchangeRoutes(app, parts);
  const peopleParts = { ...parts, people, actors, work: createUnitWork(parts), unitsChanged: parts.gazetteers.forget };
  peopleRoutes(app, peopleParts);
  importRoutes(app, peopleParts);
}

function operationRoutes(app: App, metrics: Metrics, { tallies, streams }: { tallies: RunningConsumer; streams(): number }): void {
  metrics.gauge('yiwang_live_streams', 'Open live streams', streams);
  metrics.gauge('yiwang_tallies_behind', 'Log rows the tallies have not taken yet', tallies.behind);
  app.get('/metrics', { config: { permission: PUBLIC }, schema: { hide: true } }, async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  app.get('/health', { config: { permission: PUBLIC }, schema: { hide: true } }, async (_, reply) => {
    const behind = await tallies.behind().catch(() => null);
    return reply.status(behind === null ? 503 : 200).send({ status: behind === null ? 'degraded' : 'ok', version: VERSION, database: behind !== null, talliesBehind: behind });
  });
}
