import { expect, test } from 'vitest';
import { placesFrom, type UnitOption } from '../places.ts';
import { changeGiving, GIVING, givingBody, placesFor, unitsFor, type Giving } from './give.ts';

const county = '330110';
const places = placesFrom([
  { id: county, name: '余杭区', level: 'county', parent: null },
  { id: '330110009', name: '仁和街道', level: 'township', parent: county },
  { id: '330110010', name: '良渚街道', level: 'township', parent: county },
  { id: '330110009005', name: '獐山社区', level: 'village', parent: '330110009' },
  { id: '330110009005001', name: '第1网格', level: 'grid', parent: '330110009005' },
]);
const units: UnitOption[] = [
  { id: 'county-justice', name: '司法局', line: 'justice', block: county },
  { id: 'renhe-room', name: '仁和指挥室', line: null, block: '330110009' },
  { id: 'renhe-police', name: '仁和派出所', line: 'public-security', block: '330110009' },
  { id: 'village-zs', name: '獐山居委会', line: null, block: '330110009005' },
];
const around = { places, units, county };
const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
const give = (values: Partial<Giving>): Giving => ({ ...GIVING, ...values });

test('a role is offered territories of its levels only', () => {
  expect(ids(placesFor(give({ role: 'grid-worker' }), places))).toEqual(['330110009005001']);
  expect(ids(placesFor(give({ role: 'unit-officer' }), places))).toEqual([county, '330110009', '330110010']);
  expect(ids(placesFor(give({ role: 'unit-officer', seconded: true }), places))).toEqual(['330110009', '330110010']);
  expect(placesFor(GIVING, places)).toEqual([]);
});

test('units of the place, the nearest first; a seconded officer belongs to a line', () => {
  expect(ids(unitsFor(give({ role: 'grid-worker', territory: '330110009005001' }), places, units))).toEqual(['village-zs', 'renhe-room', 'renhe-police', 'county-justice']);
  expect(ids(unitsFor(give({ role: 'unit-officer', seconded: true, territory: '330110009' }), places, units))).toEqual(['renhe-police', 'county-justice']);
  expect(ids(unitsFor(give({ role: 'unit-officer', territory: '330110010' }), places, units))).toEqual(['county-justice']);
});

test('another role or place takes back what no longer fits, and keeps what does', () => {
  const before = give({ role: 'dispatcher', territory: '330110009', unit: 'renhe-room', from: '2026-12-01' });
  expect(changeGiving(before, { role: 'command-director' }, around)).toMatchObject({ territory: '330110009', unit: 'renhe-room' });
  expect(changeGiving(before, { territory: '330110010' }, around)).toMatchObject({ unit: '', from: '2026-12-01' });
  expect(changeGiving(before, { role: 'auditor' }, around)).toMatchObject({ territory: county, unit: '' });
  expect(changeGiving(give({ role: 'platform-lead', platform: 'safety' }), { role: 'dispatcher' }, around).platform).toBeNull();
});

test('what is missing is said, all at once', () => {
  const checked = givingBody(give({ role: 'platform-lead', from: '2026-12-02', to: '2026-12-01' }), 3);
  expect('missing' in checked && checked.missing.map((one) => one.field)).toEqual(['territory', 'unit', 'platform', 'to']);
});

test('a seconded post is commanded by the township it lies in; a day counts whole', () => {
  const values = give({ role: 'unit-officer', seconded: true, territory: '330110009', unit: 'renhe-police', from: '2026-12-01', to: '2026-12-31' });
  expect(givingBody(values, 3)).toEqual({
    body: {
      version: 3, role: 'unit-officer', unit: 'renhe-police', territory: '330110009', platform: null, commandedBy: '330110009',
      from: '2026-11-30T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z',
    },
  });
});
