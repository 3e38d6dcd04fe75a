import type { MapFaultView, RedrawBody } from '../../../contract/territory.ts';
import { mayWriteEditions } from '../../../core/access/editions.ts';
import type { Actor } from '../../../core/access/roles.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { MAP_FAULTS } from '../../../core/territory/names.ts';
import { faultsOfWanted, planRedraw, type MapFault, type MapWorld, type RedrawPlan, type RedrawWanted } from '../../../core/territory/redraw.ts';
import { instant } from '../../base/clock.ts';
import { findReceipt, type IdempotencyKey } from '../../base/idempotency.ts';
import type { Parts } from '../../base/parts.ts';
import { instantIn } from '../../identity/index.ts';
import { readCounty, readLatest, readRetired, readTerritories, readUnits } from '../queries.ts';
import { saveRedraw } from '../store.ts';

export interface RedrawOrder {
  readonly county: string;
  readonly actor: Actor;
  readonly key: IdempotencyKey;
  readonly body: RedrawBody;
}

/**
 * Draws the map anew, as a whole or not at all: load → core judges and plans → one transaction with its log row.
 * Matters follow by the log (server/matter/redraw.ts). @returns the number of the map that is valid now
 * @throws Refusal forbidden, territory.faults, territory.changed, territory.at, request.key-reused
 */
export async function redrawMap(parts: Parts, order: RedrawOrder): Promise<number> {
  const { county, actor, key, body } = order;
  if (actor.county !== county || !mayWriteEditions(actor)) throw new Refusal('forbidden');
  const receipt = await findReceipt(parts.pool, county, key);
  if (receipt !== null) return receipt.version;
  const { world, map } = await loadMap(parts, county);
  if (map !== body.map) throw new Refusal('territory.changed', { map });
  const wanted = wantedOf(body);
  const faults = faultsOfWanted(world, wanted);
  if (faults.length > 0) throw faulty(faults);
  const now = instant(parts.clock);
  const at = await whenOf(parts, order, now);
  const outcome = await write(parts, order, { plan: planRedraw(world, wanted), at, now });
  if (outcome === 'changed') throw new Refusal('territory.changed', { map: map + 1 });
  parts.signal.fire(county);
  return outcome === 'saved' ? map + 1 : (await findReceipt(parts.pool, county, key))?.version ?? map + 1;
}

/** Read anew, not from the gazetteer: another process may have redrawn it. */
export async function loadMap({ pool }: Parts, county: string): Promise<{ world: MapWorld; map: number }> {
  const [[row], current, retired, units] = await Promise.all([readCounty(pool, county), readTerritories(pool, county), readRetired(pool, county), readUnits(pool, county)]);
  if (row === undefined) throw new Refusal('county.unknown', { county });
  return { world: { county, current, retired, units }, map: row.map };
}

const wantedOf = ({ retire, create, change, succession, units = [] }: RedrawBody): RedrawWanted => ({ retire, create, change, succession, units });

/** Not before what it changes began, and not in the future: nobody would see that the map lies in wait. */
async function whenOf({ pool }: Parts, { county, body }: RedrawOrder, now: string): Promise<string> {
  if (body.at === undefined) return now;
  const at = instantIn(body.at);
  const [latest] = await readLatest(pool, county, [...body.retire, ...body.change.map(({ id }) => id)]);
  const least = latest?.at ?? null;
  if (at > now || (least !== null && at < least)) throw new Refusal('territory.at', { given: at, least: least ?? now });
  return at;
}

async function write(parts: Parts, { county, actor, key, body }: RedrawOrder, { plan, at, now }: { plan: RedrawPlan; at: string; now: string }): Promise<'saved' | 'changed' | 'repeated'> {
  const id = parts.ids.uuid(parts.clock.now());
  const scopes = [`county=${county}`];
  const log = [{
    at: now, noun: 'territory', id, version: body.map + 1, verb: 'redraw', actor: actor.user, post: actor.posts[0]?.id ?? null,
    body: {
      before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes,
      refs: { map: body.map + 1, born: plan.born.length, changed: plan.changed.length, retired: body.retire.length },
    },
  }];
  const succession = body.succession.map(({ from, to }, nth) => ({ nth, from, to }));
  const text = (rows: unknown): string => JSON.stringify(rows);
  const [row] = await saveRedraw(
    parts.pool, county, body.map, text({ id, at, made_at: now, made_by: actor.user, note: body.note }), text(plan.born), text(plan.changed),
    text(plan.ended), text(succession), text(plan.units), text({ ...key, id, at: now }), text(log),
  );
  return row?.answer ?? 'changed';
}

function faulty(faults: readonly MapFault[]): Refusal {
  const [first] = faults as readonly [MapFault, ...MapFault[]];
  return new Refusal('territory.faults', {
    count: faults.length, territory: first.id, 'first:zh': MAP_FAULTS[first.fault].zh, 'first:en': MAP_FAULTS[first.fault].en, faults: faults.map(presentFault),
  });
}

export const presentFault = ({ id, fault, spot, at, unit }: MapFault): MapFaultView => {
  const says = MAP_FAULTS[fault];
  return {
    territory: id, fault, spot, at: at === null ? null : [...at],
    says: unit === null ? says : { zh: `${says.zh}（${unit}）`, en: `${says.en} (${unit})` },
  };
};
