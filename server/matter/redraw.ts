import type { Matter, Place } from '../../core/matter/matter.ts';
import { relocate } from '../../core/matter/redraw.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { buildGridIndex, type GridIndex } from '../../core/territory/locate.ts';
import { movedBetween, type Moved } from '../../core/territory/moved.ts';
import { instant } from '../base/clock.ts';
import type { Effect } from '../base/consumers.ts';
import { readMapAt, type Gazetteer } from '../territory/index.ts';
import { save } from './commands/save.ts';
import type { MatterParts } from './parts.ts';
import { keepFirstGrids, loadAgain, openAfter, placeClosed, readClosed, type ClosedRow } from './walk-store.ts';

/** What a pass over the matters goes by. */
interface Journey {
  readonly gazetteer: Gazetteer;
  readonly moved: Moved;
  /** The grid that the map of before had at a point: who lies in another was put there by somebody. */
  readonly before: GridIndex;
  readonly redraw: number;
}

/** The map was redrawn: matters are located again, open ones as a step of their own. Repeated after a crash it finds the rest. */
export const redrawEffect = (parts: MatterParts): Effect => async (_, { county, events }) => {
  const redraws = events.filter(({ noun, verb }) => noun === 'territory' && verb === 'redraw').map(({ body }) => (body.refs as { map: number }).map);
  const [first] = redraws;
  if (first === undefined) return;
  parts.gazetteers.forget(county);
  const gazetteer = await parts.gazetteers.of(county);
  const old = await readMapAt(parts.workPool, county, first - 1);
  const journey: Journey = {
    gazetteer, moved: movedBetween(old, [...gazetteer.territories.values()]), before: buildGridIndex(old.filter(({ level }) => level === 'grid')), redraw: redraws.at(-1) ?? first,
  };
  let open = 0;
  // Again until nothing moves: what was reported by the old map and saved while the first pass ran is found by the next.
  for (let count = 1; count > 0; open += count) count = await moveOpen(parts, county, journey);
  const closed = await moveClosed(parts, county, journey);
  parts.log.info({ county, open, closed, map: gazetteer.county.map }, 'matters moved on the new map');
};

/** Where it lies now. Whom somebody put into a grid beside the point's own stays there while that is still near. */
function placeOf({ lon, lat, grid }: Pick<Matter, 'lon' | 'lat' | 'grid'>, { gazetteer, before }: Journey): Place | null {
  const chosen = gazetteer.territories.has(grid) && before.find(lon, lat)?.id !== grid;
  try {
    return gazetteer.locate(lon, lat, chosen ? { grid } : {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'place.not-near') return gazetteer.locate(lon, lat);
    // In no grid any more: it must not be lost, so it goes to whoever followed its own.
    const [successor = grid] = gazetteer.retired.get(grid)?.successors ?? [];
    const place = gazetteer.within(successor, { lon, lat });
    return place === null ? null : { ...place, how: 'sliver' };
  }
}

const BATCH = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function moveOpen(parts: MatterParts, county: string, journey: Journey): Promise<number> {
  let count = 0;
  for (let after = NOBODY; ; ) {
    const matters = await openAfter(parts.workPool, county, after, BATCH);
    const last = matters.at(-1);
    if (last === undefined) return count;
    const concerned = matters.filter(({ lon, lat, grid }) => journey.moved.grids.has(grid) || journey.moved.touches(lon, lat));
    const changing = concerned.filter((matter) => decide(matter, journey) !== null);
    const elsewhere = changing.filter((matter) => decide(matter, journey)?.after.grid !== matter.grid);
    await keepFirstGrids(parts.workPool, county, elsewhere.map(({ id }) => id));
    const outcomes = await Promise.all(changing.map((matter) => moveOne(parts, matter, journey)));
    count += outcomes.filter(Boolean).length;
    after = last.id;
  }
}

function decide(matter: Matter, journey: Journey): ReturnType<typeof relocate> {
  const place = placeOf(matter, journey);
  return place === null ? null : relocate(matter, place, journey.redraw);
}

/** A command may come between: then the matter is loaded and located again. */
async function moveOne(parts: MatterParts, matter: Matter, journey: Journey): Promise<boolean> {
  for (let found: Matter | undefined = matter; found !== undefined && found.closedAt === null; ) {
    const decision = decide(found, journey);
    if (decision === null) return false;
    if ((await save(parts.committer, decision, { actor: null, now: instant(parts.clock), key: null })) === 'saved') return true;
    [found] = await loadAgain(parts.workPool, matter.county, matter.id);
  }
  return false;
}

const CLOSED_BATCH = 2000;

/** Closed ones are found under what their grid has become; their figures stay where they were (docs/adr/012). */
async function moveClosed(parts: MatterParts, county: string, journey: Journey): Promise<number> {
  let count = 0;
  for (const grid of journey.moved.grids) {
    for (let after = NOBODY; ; ) {
      const rows = await readClosed(parts.workPool, county, grid, after, CLOSED_BATCH);
      const last = rows.at(-1);
      if (last === undefined) break;
      count += await place(parts, county, rows.flatMap((row) => placed(row, journey)));
      after = last.id;
    }
  }
  return count;
}

type Placed = { readonly id: string } & Place;

function placed(row: ClosedRow, journey: Journey): Placed[] {
  const now = placeOf(row, journey);
  if (now === null) return [];
  const same = now.grid === row.grid && now.village === row.village && now.township === row.township && now.zone === row.zone;
  return same ? [] : [{ id: row.id, ...now }];
}

async function place({ workPool }: MatterParts, county: string, of: readonly Placed[]): Promise<number> {
  if (of.length === 0) return 0;
  const column = <K extends keyof Placed>(name: K): Placed[K][] => of.map((one) => one[name]);
  const [row] = await placeClosed(workPool, county, column('id'), column('township'), column('village'), column('grid'), column('zone'), column('how'));
  return row?.count ?? 0;
}
