import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rule, WORLD } from '../test/routing-world.ts';
import { faultsOfRules } from './faults.ts';
import type { Outcome, Rule } from './rule.ts';

const faultsOf = (...rules: Rule[]) => faultsOfRules({ rules }, WORLD);
const ofCondition = (when: string) => faultsOf(rule('a', when))[0];
const ofOutcome = (sets: unknown) => faultsOf(rule('a', 'true', sets as Outcome)).map(({ field, code, message }) => ({ field, code, zh: message.zh }));

test.each([
  ['condition.unknown-variable', 'categry == "city"', 1, '没有「categry」这一项，是不是 category？'],
  ['condition.unknown-variable', 'xyzzy', 1, '没有「xyzzy」这一项。请从可用的条件里选；文字要加引号。'],
  ['condition.unexpected-character', 'category == “city”', 13, '「“」是中文标点。请用英文的 "。'],
  ['condition.unexpected-character', 'photos > 1 and sensitive', 12, '不能写「and」。请写 &&。'],
  ['condition.unexpected-character', 'category = "city"', 10, '不能写「=」。请写 ==。'],
  ['condition.unterminated-string', 'category == "city', 13, '引号没有成对。请补上后面的引号。'],
  ['condition.expected-token', '(photos > 1', 12, '写到一半就没了。请把条件写完，或补上括号。'],
  ['condition.no-such-overload', 'photos > "1"', 1, '两边种类不同，不能这样比（int > string）。文字加引号，数字不加。'],
  ['condition.invalid-logical-operand', 'photos && sensitive', 1, '&& 和 || 两边都要是「是或否」。请写成比较，例如 photos > 0。'],
  ['condition.no-matching-overload', 'words.contain("a")', 1, '没有「contain」这个写法，是不是 contains？'],
  ['condition.no-matching-overload', 'words.mentions("a")', 1, 'mentions 不能这样用。例如 words.mentions(["煤气", "燃气"])、words.contains("煤气")。'],
  ['condition.not-boolean', 'words', undefined, '条件的结果不是「是或否」（string）。请写成比较，例如 photos > 0。'],
  ['condition.empty', '  ', undefined, '条件是空的。请写上条件；对所有事项都适用就写 true。'],
  ['condition.unknown', 'category == "city.rubish"', 13, 'category 里没有「city.rubish」，是不是 "city.rubbish"？'],
  ['condition.unknown', 'category == "燃气泄漏"', 13, 'category 里没有「燃气泄漏」，是不是 "breakdown.gas"？'],
  ['condition.unknown', 'group in ["city", "二镇"]', 19, 'group 里没有「二镇」。请从列表里选。'],
  ['condition.unknown', '"330110009" != township', 1, 'township 里没有「330110009」，是不是 "330110001"？'],
  ['condition.unknown', 'urgency == "urgend"', 12, 'urgency 里没有「urgend」，是不是 "urgent"？'],
  ['condition.range', 'hour == 25', 9, 'hour 只能是 0 到 23。请改这个数。'],
  ['condition.words', 'words.mentions(["KTV"])', 17, '内容按小写、半角比对。请写成 "ktv"。'],
  ['condition.words', 'words.contains("")', 16, '这里是空的，什么都会对上。请写上要找的词。'],
  ['condition.function', 'words.matches("(a+)+$")', 1, '规则里不能用 matches。可用的有：contains、startsWith、endsWith、size、mentions、exists、all。'],
  ['condition.function', '["a"].map(x, x + x) == ["aa"]', 1, '规则里不能用 map。可用的有：contains、startsWith、endsWith、size、mentions、exists、all。'],
  ['condition.function', 'cel.bind(x, 1, x > 0)', 1, '规则里不能用 bind。可用的有：contains、startsWith、endsWith、size、mentions、exists、all。'],
  ['condition.loops', '[1].all(x, [2].all(y, x < y))', 12, '一个 exists 里不能再套一个。请用 mentions，或拆成几条规则。'],
  ['condition.limit-exceeded', `${'('.repeat(40)}true${')'.repeat(40)}`, 25, '括号套得太深。请拆成几条规则。'],
  ['condition.limit-exceeded', `${'!'.repeat(995)}true`, 496, '条件太大。请拆成几条规则。'],
  ['condition.too-long', `words.contains("${'长'.repeat(1000)}")`, undefined, '条件有 1018 个字符，最多 1000 个。请拆成几条规则。'],
])('%s (%#)', (code, when, column, zh) => {
  const found = ofCondition(when);
  expect({ code: found?.code, column: found?.column, zh: found?.message.zh }).toEqual({ code, column, zh });
});

test('line and column tell where; facts of unusual names, shadowed names and empty texts are no fault', () => {
  expect(ofCondition('photos > 1 &&\n  sourc == "desk"')).toMatchObject({ rule: 'a', number: 1, field: 'when', line: 2, column: 3 });
  for (const when of ['true', 'zone == ""', '["x"].exists(category, category == "x")', 'size(words) > 3 && words.size() < 1000', 'gridKind == "dedicated" || level == "county"', 'village == "330110001001" && zone != "zone"']) {
    expect(faultsOf(rule('a', when)), when).toEqual([]);
  }
});

test('what a rule sets has to be there', () => {
  expect(ofOutcome({})).toMatchObject([{ field: 'sets', code: 'sets.nothing' }]);
  expect(ofOutcome(null)).toMatchObject([{ code: 'sets.nothing' }]);
  expect(ofOutcome({ platform: 'safty', urgency: 'now' })).toMatchObject([{ code: 'platform.unknown' }, { code: 'urgency.unknown' }]);
  expect(ofOutcome({ lead: { line: 'polise' } })).toEqual([{ field: 'sets.lead', code: 'line.unknown', zh: '没有条线「polise」，是不是 police？' }]);
  expect(ofOutcome({ lead: { line: 'police线' } })[0]?.zh).toContain('是不是 police');
  expect(ofOutcome({ assist: [{ line: 'city' }, { unit: 'nobody' }, { level: 'moon' }, null] })).toMatchObject([
    { field: 'sets.assist.2', code: 'unit.unknown' }, { field: 'sets.assist.3', code: 'target.unreadable' }, { field: 'sets.assist.4', code: 'target.unreadable' },
  ]);
  for (const limit of [{ amount: 0, unit: 'days' }, { amount: 400, unit: 'days' }, { amount: Number.NaN, unit: 'days' }, { amount: 1, unit: 'weeks' }, null, { amount: 9000, unit: 'hours' }]) {
    expect(ofOutcome({ limit }), JSON.stringify(limit)).toMatchObject([{ field: 'sets.limit', code: 'limit.unreasonable' }]);
  }
  expect(ofOutcome({ limit: { amount: 365, unit: 'days' }, lead: { level: 'village' } })).toEqual([]);
});

test('names and ids: empty, twice, taken for who said so', () => {
  expect(faultsOf(rule('a', 'true'), rule('a', 'true'))).toMatchObject([{ rule: 'a', number: 2, field: 'id', code: 'id.twice' }]);
  expect(faultsOf({ ...rule('hand', 'true'), name: ' ' })).toMatchObject([{ code: 'id.unusable' }, { code: 'name.unusable' }]);
  expect(faultsOf({ ...rule('a', 'tru'), off: true })).toMatchObject([{ code: 'condition.unknown-variable' }]);
  expect(faultsOf(...Array.from({ length: 2001 }, (_, at) => rule(`r${at}`, 'true')))).toMatchObject([{ number: 2001, code: 'rules.too-many' }]);
});

test('whatever is typed gets faults or none, never an error (seed 5, 2000 texts)', () => {
  const piece = fc.constantFrom('category', 'words', 'photos', '==', '&&', '||', '!', '(', ')', '[', ']', '"', "'", '"city"', '1', '.', ',', 'in', '?', ':', '.exists(', 'x', '{', '}', '“', '，', ' ', '\n', '\\', '-', 'null', 'b"a"', '1.5', '1u', '__proto__', 'constructor', '.contains("a")');
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''))), (when) => {
    for (const { message } of faultsOf(rule('a', when))) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
  }), { seed: 5, numRuns: 2000 });
});
