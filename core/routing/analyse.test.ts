import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTY, rule, someFacts, WORLD } from '../test/routing-world.ts';
import { analyse } from './analyse.ts';
import { compileRules } from './compile.ts';
import { finiteWorld } from './finite.ts';
import { route } from './route.ts';
import type { Rule } from './rule.ts';
import { compareRules } from './try.ts';
import { mapUnits, type World } from './world.ts';

const compiled = (...rules: Rule[]) => compileRules({ rules }, WORLD);
const numbers = (refs: readonly { number: number }[]) => refs.map(({ number }) => number);

test('a rule that matches nowhere never speaks; one that looks at words is unknown until a sample shows it', () => {
  const rules = compiled(
    rule('a', 'group == "city"'), rule('b', 'category == "city.noise" && group == "breakdown"'), rule('c', 'words.contains("煤气")'),
    rule('d', 'words.contains("电梯")'), rule('e', 'urgency == "critical" && !workingHours && source == "desk"'), { ...rule('f', 'false'), off: true },
    rule('g', 'words.contains("电梯") && group == "city" && category == "breakdown.gas"'), rule('h', 'false'),
  );
  expect(analyse(rules, WORLD, [someFacts({ words: '有煤气味' })]).silent.map(({ number, verdict }) => [number, verdict])).toEqual([[2, 'never'], [4, 'unknown'], [7, 'never'], [8, 'never']]);
});

test('a rule whose every word was said before it is shadowed, with the rules that said it', () => {
  const rules = compiled(
    rule('a', 'group == "city"', { urgency: 'urgent' }), rule('b', 'group == "breakdown"', { urgency: 'urgent', lead: { line: 'gas' } }),
    rule('c', 'township == "330110002"', { urgency: 'urgent' }), rule('d', 'true', { urgency: 'critical', limit: { amount: 1, unit: 'days' } }), rule('e', 'photos == 0', { urgency: 'critical' }),
  );
  const { shadowed } = analyse(rules, WORLD, []);
  expect(shadowed.map(({ number, behind, sure }) => ({ number, behind: numbers(behind), sure }))).toEqual([{ number: 3, behind: [1, 2], sure: true }, { number: 5, behind: [1, 2], sure: false }]);
});

test('a rule is surely shadowed only where those before it are always there', () => {
  const { shadowed } = analyse(compiled(rule('a', 'photos == 0'), rule('b', 'group == "city"')), WORLD, []);
  expect(shadowed).toMatchObject([{ number: 2, sure: false }]);
});

test('rules that meet and say different things contradict; the same thing said twice is none', () => {
  const { contradictions } = analyse(compiled(
    rule('a', 'category == "city.noise"', { lead: { line: 'police' }, urgency: 'urgent' }), rule('b', 'group == "city"', { lead: { line: 'city' }, urgency: 'urgent' }), rule('c', 'group == "breakdown"', { lead: { line: 'gas' } }),
  ), WORLD, []);
  expect(contradictions).toMatchObject([{ field: 'lead', wins: { number: 1 }, loses: { number: 2 }, example: { category: 'city.noise' } }]);
});

test('a category that nobody leads in a township is a hole, closed by a rule for all or some of its ways in', () => {
  expect(analyse(compiled(), WORLD, []).holes).toEqual([{ category: 'breakdown.pipe', township: '330110001', without: 1, of: 1 }, { category: 'breakdown.pipe', township: '330110002', without: 1, of: 1 }]);
  const half = rule('a', 'category == "breakdown.pipe" && township == "330110001" || urgency == "critical"', { lead: { line: 'city' } });
  expect(analyse(compiled(half), WORLD, []).holes).toEqual([{ category: 'breakdown.pipe', township: '330110002', without: 2, of: 3 }]);
});

test('a world that is too large is cut, and nothing is called certain then', () => {
  const townships = Array.from({ length: 50_001 }, (_, at) => ({ id: `${900_000_000 + at}`, level: 'township', name: `${at}` }));
  const world: World = { ...WORLD, territories: townships };
  const found = analyse(compileRules({ rules: [rule('a', 'false')] }, world), world, []);
  expect(found).toMatchObject({ combinations: 200_000, complete: false, silent: [{ number: 1, verdict: 'unknown' }] });
});

test('what is said of rules holds when each is asked (seed 17, 150 lists)', () => {
  const conditions = fc.constantFrom('group == "city"', 'category == "breakdown.gas"', 'township == "330110001"', 'source == "desk"', 'urgency != "ordinary"', 'workingHours', 'true', 'false', 'category in ["city.noise"] && group == "breakdown"');
  const outcomes = fc.constantFrom<Rule['sets']>({ urgency: 'urgent' }, { urgency: 'critical' }, { lead: { line: 'water' } }, { lead: { line: 'gas' }, urgency: 'urgent' }, { platform: 'safety' }, { assist: [] });
  fc.assert(fc.property(fc.array(fc.tuple(conditions, outcomes), { maxLength: 8 }), (list) => {
    const rules = compiled(...list.map(([when, sets], at) => rule(`r${at}`, when, sets)));
    const { silent, shadowed, holes } = analyse(rules, WORLD, []);
    const units = mapUnits(WORLD.units, COUNTY);
    const quiet = new Set(numbers([...silent, ...shadowed]));
    const open = new Set(holes.map(({ category, township }) => category + township));
    for (const facts of finiteWorld(WORLD, rules).facts) {
      const routed = route(rules, facts, units);
      for (const settled of [routed.platform, routed.lead, routed.assist, routed.urgency, routed.limit]) {
        if (settled !== null && 'number' in settled.by) expect(quiet.has(settled.by.number)).toBe(false);
      }
      if (routed.unclaimed) expect(open.has(`${facts.category}${facts.township}`)).toBe(true);
    }
  }), { seed: 17, numRuns: 150 });
});

test('two lists on old matters: what would go elsewhere, by whose word, and what nobody leads any more', () => {
  const before = compiled(rule('a', 'category == "breakdown.pipe"', { lead: { line: 'city' } }), rule('b', 'group == "city"', { urgency: 'urgent' }));
  const after = compiled(rule('b', 'group == "city"', { urgency: 'urgent' }), rule('c', 'words.contains("煤气")', { lead: { line: 'gas' }, urgency: 'critical' }));
  const samples = [{ id: 'm1', facts: someFacts() }, { id: 'm2', facts: someFacts({ category: 'breakdown.pipe', group: 'breakdown' }) }, { id: 'm3', facts: someFacts({ words: '煤气味' }) }];
  expect(compareRules(before, after, { samples, units: mapUnits(WORLD.units, COUNTY) })).toEqual({
    changed: 2, same: 1, unclaimed: { before: 0, after: 1 },
    changes: [
      { id: 'm2', fields: [{ field: 'lead', before: { value: 't1-city', by: { rule: 'a', number: 1, name: '为了a' } }, after: null }] },
      { id: 'm3', fields: [{ field: 'lead', before: { value: 't1-city', by: { rule: 'category' } }, after: { value: 'county-gas', by: { rule: 'c', number: 2, name: '为了c' } } }] },
    ],
    byRule: [{ side: 'before', by: { rule: 'a', number: 1, name: '为了a' }, count: 1 }, { side: 'before', by: { rule: 'category' }, count: 1 }, { side: 'after', by: { rule: 'c', number: 2, name: '为了c' }, count: 1 }],
  });
});
