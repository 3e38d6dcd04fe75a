import { UNIT_ROLES } from '../../core/access/matter.ts';
import { handOver, WITH_UNIT, type HandOverReason } from '../../core/matter/hand-over.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { instant } from '../base/clock.ts';
import { statement } from '../base/db.ts';
import { readAs, scopeOfCounty, scopeOfUnit } from '../base/scope.ts';
import type { Desertion, HandOverOrder, UnitWork } from '../identity/index.ts';
import { save } from './commands/save.ts';
import type { MatterParts } from './parts.ts';
import { MATTER_COLUMNS } from './store.ts';

/** $2 statuses, $3 roles that act for a unit, $4 now, $5 posts that do not count: nobody acts for the matter's unit there. */
const DESERTED = `m.county = $1 and m.closed_at is null and m.unit is not null and m.status = any($2) and not exists (
  select 1 from post p where p.county = m.county and p.unit = m.unit and p.role = any($3)
    and p.valid_from <= $4 and (p.valid_to is null or p.valid_to > $4) and p.id <> all($5)
    and (p.commanded_by is null or p.commanded_by = m.township))`;
type Deserted = [county: string, statuses: readonly string[], roles: readonly string[], now: string, without: readonly string[]];

const countDeserted = statement<{ count: number }, [...Deserted, unit: string]>(
  'matter.count-deserted',
  `select count(*) from matter m where ${DESERTED} and m.unit = $6`,
);
const loadDeserted = statement<Matter, [...Deserted, unit: string, townships: readonly string[] | null, limit: number]>(
  'matter.deserted',
  `select ${MATTER_COLUMNS} from matter m where ${DESERTED} and m.unit = $6 and ($7::text[] is null or m.township = any($7)) order by m.id limit $8`,
);
const listDeserted = statement<Desertion, Deserted>(
  'matter.deserted-units',
  `select m.unit, m.township, count(*)::int as open, min(m.due_at) as "dueAt" from matter m where ${DESERTED} group by m.unit, m.township order by 4, 1, 2`,
);

const BATCH = 500;
const FRUITLESS = 3;

/** Work that waits for a unit is found by the unit's own scope, counted by the county's, and never shown here. */
export function createUnitWork(parts: MatterParts): UnitWork {
  const wanted = (county: string, without: readonly string[]): Deserted => [county, WITH_UNIT, UNIT_ROLES, instant(parts.clock), without];
  return {
    left: async (county, unit, without) => {
      const [found] = await readAs(parts.pool, scopeOfUnit(unit), (db) => countDeserted(db, ...wanted(county, without), unit));
      return found?.count ?? 0;
    },
    deserted: (county) => readAs(parts.pool, scopeOfCounty(county), (db) => listDeserted(db, ...wanted(county, []))),
    handOver: async (order) => {
      let count = 0;
      for (let fruitless = 0; fruitless < FRUITLESS; ) {
        const matters = await readAs(parts.pool, scopeOfUnit(order.from.id), (db) =>
          loadDeserted(db, ...wanted(order.county, order.without), order.from.id, order.townships, BATCH));
        if (matters.length === 0) return count;
        const outcomes = await Promise.all(matters.map((matter) => handOne(parts, order, matter)));
        const saved = outcomes.filter((outcome) => outcome === 'saved').length;
        count += saved;
        fruitless = saved === 0 ? fruitless + 1 : 0;
      }
      throw new Refusal('matter.busy');
    },
  };
}

const REASONS: Readonly<Record<HandOverReason, string>> = {
  'unit-dissolved': '单位撤销', 'post-ended': '单位已没有在岗人员', deserted: '单位没有在岗人员',
};

/** A step in the matter's history like any other: by whom, from which unit to which, and why. */
async function handOne(parts: MatterParts, { from, to, because, why, by }: HandOverOrder, matter: Matter) {
  const words = `${REASONS[because]}，由「${from.name}」移交「${to.name}」。${why?.trim() ?? ''}`;
  const now = instant(parts.clock);
  const { timing } = await parts.gazetteers.of(matter.county);
  return save(parts.committer, handOver(matter, { to, because, words }, { now, timing }), { actor: by, now, key: null });
}
