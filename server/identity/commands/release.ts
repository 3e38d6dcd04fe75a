import { UNIT_ROLES } from '../../../core/access/matter.ts';
import { inForce, isAdministrator, type HeldPost } from '../../../core/access/posts.ts';
import { ROLE_NAMES } from '../../../core/access/names.ts';
import type { Role } from '../../../core/access/roles.ts';
import type { HandOverReason } from '../../../core/matter/hand-over.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { PeopleParts } from '../parts.ts';
import type { Places, UnitPlace } from '../places.ts';
import { actingUnits, countHolders } from '../store.ts';
import type { HandOverOrder } from '../work.ts';
import type { By } from './save.ts';

const actsForUnit = (post: HeldPost): boolean => (UNIT_ROLES as readonly Role[]).includes(post.role);

/** Units whose work the posts that end now have answered for. */
export const unitsOf = (ending: readonly HeldPost[], now: string): string[] =>
  [...new Set(ending.filter((post) => actsForUnit(post) && inForce(post, now)).map((post) => post.unit))];

/** Of each kind of administrator one stays: nobody could put it right again. @throws Refusal post.last-administrator */
export async function keepAdministrators(parts: PeopleParts, county: string, { ending, at }: { ending: readonly HeldPost[]; at: string }): Promise<void> {
  for (const role of new Set(ending.filter((post) => isAdministrator(post.role)).map((post) => post.role))) {
    const [others] = await countHolders(parts.pool, county, role, at, ending.map((post) => post.id));
    const { zh, en } = ROLE_NAMES[role];
    if (others?.count === 0) throw new Refusal('post.last-administrator', { role, 'role:zh': zh, 'role:en': en });
  }
}

interface Wish {
  readonly places: Places;
  readonly units: readonly string[];
  readonly without: readonly string[];
  readonly now: string;
  readonly handTo: Readonly<Record<string, string>>;
  readonly because: HandOverReason;
  readonly why: string | undefined;
}

/**
 * Which unit takes over from which, for those whose open work would be left to nobody.
 * @throws Refusal unit.has-work {open, units}, unit.hand-to
 */
export async function planHandOver(parts: PeopleParts, { county, actor }: By, wish: Wish): Promise<HandOverOrder[]> {
  const { places, units, without, handTo, because, why } = wish;
  const left: { unit: UnitPlace; open: number }[] = [];
  for (const id of units) {
    const open = await parts.work.left(county, id, without);
    const unit = places.units.get(id);
    if (unit !== undefined && open > 0) left.push({ unit, open });
  }
  if (left.length === 0) return [];
  const acting = new Set((await actingUnits(parts.pool, county, UNIT_ROLES, wish.now, without)).map((row) => row.unit));
  const choices = left.map(({ unit, open }) => ({ unit, open, candidates: places.candidates(unit.id, acting) }));
  if (choices.some(({ unit }) => handTo[unit.id] === undefined)) throw hasWork(choices);
  return choices.map(({ unit, candidates }) => {
    const to = candidates.find((one) => one.id === handTo[unit.id]);
    if (to === undefined) throw new Refusal('unit.hand-to', { unit: unit.name, to: places.units.get(handTo[unit.id] ?? '')?.name ?? handTo[unit.id] });
    return { county, from: unit, to, because, why, by: actor, without, townships: null };
  });
}

const CANDIDATES_SHOWN = 50;

function hasWork(choices: readonly { unit: UnitPlace; open: number; candidates: readonly UnitPlace[] }[]): Refusal {
  const named = ({ id, name }: UnitPlace): { id: string; name: string } => ({ id, name });
  return new Refusal('unit.has-work', {
    open: choices.reduce((sum, { open }) => sum + open, 0),
    units: choices.map(({ unit, open, candidates }) => ({ ...named(unit), open, candidates: candidates.slice(0, CANDIDATES_SHOWN).map(named) })),
  });
}

/** @returns how many matters went over */
export async function handOverAll(parts: PeopleParts, orders: readonly HandOverOrder[]): Promise<number> {
  let count = 0;
  for (const order of orders) count += await parts.work.handOver(order);
  return count;
}
