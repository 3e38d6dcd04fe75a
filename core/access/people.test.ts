import { expect, test } from 'vitest';
import { COUNTY, givenActor, givenPost } from '../test/given.ts';
import { feedTokensOf } from './feed.ts';
import { seesFigures } from './figures.ts';
import { allowedPeople, deskOver, mayPeople, PEOPLE_VERBS } from './people.ts';
import { isAdministrator } from './posts.ts';
import { ROLES } from './roles.ts';

const only = (role: (typeof ROLES)[number]) => givenActor('x', givenPost(role, { territory: 't1' }));

test.each([
  ['system-admin', ['read-people', 'create-user', 'rename-user', 'dissolve-unit', 'hand-over', 'prepare-import']],
  ['security-admin', ['read-people', 'explain', 'give-post', 'end-post', 'leave', 'hand-over', 'commit-import']],
  ['auditor', ['read-people', 'read-changes']],
] as const)('a %s may %j and nothing else', (role, verbs) => {
  expect(allowedPeople(only(role)).sort()).toEqual([...verbs].sort());
});

test('nobody else may anything, and is told of nothing', () => {
  for (const role of ROLES.filter((one) => !isAdministrator(one))) {
    expect(PEOPLE_VERBS.filter((verb) => mayPeople(only(role), verb))).toEqual([]);
    expect(feedTokensOf(only(role)).filter((token) => token.startsWith('people='))).toEqual([]);
  }
  expect(feedTokensOf(only('auditor'))).toContain(`people=${COUNTY}`);
  expect(allowedPeople(givenActor('x'))).toEqual([]);
});

test('no administrator makes rights alone: who prepares an import does not confirm it, who gives posts does not make users', () => {
  for (const [one, other] of [['prepare-import', 'commit-import'], ['create-user', 'give-post']] as const) {
    for (const role of ROLES) expect(mayPeople(only(role), one) && mayPeople(only(role), other)).toBe(false);
  }
});

test('deserted work is the command room’s of its township, the center’s and the administrators’ of the county', () => {
  expect(deskOver(only('dispatcher'))).toEqual(['t1']);
  expect(deskOver(givenActor('x', givenPost('dispatcher', { territory: 't1' }), givenPost('command-director', { territory: 't2' })))).toEqual(['t1', 't2']);
  for (const role of ['center-officer', 'system-admin', 'security-admin'] as const) expect(deskOver(only(role))).toBe('county');
  for (const role of ['auditor', 'ops-officer', 'unit-officer', 'township-leader'] as const) expect(deskOver(only(role))).toEqual([]);
});

test('administrators see no figures of the county’s business', () => {
  for (const role of ROLES) expect([role, seesFigures(only(role), 't1', [])]).toEqual([role, !isAdministrator(role)]);
});
