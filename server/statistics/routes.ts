import { CountyParams } from '../../contract/common.ts';
import { TallyAnswer, TallyQuery } from '../../contract/statistics.ts';
import { seesFigures } from '../../core/access/figures.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import type { Parts } from '../base/parts.ts';
import type { Gazetteer, Gazetteers } from '../territory/index.ts';
import { daysByCategory, daysByDay, daysByTerritory, openBy, type FigureRow } from './queries.ts';

export function statisticsRoutes(app: App, parts: Parts, gazetteers: Gazetteers): void {
  app.get('/api/counties/:county/tallies', {
    config: { permission: 'signed-in' },
    schema: { tags: ['statistics'], summary: 'Received, closed, declined and open, kept by a log consumer', params: CountyParams, querystring: TallyQuery, response: { 200: TallyAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county } = request.params;
    const { from, to, by = 'child', territory = county } = request.query;
    const gazetteer = await gazetteers.of(county);
    if (!gazetteer.territories.has(territory) || !seesFigures(actor, territory, pathAbove(gazetteer, territory))) throw new Refusal('not-found');
    const asOf = instant(parts.clock);
    const [own = NOTHING] = await daysByTerritory(parts.pool, county, [territory], from, to);
    const open = await openBy(parts.pool, county, [territory]);
    const parts_ = await partsOf(parts, gazetteer, { county, territory, from, to, by, open });
    return { territory, total: { ...figures(own), open: sum(open) }, parts: parts_, asOf };
  });
}

const NOTHING: FigureRow = { key: '', received: 0, closed: 0, declined: 0 };
const figures = ({ received, closed, declined }: FigureRow) => ({ received, closed, declined });
const sum = (rows: readonly { open: number }[]): number => rows.reduce((total, row) => total + row.open, 0);

function pathAbove(gazetteer: Gazetteer, territory: string): string[] {
  const path: string[] = [];
  for (let t = gazetteer.territories.get(territory)?.parent ?? null; t !== null; t = gazetteer.territories.get(t)?.parent ?? null) path.push(t);
  return path;
}

interface Wanted {
  readonly county: string;
  readonly territory: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'child' | 'category' | 'day';
  readonly open: readonly { category: string; open: number }[];
}

async function partsOf({ pool }: Parts, gazetteer: Gazetteer, wanted: Wanted): Promise<TallyAnswer['parts']> {
  const { county, territory, from, to, by } = wanted;
  if (by === 'day') return (await daysByDay(pool, county, [territory], from, to)).map((row) => ({ ...row, name: row.key, open: 0 }));
  if (by === 'category') {
    const rows = await daysByCategory(pool, county, [territory], from, to);
    const open = Map.groupBy(wanted.open, (row) => row.category);
    return merge([...open.keys()], rows, { name: (id) => gazetteer.categories.get(id)?.name.zh ?? '未定类别', open: (id) => sum(open.get(id) ?? []) });
  }
  const children = (gazetteer.children.get(territory) ?? []).map((child) => child.id);
  const [rows, openRows] = await Promise.all([daysByTerritory(pool, county, children, from, to), openBy(pool, county, children)]);
  const open = Map.groupBy(openRows, (row) => row.territory);
  return merge(children, rows, { name: (id) => gazetteer.name(id), open: (id) => sum(open.get(id) ?? []) });
}

function merge(keys: readonly string[], rows: readonly FigureRow[], look: { name(key: string): string; open(key: string): number }): TallyAnswer['parts'] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...new Set([...keys, ...byKey.keys()])]
    .map((key) => ({ key, name: look.name(key), ...figures(byKey.get(key) ?? NOTHING), open: look.open(key) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
