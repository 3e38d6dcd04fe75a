import { UNIT_ROLES } from '../../../core/access/matter.ts';
import { endPost as ended } from '../../../core/access/posts.ts';
import type { UnitAnswer } from '../../../contract/people.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import type { PeopleParts } from '../parts.ts';
import { loadPlaces, type UnitPlace } from '../places.ts';
import { actingUnits, loadPostsIn, loadUsers, postEnd } from '../store.ts';
import type { HandOverOrder } from '../work.ts';
import { refuseOld } from './person.ts';
import { handOverAll, keepAdministrators, planHandOver } from './release.ts';
import { carryOut, type By } from './save.ts';

interface Dissolve {
  readonly unit: string;
  readonly version?: number | undefined;
  readonly handTo?: Readonly<Record<string, string>> | undefined;
  readonly why?: string | undefined;
}

/** A unit ends: its posts with it, and its open work goes to another. */
export async function dissolveUnit(parts: PeopleParts, by: By, given: Dissolve): Promise<UnitAnswer> {
  let orders: HandOverOrder[] = [];
  let handedOver = 0;
  const answer = await carryOut(parts, by, {
    decide: async () => {
      const decided = await decideDissolve(parts, by, given);
      orders = [...orders, ...decided.orders];
      handedOver += await handOverAll(parts, decided.orders);
      return decided;
    },
    again: async () => {
      const unit = (await loadPlaces(parts.pool, by.county)).units.get(given.unit);
      return { unit: given.unit, version: unit?.version ?? 1, endedPosts: 0, handedOver: 0 };
    },
  });
  parts.unitsChanged(by.county);
  handedOver += await handOverAll(parts, orders);
  return { ...answer, handedOver };
}

async function decideDissolve(parts: PeopleParts, by: By, { unit: id, version: seen, handTo = {}, why }: Dissolve) {
  const { county } = by;
  const now = instant(parts.clock);
  const places = await loadPlaces(parts.pool, county);
  const unit = places.units.get(id);
  if (unit === undefined) throw new Refusal('not-found');
  refuseOld(seen, unit.version);
  if (unit.dissolvedAt !== null) throw new Refusal('unit.dissolved', { unit: id });
  const ending = await loadPostsIn(parts.pool, county, id, now);
  await keepAdministrators(parts, county, { ending, at: now });
  const without = ending.map((post) => post.id);
  const orders = await planHandOver(parts, by, { places, units: [id], without, now, handTo, because: 'unit-dissolved', why });
  const users = await loadUsers(parts.pool, county, [...new Set(ending.map((post) => post.user))]);
  const version = unit.version + 1;
  return {
    orders,
    decision: {
      about: { noun: 'unit', id, version } as const, log: { noun: 'unit', id, verb: 'dissolve' } as const, at: now,
      change: {
        units: [{ id, version, dissolved_at: now }],
        users: users.map((user) => ({ id: user.id, version: user.version + 1 })),
        posts: ending.map((post) => postEnd(ended(post, now, now))),
      },
      refs: { unit: id, posts: without, handTo: orders.map((order) => order.to.id) },
      touched: users.map((user) => user.id),
    },
    answer: { unit: id, version, endedPosts: ending.length, handedOver: 0 },
  };
}

interface Take {
  readonly unit: string;
  readonly to: string;
  readonly why?: string | undefined;
  readonly over: 'county' | readonly string[];
}

/** Hands over what nobody answers for (posts ran out, or a matter came too late). Another unit of the block or line takes it. */
export async function handOverDeserted(parts: PeopleParts, by: Omit<By, 'key'>, { unit, to, why, over }: Take): Promise<UnitAnswer> {
  const { county, actor } = by;
  const places = await loadPlaces(parts.pool, county);
  const from = places.units.get(unit);
  if (from === undefined) throw new Refusal('not-found');
  const acting = new Set((await actingUnits(parts.pool, county, UNIT_ROLES, instant(parts.clock), [])).map((row) => row.unit));
  const taker = places.candidates(unit, acting).find((one) => one.id === to);
  if (taker === undefined) throw new Refusal('unit.hand-to', { unit: from.name, to: nameOf(places.units.get(to), to) });
  const townships = over === 'county' ? null : over;
  const handedOver = await parts.work.handOver({ county, from, to: taker, because: 'deserted', why, by: actor, without: [], townships });
  return { unit, version: from.version, endedPosts: 0, handedOver };
}

const nameOf = (unit: UnitPlace | undefined, id: string): string => unit?.name ?? id;
