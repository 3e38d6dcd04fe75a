import { expect, test } from 'vitest';
import { isPeoplePath, pageOf, parsePeople, peoplePath, type PeopleSpot } from './route.ts';

const spots: PeopleSpot[] = [
  pageOf('users'),
  pageOf('users', { id: 'zhang.san-1', q: '张', role: 'dispatcher', territory: '330110009', unit: 'renhe-command-room' }),
  pageOf('users', { id: '王 五/甲' }),
  pageOf('imports', { id: '0193581e-0000-7000-8000-000000000001', outcome: 'faulty' }),
  pageOf('explain', { user: 'renhe-director', verb: 'verify', number: 'M0AN-7F3K' }),
  { ...pageOf('users'), page: null },
];

test.each(spots)('an address reads back as it was written: %o', (spot) => {
  const [path = '', search = ''] = peoplePath(spot).split('?');
  expect(parsePeople(path, search)).toEqual(spot);
});

test('unknown words are none, and a broken escape does not break the page', () => {
  expect(parsePeople('/desk/people/nonsense/%E4', '?role=king&outcome=x')).toMatchObject({ page: null, id: '%E4', role: null, outcome: null });
});

test('only addresses below /desk/people', () => {
  expect(['/desk/people', '/desk/people/users', '/desk/peoples', '/desk'].map(isPeoplePath)).toEqual([true, true, false, false]);
});
