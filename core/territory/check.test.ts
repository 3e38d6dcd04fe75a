import { expect, test } from 'vitest';
import { givenGrid, square } from '../test/given.ts';
import { faultOfPackage } from './check.ts';
import type { Territory } from './territory.ts';

type Package = Parameters<typeof faultOfPackage>[0];
const post = { id: 'p1', unit: 'u1', territory: 'g1' };
const whole = (): Package => ({
  county: '330110',
  territories: [
    { ...givenGrid('330110', [[square(120, 30, 1)]]), level: 'county', parent: null },
    givenGrid('g1', [[square(120, 30, 1)]], { parent: '330110', unit: 'u1' }),
  ],
  lines: [{ id: 'city' }],
  units: [{ id: 'u1', block: '330110', line: 'city' }, { id: 'u2', block: 'g1', line: null }],
  users: [{ id: 'ann', posts: [post] }, { id: 'bob', posts: [] }],
  categories: [{ id: 'c', parent: null, line: 'city' }, { id: 'c.leaf', parent: 'c', line: 'city' }],
});
const grid = (given: Partial<Territory>): Package['territories'] => [...whole().territories, givenGrid('g2', [[square(120, 30, 1)]], { parent: '330110', ...given })];

test('a package that hangs together has no fault', () => {
  expect(faultOfPackage(whole())).toBeNull();
});

test.each<[string, Partial<Package>]>([
  ['territory g1 stands twice', { territories: grid({ id: 'g1' }) }],
  ['territory g2 has no parent before it', { territories: grid({ parent: 'later' }) }],
  ['territory g2 has no parent before it', { territories: grid({ parent: null }) }],
  ['territory 330109 has no parent before it', { territories: [{ ...givenGrid('330109', []), level: 'county', parent: null }] }],
  ['territory g2 has a corner outside the world (longitude comes first)', { territories: grid({ shape: [[[[30, 120], [31, 120], [31, 121]]]] }) }],
  ['no territory 330110', { territories: [] }],
  ['unit u9 names an unknown block or line', { units: [...whole().units, { id: 'u9', block: 'nowhere', line: null }] }],
  ['unit u9 names an unknown block or line', { units: [...whole().units, { id: 'u9', block: '330110', line: 'nothing' }] }],
  ['unit u1 stands twice', { units: [...whole().units, { id: 'u1', block: '330110', line: null }] }],
  ['line city stands twice', { lines: [{ id: 'city' }, { id: 'city' }] }],
  ['category d names an unknown line or parent', { categories: [{ id: 'd', parent: null, line: 'nothing' }] }],
  ['category d names an unknown line or parent', { categories: [{ id: 'd', parent: 'later', line: 'city' }] }],
  ['category c stands twice', { categories: [...whole().categories, { id: 'c', parent: null, line: 'city' }] }],
  ['post p1 of bob names an unknown unit or territory', { users: [{ id: 'bob', posts: [{ ...post, unit: 'nobody' }] }] }],
  ['post p1 of bob names an unknown unit or territory', { users: [{ id: 'bob', posts: [{ ...post, territory: 'nowhere' }] }] }],
  ['user ann stands twice', { users: [...whole().users, { id: 'ann', posts: [] }] }],
  ['post p1 stands twice', { users: [...whole().users, { id: 'eve', posts: [post] }] }],
  ['territory g2 names an unknown unit', { territories: grid({ unit: 'nobody' }) }],
])('%s', (fault, given) => {
  expect(faultOfPackage({ ...whole(), ...given })).toBe(fault);
});

// Ids become parts of scopes (core/access): one that holds their separators would widen what its bearer sees.
test.each(['x|county=330110', 'x&platform=service', 'a=b', '', 'a\u0000b', 'two words', 'a\u0007'])('the id %j can’t be used', (id) => {
  expect(faultOfPackage({ ...whole(), users: [{ id, posts: [] }] })).toBe(`user ${JSON.stringify(id)} has an id that can’t be used: letters, digits, dot, dash and underscore only`);
});
