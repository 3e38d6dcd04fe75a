import { Type } from 'typebox';
import { CountyParams } from '../../contract/common.ts';
import { BaseMapBody, CoverageAnswer, ExportQuery, ImportAnswer, ImportBody, RedrawAnswer, RedrawBody, TerritoryPage, TerritoryParams, UnderQuery } from '../../contract/territory.ts';
import { mayReadEditions, mayWriteEditions } from '../../core/access/editions.ts';
import type { Actor } from '../../core/access/roles.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { exportGeoJson } from '../../core/territory/geojson.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { idempotencyKey } from '../base/idempotency.ts';
import type { Parts } from '../base/parts.ts';
import { setBaseMap } from './commands/base-map.ts';
import { loadMap, redrawMap } from './commands/redraw.ts';
import type { Gazetteers } from './gazetteer.ts';
import { previewImport } from './import.ts';
import { pickTerritories, presentCoverage, presentTerritory } from './map-present.ts';
import { readSuccessions, readVersions } from './queries.ts';

/** The shapes of a whole county. */
const MAP_MAX = 64 * 1024 * 1024;

export interface MapParts extends Parts {
  readonly gazetteers: Gazetteers;
  /** What was read of a county's map, units and posts counts no more. */
  mapChanged(county: string): void;
}

const reader = (actor: Actor, county: string): Actor => {
  if (actor.county !== county || !mayReadEditions(actor)) throw new Refusal('forbidden');
  return actor;
};

/** The map of the operations center: what was and is drawn, and drawing it anew. */
export function mapRoutes(app: App, parts: MapParts): void {
  const tags = ['county'];
  const { gazetteers } = parts;

  app.get('/api/counties/:county/territories/coverage', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Do the territories below fill this one: gaps, overlaps, what lies outside', params: CountyParams, querystring: UnderQuery, response: { 200: CoverageAnswer } },
  }, async (request) => {
    const { county } = request.params;
    reader(actorOf(request), county);
    return presentCoverage(await gazetteers.of(county), request.query.under ?? county);
  });

  app.get('/api/counties/:county/territories.geojson', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Territories as GeoJSON (RFC 7946, WGS-84)', params: CountyParams, querystring: ExportQuery, response: { 200: Type.Unknown() } },
  }, async (request, reply) => {
    const { county } = request.params;
    reader(actorOf(request), county);
    const territories = pickTerritories(await gazetteers.of(county), request.query);
    return reply.header('content-disposition', `attachment; filename="${request.query.under ?? county}.geojson"`).send(exportGeoJson(territories));
  });

  app.get('/api/counties/:county/territories/:id', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'One territory: what it was and is, whom it came from and what came of it', params: TerritoryParams, response: { 200: TerritoryPage } },
  }, async (request) => {
    const { county, id } = request.params;
    const actor = reader(actorOf(request), county);
    const [versions, successions] = await Promise.all([readVersions(parts.pool, county, id), readSuccessions(parts.pool, county)]);
    return presentTerritory(await gazetteers.of(county), { versions, successions }, mayWriteEditions(actor));
  });

  drawingRoutes(app, parts);
}

function drawingRoutes(app: App, parts: MapParts): void {
  const tags = ['county'];

  app.post('/api/counties/:county/territories/redraw', {
    config: { permission: 'signed-in', idempotent: true },
    bodyLimit: MAP_MAX,
    schema: { tags, summary: 'Draw the map anew: split, merge, rename, reshape, as a whole or not at all', params: CountyParams, body: RedrawBody, response: { 200: RedrawAnswer } },
  }, async (request) => {
    const { county } = request.params;
    const map = await redrawMap(parts, { county, actor: actorOf(request), key: idempotencyKey(request), body: request.body });
    parts.mapChanged(county);
    return { map };
  });

  app.post('/api/counties/:county/territories/import', {
    config: { permission: 'signed-in' },
    bodyLimit: MAP_MAX,
    schema: { tags, summary: 'What a GeoJSON file would change, fault by fault; nothing is written', params: CountyParams, body: ImportBody, response: { 200: ImportAnswer } },
  }, async (request) => {
    const { county } = request.params;
    const actor = actorOf(request);
    if (actor.county !== county || !mayWriteEditions(actor)) throw new Refusal('forbidden');
    const { world, map } = await loadMap(parts, county);
    return previewImport(world, map, request.body);
  });

  app.put('/api/counties/:county/base-map', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'The base map with its approval number (审图号)', params: CountyParams, body: BaseMapBody, response: { 200: BaseMapBody } },
  }, async (request) => {
    const { county } = request.params;
    await setBaseMap(parts, { county, actor: actorOf(request) }, request.body.baseMap);
    parts.mapChanged(county);
    return request.body;
  });
}
