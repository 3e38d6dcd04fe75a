import { Type } from 'typebox';
import { County, CountyParams } from '../../contract/common.ts';
import {
  CategoryList, CountyPackage, CountyPage, InstallAnswer, LocateAnswer, LocateQuery, TerritoryList, TerritoryQuery, UnitList, UnitQuery,
} from '../../contract/county.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { boundsOf } from '../../core/territory/shape.ts';
import type { Shape } from '../../core/territory/territory.ts';
import type { App } from '../base/app.ts';
import { PUBLIC } from '../base/authorize.ts';
import type { Parts } from '../base/parts.ts';
import { VERSION } from '../base/version.ts';
import { installCounty } from './commands/install.ts';
import type { Gazetteers } from './gazetteer.ts';
import { presentLocated, presentTerritories, presentUnits } from './present.ts';
import { listCounties } from './queries.ts';

/** A county package with its shapes; a real county's is a few MB. */
const PACKAGE_MAX = 64 * 1024 * 1024;

export function territoryRoutes(app: App, parts: Parts, gazetteers: Gazetteers): void {
  const tags = ['county'];

  app.get('/api/counties', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'Counties of this installation', response: { 200: Type.Object({ counties: Type.Array(Type.Object({ county: County, name: Type.String() })) }) } },
  }, async () => ({ counties: await listCounties(parts.pool) }));

  installRoute(app, parts, gazetteers);

  app.get('/api/counties/:county', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'A county: name, outline, notice', params: CountyParams, response: { 200: CountyPage } },
  }, async ({ params }) => {
    const { county } = await gazetteers.of(params.county);
    return { ...county, shape: mutable(county.shape), bounds: boundsOf(county.shape), version: VERSION };
  });

  app.get('/api/counties/:county/categories', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'The tree of categories', params: CountyParams, response: { 200: CategoryList } },
  }, async ({ params }) => {
    const { categories, lines } = await gazetteers.of(params.county);
    return { categories: [...categories.values()] as CategoryList['categories'], lines };
  });

  app.get('/api/counties/:county/territories', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'Territories of one level under another, with shapes if asked', params: CountyParams, querystring: TerritoryQuery, response: { 200: TerritoryList } },
  }, async ({ params, query }) => presentTerritories(await gazetteers.of(params.county), query));

  app.get('/api/counties/:county/locate', {
    config: { permission: PUBLIC },
    schema: { tags, summary: 'The grid of a point', params: CountyParams, querystring: LocateQuery, response: { 200: LocateAnswer } },
  }, async ({ params, query }) => presentLocated(await gazetteers.of(params.county), query));

  app.get('/api/counties/:county/units', {
    config: { permission: 'signed-in' },
    schema: { tags, summary: 'Units a matter of a township can be given to', params: CountyParams, querystring: UnitQuery, response: { 200: UnitList } },
  }, async ({ params, query }) => presentUnits(await gazetteers.of(params.county), query.township));
}

/** Contract types know no readonly; nothing writes to what is presented. */
const mutable = (shape: Shape): [number, number][][][] => shape as [number, number][][][];

function installRoute(app: App, parts: Parts, gazetteers: Gazetteers): void {
  app.put('/api/counties/:county/package', {
    config: { permission: 'setup' },
    bodyLimit: PACKAGE_MAX,
    schema: { tags: ['county'], summary: 'Install a county (setup token)', params: CountyParams, body: CountyPackage, response: { 200: InstallAnswer } },
  }, async ({ params, body }) => {
    if (params.county !== body.county) throw new Refusal('county.package', { problem: 'the address names another county' });
    await installCounty(parts, body);
    gazetteers.forget(body.county);
    return { county: body.county, territories: body.territories.length, users: body.users.length };
  });
}
