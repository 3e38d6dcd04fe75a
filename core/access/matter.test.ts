import { describe, expect, test } from 'vitest';
import { AGREEMENTS, always, SEED } from '../test/access-world.ts';
import { COUNTY, givenActor, givenMatter, givenPost } from '../test/given.ts';
import { seesFigures } from './figures.ts';
import { sees, visibleTo } from './matter.ts';

const RUNS = 10_000;
describe(`one table behind three answers (${RUNS} actors and matters, seed ${SEED})`, () => {
  test.each(AGREEMENTS)('%s', (_, property) => always(property, RUNS));
});

test('who has no post sees his own report and nothing else', () => {
  const nobody = givenActor('ann');
  expect(visibleTo(nobody)).toEqual([{ reporter: 'ann' }]);
  expect(sees(nobody, givenMatter())).toBe(false);
  expect(sees(nobody, givenMatter({ reporter: 'ann' }))).toBe(true);
});

test('posts without what they need see nothing: access never opens because data is missing', () => {
  expect(visibleTo(givenActor('x', givenPost('platform-lead', { territory: 't1' })))).toEqual([{ reporter: 'x' }]);
  expect(visibleTo(givenActor('x', givenPost('auditor'), givenPost('system-admin'), givenPost('security-admin')))).toEqual([{ reporter: 'x' }]);
});

test('a whole county makes every other reach needless; the same reach stands once', () => {
  expect(visibleTo(givenActor('x', givenPost('grid-worker', { territory: 'g1' }), givenPost('center-officer')))).toEqual([{ county: COUNTY }]);
  expect(visibleTo(givenActor('x', givenPost('grid-worker', { territory: 'g1' }), givenPost('grid-lead', { territory: 'g1' })))).toEqual([{ grid: 'g1' }, { reporter: 'x' }]);
});

test.each([
  ['dispatcher', { territory: 't1' }, { township: 't1' }],
  ['village-officer', { territory: 'v1' }, { village: 'v1' }],
  ['grid-lead', { territory: 'g1' }, { grid: 'g1' }],
  ['platform-lead', { territory: 't1', platform: 'service' }, { township: 't1', platform: 'service' }],
  ['unit-officer', { unit: 'u1' }, { unit: 'u1' }],
  ['zone-officer', { unit: 'u1' }, { zone: 'u1' }],
  ['department-officer', { unit: 'u1', line: 'l1' }, { line: 'l1' }],
  ['department-officer', { unit: 'u1' }, { unit: 'u1' }],
  ['ops-officer', {}, { county: COUNTY }],
] as const)('a %s (%j) reaches %j', (role, given, reach) => {
  expect(visibleTo(givenActor('x', givenPost(role, given)))[0]).toEqual(reach);
});

test('figures are seen by whoever has a post there or above', () => {
  const dispatcher = givenActor('x', givenPost('dispatcher', { territory: 't1' }));
  expect(seesFigures(dispatcher, 't1', [COUNTY])).toBe(true);
  expect(seesFigures(dispatcher, 'g1', ['v1', 't1', COUNTY])).toBe(true);
  expect(seesFigures(dispatcher, COUNTY, [])).toBe(false);
  expect(seesFigures(dispatcher, 't2', [COUNTY])).toBe(false);
  expect(seesFigures(givenActor('x'), 't1', [COUNTY])).toBe(false);
});
