import { expect, test } from 'vitest';
import { parseSpot, pathOf, type Spot } from './route.ts';

const spots: Spot[] = [
  { page: 'queue', queue: 'to-accept', id: null, view: 'list', q: '' },
  { page: 'queue', queue: 'late', id: '0193581e-0000-7000-8000-000000000001', view: 'map', q: '' },
  { page: 'queue', queue: 'closed', id: null, view: 'list', q: 'M0AN-7F' },
  { page: 'new', queue: 'late', id: null, view: 'list', q: '' },
  { page: 'new', queue: null, id: null, view: 'list', q: '' },
  { page: 'queue', queue: null, id: null, view: 'list', q: '' },
];

test.each(spots)('an address reads back as it was written: %o', (spot) => {
  const [path = '', search = ''] = pathOf(spot).split('?');
  expect(parseSpot(path, search)).toEqual(spot);
});

test('an unknown queue is none', () => {
  expect(parseSpot('/desk/nonsense/x', '')).toMatchObject({ page: 'queue', queue: null });
});
