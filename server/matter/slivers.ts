import { CountyParams } from '../../contract/common.ts';
import { SliverList, UnderQuery } from '../../contract/territory.ts';
import { mayWriteEditions } from '../../core/access/editions.ts';
import { tokensOf } from '../../core/access/matter.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { statement } from '../base/db.ts';
import { readAs } from '../base/scope.ts';
import type { MatterParts } from './parts.ts';

interface Sliver {
  readonly id: string;
  readonly number: string;
  readonly headline: string;
  readonly lon: number;
  readonly lat: number;
  readonly grid: string;
}
const SHOWN = 200;

/** Township by township, along the index of the queues: open ones only. */
const readSlivers = statement<Sliver, [county: string, townships: readonly string[], under: string | null, limit: number]>(
  'matter.slivers',
  `select id, number, case when sensitive then '' else headline end as headline, lon, lat, grid from matter
   where county = $1 and township = any($2) and closed_at is null and place_how = 'sliver'
     and ($3::text is null or $3 in (township, village, grid)) order by id limit $4`,
);

/** Where the map wants repair: reported between drawn grids, the nearest was taken. */
export function sliverRoutes(app: App, parts: MatterParts): void {
  app.get('/api/counties/:county/territories/slivers', {
    config: { permission: 'signed-in' },
    schema: { tags: ['county'], summary: 'Open matters that lie in no drawn grid', params: CountyParams, querystring: UnderQuery, response: { 200: SliverList } },
  }, async (request) => {
    const { county } = request.params;
    const actor = actorOf(request);
    if (actor.county !== county || !mayWriteEditions(actor)) throw new Refusal('forbidden');
    const gazetteer = await parts.gazetteers.of(county);
    const townships = [...gazetteer.territories.values()].filter(({ level }) => level === 'township').map(({ id }) => id);
    const rows = await readAs(parts.pool, tokensOf(actor), (db) => readSlivers(db, county, townships, request.query.under === county ? null : request.query.under ?? null, SHOWN + 1));
    return {
      slivers: rows.slice(0, SHOWN).map(({ grid, ...row }) => ({ ...row, grid: { id: grid, name: gazetteer.name(grid) } })),
      more: rows.length > SHOWN,
    };
  });
}
