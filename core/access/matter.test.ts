import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../shared/platforms.ts';
import { COUNTY, givenActor, givenMatter, givenPost } from '../test/given.ts';
import { STATUSES, VERBS, commandsOf } from '../matter/life.ts';
import { seesFigures } from './figures.ts';
import { allowedCommands, may, scopesOf, sees, tokensOf, visibleTo, type MatterScope, type Reach } from './matter.ts';
import { ROLES, type Actor } from './roles.ts';

// A small world, so that actors and matters meet often. Names are shared between columns on purpose.
const county = fc.constantFrom(COUNTY, '330106');
const place = fc.record({ township: fc.constantFrom('t1', 't2'), village: fc.constantFrom('v1', 'v2'), grid: fc.constantFrom('g1', 'g2') });
const oneOf = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: null });
const platform = fc.option(fc.constantFrom(...PLATFORMS), { nil: null });
const matters = fc.tuple(county, place, platform, fc.record({ zone: oneOf('u1', 'u2'), unit: oneOf('u1', 'u2', 'v1'), line: oneOf('l1', 'l2'), reporter: oneOf('ann', 'bob') }))
  .map(([c, at, p, more]) => givenMatter({ county: c, ...at, platform: p, ...more }));
const posts = fc.record({
  id: fc.constantFrom('p1', 'p2'), role: fc.constantFrom(...ROLES), unit: fc.constantFrom('u1', 'u2', 'v1', 'null'), line: oneOf('l1', 'l2'), platform, commandedBy: oneOf('t1', 't2'),
  territory: fc.constantFrom(COUNTY, 't1', 't2', 'v1', 'v2', 'g1', 'g2'),
}).map((post) => (post.role === 'center-officer' || post.role === 'ops-officer' ? { ...post, territory: COUNTY } : post));
const actors = fc.tuple(county, fc.constantFrom('ann', 'bob', 'v1'), fc.array(posts, { maxLength: 3 })).map(([c, user, held]): Actor => ({ county: c, user, posts: held }));

const SEED = 5;
const always = (property: (actor: Actor, matter: ReturnType<typeof givenMatter>) => boolean): void =>
  fc.assert(fc.property(actors, matters, property), { seed: SEED, numRuns: 10_000 });

/** As the list reads it: every column named by a reach, in SQL equality (null equals nothing). */
const inSql = (reach: Reach, matter: MatterScope): boolean =>
  (Object.entries(reach) as [keyof MatterScope, string][]).every(([column, value]) => matter[column] !== null && matter[column] === value);

describe(`one table behind three answers (10,000 actors and matters, seed ${SEED})`, () => {
  test('the record is seen exactly when the predicates of the list hold it', () => {
    always((actor, matter) => sees(actor, matter) === (actor.county === matter.county && visibleTo(actor).some((reach) => inSql(reach, matter))));
  });
  test('and exactly when the log row carries one of the reader’s tokens', () => {
    always((actor, matter) => {
      const tokens = tokensOf(actor);
      return sees(actor, matter) === (actor.county === matter.county && scopesOf(matter).some((scope) => tokens.includes(scope)));
    });
  });
  test('nothing may be done to what is not seen, rating one’s own report included', () => {
    always((actor, matter) => STATUSES.every((status) => VERBS.every((verb) => !may(actor, verb, { ...matter, status }) || sees(actor, matter))));
  });
  test('what is allowed is in LIFE, and is what may be', () => {
    always((actor, matter) => allowedCommands(actor, matter).every((verb) => commandsOf(matter.status).includes(verb) && may(actor, verb, matter)));
  });
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
