import { CountyParams } from '../../contract/common.ts';
import { TallyAnswer, TallyQuery } from '../../contract/statistics.ts';
import { seesFigures } from '../../core/access/figures.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { TERRITORY_LEVELS, type Territory } from '../../core/territory/territory.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import type { PoolClient } from '../base/db.ts';
import type { Parts } from '../base/parts.ts';
import type { Gazetteer, Gazetteers } from '../territory/index.ts';
import { atOneMoment, daysByCategory, daysByDay, daysByTerritory, openBy, type FigureRow } from './queries.ts';

export function statisticsRoutes(app: App, parts: Parts, gazetteers: Gazetteers): void {
  app.get('/api/counties/:county/tallies', {
    config: { permission: 'signed-in' },
    schema: { tags: ['statistics'], summary: 'Received, closed, declined and open, kept by a log consumer', params: CountyParams, querystring: TallyQuery, response: { 200: TallyAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county } = request.params;
    const { from, to, by = 'child', territory = county } = request.query;
    const gazetteer = await gazetteers.of(county);
    if (known(gazetteer, territory) === undefined || !seesFigures(actor, territory, pathAbove(gazetteer, territory))) throw new Refusal('not-found');
    const asOf = instant(parts.clock);
    return atOneMoment(parts.pool, async (db) => {
      const [own = NOTHING] = await daysByTerritory(db, county, [territory], from, to);
      const open = await openBy(db, county, [territory]);
      const total = { ...figures(own), open: sum(open) };
      return { territory, total, parts: await partsOf(db, gazetteer, { county, territory, from, to, by, open, total }), asOf };
    });
  });
}

const NOTHING: FigureRow = { key: '', received: 0, closed: 0, declined: 0 };
const figures = ({ received, closed, declined }: FigureRow) => ({ received, closed, declined });
const sum = (rows: readonly { open: number }[]): number => rows.reduce((total, row) => total + row.open, 0);

function pathAbove(gazetteer: Gazetteer, territory: string): string[] {
  const path: string[] = [];
  for (let t = known(gazetteer, territory)?.parent ?? null; t !== null; t = known(gazetteer, t)?.parent ?? null) path.push(t);
  return path;
}

/** What was closed before the map was redrawn is counted where it was: a retired territory keeps its figures. */
const known = (gazetteer: Gazetteer, id: string): Pick<Territory, 'id' | 'parent' | 'level'> | undefined => gazetteer.territories.get(id) ?? gazetteer.retired.get(id);

interface Wanted {
  readonly county: string;
  readonly territory: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'child' | 'category' | 'day';
  readonly open: readonly { category: string; open: number }[];
  readonly total: TallyAnswer['total'];
}

async function partsOf(db: PoolClient, gazetteer: Gazetteer, wanted: Wanted): Promise<TallyAnswer['parts']> {
  const { county, territory, from, to, by, total } = wanted;
  if (by === 'day') return (await daysByDay(db, county, [territory], from, to)).map((row) => ({ ...row, name: row.key, open: 0 }));
  if (by === 'category') {
    const rows = await daysByCategory(db, county, [territory], from, to);
    const open = Map.groupBy(wanted.open, (row) => row.category);
    return merge([...open.keys()], rows, { name: (id) => gazetteer.categories.get(id)?.name.zh ?? '未定类别', open: (id) => sum(open.get(id) ?? []) });
  }
  const { now, before } = stepBelow(gazetteer, territory);
  const rows = await daysByTerritory(db, county, [...now, ...before], from, to);
  const openRows = await openBy(db, county, [...now, ...before]);
  const open = Map.groupBy(openRows, (row) => row.territory);
  // A retired one is a line only where it has something to say.
  return withRest(total, merge(now, rows.filter((row) => now.includes(row.key) || row.received + row.closed + row.declined !== 0), { name: (id) => gazetteer.name(id), open: (id) => sum(open.get(id) ?? []) }));
}

/**
 * The children one level down. A dedicated grid that hangs higher (under a township, over several villages)
 * is counted in the village each of its matters lies in, so it is no part beside them.
 */
function stepBelow(gazetteer: Gazetteer, territory: string): { now: string[]; before: string[] } {
  const level = TERRITORY_LEVELS[TERRITORY_LEVELS.indexOf(known(gazetteer, territory)?.level ?? 'grid') + 1];
  const now = (gazetteer.children.get(territory) ?? []).filter((child) => child.level === level);
  const before = [...gazetteer.retired.values()].filter((child) => child.parent === territory && child.level === level);
  return { now: now.map(({ id }) => id), before: before.map(({ id }) => id) };
}

/** What lies in a village and in a grid that is not the village's: without this line the parts would miss it (known-faults K2). */
function withRest(total: TallyAnswer['total'], parts: TallyAnswer['parts']): TallyAnswer['parts'] {
  if (parts.length === 0) return parts;
  const missing = (name: keyof TallyAnswer['total']): number => parts.reduce((rest, part) => rest - part[name], total[name]);
  const rest = { received: missing('received'), closed: missing('closed'), declined: missing('declined'), open: missing('open') };
  return Object.values(rest).every((n) => n === 0) ? parts : [...parts, { key: '-', name: '跨村专属网格', ...rest }];
}

function merge(keys: readonly string[], rows: readonly FigureRow[], look: { name(key: string): string; open(key: string): number }): TallyAnswer['parts'] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...new Set([...keys, ...byKey.keys()])]
    .map((key) => ({ key, name: look.name(key), ...figures(byKey.get(key) ?? NOTHING), open: look.open(key) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
