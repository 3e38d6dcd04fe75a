import { leavesOf, groupsOf } from '../../core/category/category.ts';
import { clockFacts, wordsOf, type Facts } from '../../core/routing/facts.ts';
import type { Outcome, Rule } from '../../core/routing/rule.ts';
import type { World } from '../../core/routing/world.ts';
import { SOURCES, URGENCIES } from '../../core/matter/life.ts';
import type { CountyPackage } from '../../contract/county.ts';
import { randomOf, type Random } from '../../sim/random.ts';

export const worldOf = (county: CountyPackage): World => ({ ...county, territories: county.territories, units: county.units });

const WORDS = ['煤气', '燃气', '电梯', '积水', '井盖', '路灯', '垃圾', '噪声', '油烟', '违建', '工地', '欠薪', '消防', '充电', '树枝', '河道', '校门口', '打架', '漏水', '老人'];

/**
 * A list as a county has it after some years: most rules name a category, a group or a township and look at the words,
 * the source or the clock besides; one in ten looks at the words alone.
 */
export function makeRules(world: World, count: number): Rule[] {
  const random = randomOf(1, 'bench', 'rules');
  const leaves = leavesOf(world.categories).map(({ id }) => id);
  const groups = [...new Set(groupsOf(world.categories).values())];
  const townships = world.territories.filter(({ level }) => level === 'township').map(({ id }) => id);
  const text = (words: readonly string[]) => `"${random.pick(words)}"`;
  const words = () => (random.chance(0.5) ? `words.contains(${text(WORDS)})` : `words.mentions([${text(WORDS)}, ${text(WORDS)}, ${text(WORDS)}])`);
  const extras = [words, () => `source == ${text(SOURCES)}`, () => `urgency != ${text(URGENCIES)}`, () => '!workingHours', () => 'hour >= 22 || hour < 6', () => 'people >= 10', () => 'photos == 0'];
  const heads = [() => `category == ${text(leaves)}`, () => `category in [${text(leaves)}, ${text(leaves)}]`, () => `group == ${text(groups)} && township == ${text(townships)}`, () => `category == ${text(leaves)} && township == ${text(townships)}`];
  return Array.from({ length: count }, (_, at) => ({
    id: `r${at + 1}`, name: `第 ${at + 1} 条`,
    when: random.chance(0.1) ? words() : `${random.pick(heads)()} && ${random.chance(0.3) ? random.pick(heads.slice(0, 2))() : `(${random.pick(extras)()})`}`,
    sets: outcome(world, random),
  }));
}

function outcome({ lines, units }: World, random: Random): Outcome {
  const line = random.pick(lines).id;
  return random.pick<Outcome>([
    { lead: { line } }, { lead: { line }, assist: [{ line: random.pick(lines).id }] }, { lead: { unit: random.pick(units).id } },
    { urgency: random.pick(URGENCIES) }, { limit: { amount: 4, unit: 'working-hours' } }, { assist: [{ level: 'village' }, { line }] }, { platform: 'emergency' },
  ]);
}

/** Reports from all over the county; the texts are sentences, not single words. */
export function makeFacts(world: World, count: number): Facts[] {
  const random = randomOf(1, 'bench', 'facts');
  const leaves = leavesOf(world.categories);
  const groups = groupsOf(world.categories);
  const grids = world.territories.filter(({ level, id }) => level === 'grid' && id.length === 15);
  return Array.from({ length: count }, () => {
    const category = random.pick(leaves).id;
    const grid = random.pick(grids).id;
    const at = Date.UTC(2026, random.below(12), 1 + random.below(28), random.below(24));
    return {
      category, group: groups.get(category) ?? null, condition: null, township: grid.slice(0, 9), village: grid.slice(0, 12), grid, gridKind: 'general', zone: null,
      level: 'township', source: random.pick(SOURCES), urgency: random.chance(0.9) ? 'ordinary' : random.pick(URGENCIES),
      words: wordsOf(`小区东门附近${random.pick(WORDS)}的问题已经反映过两次，晚上特别明显，影响老人和孩子出行，希望尽快有人来看一看并给个答复。`, `${random.pick(WORDS)}旁边`),
      photos: random.below(4), people: random.chance(0.1) ? random.below(30) : 0, sensitive: random.chance(0.02),
      workday: random.chance(0.7), workingHours: random.chance(0.5), ...clockFacts(at),
    };
  });
}
