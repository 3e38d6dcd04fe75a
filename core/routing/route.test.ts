import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTY, rule, someFacts, WORLD } from '../test/routing-world.ts';
import { because } from './because.ts';
import { compileRules, compileSound } from './compile.ts';
import { contextOf, readCondition } from './condition.ts';
import type { Facts } from './facts.ts';
import { withHand } from './hand.ts';
import { matchRules } from './match.ts';
import { route } from './route.ts';
import type { Rule } from './rule.ts';
import { mapUnits } from './world.ts';

const units = mapUnits(WORLD.units, COUNTY);
const routed = (rules: Rule[], given: Partial<Facts> = {}) => route(compileRules({ rules }, WORLD), someFacts(given), units);

test('without rules the category speaks: its platform, the township’s station, else the department, else nobody', () => {
  expect(routed([])).toEqual({
    platform: { value: 'enforcement', by: { rule: 'category' } }, lead: { value: 't1-city', by: { rule: 'category' } },
    assist: { value: [], by: { rule: 'category' } }, urgency: null, limit: null, unclaimed: false, failed: [],
  });
  expect(routed([], { township: '330110002' }).lead?.value).toBe('county-city');
  expect(routed([], { category: 'breakdown.pipe' })).toMatchObject({ lead: null, unclaimed: true });
  expect(routed([], { category: null })).toMatchObject({ platform: null, lead: null, unclaimed: true });
  expect(routed([], { category: 'never.heard' })).toMatchObject({ lead: null, unclaimed: true });
});

test('each field is set by the first rule that matches and speaks about it', () => {
  const found = routed([
    rule('off', 'words.mentions(["垃圾"])', { lead: { unit: 'zone' } }),
    rule('a', 'group == "city"', { urgency: 'urgent' }),
    rule('b', 'true', { urgency: 'critical', lead: { line: 'police' }, assist: [{ line: 'police' }, { unit: 'zone' }, { level: 'village' }, { unit: 'zone' }] }),
    rule('c', 'photos > 0', { limit: { amount: 4, unit: 'working-hours' }, assist: [] }),
  ].map((one) => (one.id === 'off' ? { ...one, off: true } : one)));
  expect(found.urgency).toEqual({ value: 'urgent', by: { rule: 'a', number: 2, name: '为了a' } });
  expect(found.lead).toMatchObject({ value: 'county-police', by: { number: 3 } });
  expect(found.assist).toMatchObject({ value: ['zone', 'v1'], by: { number: 3 } });
  expect(found.limit).toMatchObject({ value: { amount: 4, unit: 'working-hours' }, by: { number: 4 } });
  expect(because(found).zh).toBe('平台：按事项类别；主办：规则 3「为了b」；协办：规则 3「为了b」；紧急程度：规则 2「为了a」；时限：规则 4「为了c」');
});

test('the platform of a target is the one the rules chose, wherever they chose it', () => {
  expect(routed([rule('a', 'true', { lead: { level: 'platform' } }), rule('b', 'true', { platform: 'emergency' })]).lead?.value).toBe('t1-emergency');
});

test('a rule that names somebody who is not there is passed over and reported; the next one speaks', () => {
  const found = routed([rule('a', 'true', { lead: { line: 'water' } }), rule('b', 'true', { lead: { line: 'gas' }, assist: [{ level: 'village' }] })], { village: '330110002001' });
  expect(found.lead).toMatchObject({ value: 'county-gas', by: { number: 2 } });
  expect(found.failed).toMatchObject([{ rule: 'a', number: 1, field: 'lead' }, { rule: 'b', number: 2, field: 'assist' }]);
  expect(found.assist).toEqual({ value: [], by: { rule: 'category' } });
});

test('a condition that fails while it is asked counts as not matched and is reported', () => {
  const found = routed([rule('a', '10 / people > 1'), rule('b', 'group == "breakdown" && 10 / people > 1')]);
  expect(found.urgency).toBeNull();
  expect(found.failed).toMatchObject([{ rule: 'a', number: 1, field: 'when' }]);
});

test('what a person chose is kept and what the rules say stands beside it, also when routed again', () => {
  const found = withHand(routed([rule('a', 'true', { lead: { line: 'gas' } })]), { user: 'li', lead: 'zone', urgency: 'critical' });
  expect(found.lead).toEqual({ value: 'zone', by: { rule: 'hand', user: 'li' }, instead: { value: 'county-gas', by: { rule: 'a', number: 1, name: '为了a' } } });
  expect(found.urgency).toEqual({ value: 'critical', by: { rule: 'hand', user: 'li' }, instead: null });
  expect(because(found).zh).toContain('主办：人工选定（没有用规则 1「为了a」）');
  expect(withHand(found, { user: 'wang', lead: 't1-city' }).lead?.instead).toMatchObject({ value: 'county-gas' });
  expect(withHand(routed([], { category: null }), { user: 'li', lead: 'zone' }).unclaimed).toBe(false);
  expect(because(routed([], { category: null })).zh).toBe('没有单位认领，请 24 小时内会商');
});

test('a list with a fault is not switched on; of one that went bad the sound rules still work', () => {
  const rules = [rule('a', 'true', { lead: { unit: 'closed-down' } }), rule('b', 'true')];
  expect(() => compileRules({ rules }, WORLD)).toThrow(expect.objectContaining({ code: 'routing.faults', details: expect.objectContaining({ count: 1, number: 1 }) }));
  const { compiled, faults } = compileSound({ rules }, WORLD);
  expect(faults).toHaveLength(1);
  expect(matchRules(compiled, someFacts()).rules).toEqual([1]);
});

const atom = fc.oneof(
  fc.constantFrom('category == "city.rubbish"', '"breakdown" == group', 'category in ["city.noise", "breakdown.gas"]', 'township == "330110002"', 'township in []', 'zone == ""', 'zone == "zone"',
    'urgency != "ordinary"', 'source == "desk"', 'sensitive', '!sensitive', 'workday == false', 'hour >= 8', 'hour in [8, 9, 10]', 'weekday == 6', 'words.contains("煤气")', 'words.mentions(["垃圾", "噪声"])', 'words.contains("垃圾")', 'words.mentions([])',
    'photos > 1', '10 / people > 2', '["a", "b"][people] == "a"', 'true', 'false', 'category.startsWith("city.")', '["垃圾"].exists(w, words.contains(w))'),
);
const condition: fc.Arbitrary<string> = fc.letrec<{ when: string }>((tie) => ({
  when: fc.oneof({ maxDepth: 4 }, atom,
    fc.tuple(tie('when'), fc.constantFrom('&&', '||'), tie('when')).map(([left, op, right]) => `(${left} ${op} ${right})`),
    tie('when').map((inner) => `!(${inner})`),
    fc.tuple(tie('when'), tie('when'), tie('when')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`)),
})).when.filter((text) => text.length <= 1000);
const facts = fc.record({
  category: fc.constantFrom(null, 'city.rubbish', 'city.noise', 'breakdown.gas', 'breakdown.pipe', 'unheard'), group: fc.constantFrom(null, 'city', 'breakdown'),
  township: fc.constantFrom('330110001', '330110002'), zone: fc.constantFrom(null, 'zone'), urgency: fc.constantFrom('ordinary', 'urgent', 'critical'), source: fc.constantFrom('resident', 'desk'),
  sensitive: fc.boolean(), workday: fc.boolean(), hour: fc.integer({ min: 0, max: 23 }), weekday: fc.integer({ min: 1, max: 7 }), words: fc.constantFrom('', '煤气味', '垃圾很多'),
  photos: fc.integer({ min: 0, max: 3 }), people: fc.integer({ min: 0, max: 9 }),
}) as fc.Arbitrary<Partial<Facts>>;

/** Every condition asked in CEL, one after the other. */
function naive(rules: readonly Rule[], given: Facts): { rules: number[]; failed: string[] } {
  const found: { rules: number[]; failed: string[] } = { rules: [], failed: [] };
  rules.forEach(({ id, when }, at) => {
    const read = readCondition(when);
    if ('error' in read) throw new Error(`${when}: ${read.error.summary}`);
    try {
      if (read.condition.ask(contextOf(given)) === true) found.rules.push(at);
    } catch {
      found.failed.push(id);
    }
  });
  return found;
}

test('the index answers as asking every rule does, failures included (seed 141, 400 lists of up to 40 rules, 5 matters each)', () => {
  fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 40 }), fc.array(facts, { minLength: 5, maxLength: 5 }), (conditions, matters) => {
    const rules = conditions.map((when, at) => rule(`r${at}`, when));
    const compiled = compileRules({ rules }, WORLD);
    for (const matter of matters) {
      const { rules: matched, failed } = matchRules(compiled, someFacts(matter));
      expect({ rules: matched, failed: failed.map((one) => one.rule) }).toEqual(naive(rules, someFacts(matter)));
    }
  }), { seed: 141, numRuns: 400 });
});
