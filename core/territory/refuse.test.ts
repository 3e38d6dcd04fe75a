import { expect, test } from 'vitest';
import { refusalOf, square } from '../test/given.ts';
import { refusePlace } from './refuse.ts';

const COUNTY = { name: '余杭区', shape: [[square(119.8, 30.2, 0.4)]] };

test.each([
  ['longitude and latitude swapped', 30.3, 120.0, 'place.swapped', { lon: 120, lat: 30.3 }],
  ['null island, where a failed positioning lands', 0, 0, 'place.nowhere', { lon: 0, lat: 0 }],
  ['another continent', -122.4, 37.8, 'place.nowhere', {}],
  ['a swapped place of elsewhere in China', 39.9, 116.4, 'place.nowhere', {}],
  ['the open sea off Zhoushan', 123.5, 30.3, 'place.outside', { county: '余杭区', km: 317 }],
  ['another province', 116.4, 39.9, 'place.outside', { county: '余杭区' }],
  ['a little over the border', 120.21, 30.4, 'place.outside', { county: '余杭区', km: '1.0' }],
] as const)('%s', (_, lon, lat, code, details) => {
  expect(refusalOf(() => refusePlace(COUNTY, lon, lat))).toMatchObject({ code, details });
});
