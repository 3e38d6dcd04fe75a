import { expect, test } from 'vitest';
import { pick } from '../../../features/place/place.ts';
import { changesOf, UNCHANGED } from './correction.ts';

const place = { township: { id: 't', name: 't' }, village: { id: 'v', name: 'v' }, grid: { id: 'g1', name: 'g1' } };
const matter = { category: 'service.lighting', condition: 'broken', urgency: 'ordinary', placeWords: null, sensitive: false, place, placeHow: 'inside' } as const;

test('nothing touched, or set back to what it is, sends nothing', () => {
  expect(changesOf(UNCHANGED, matter)).toEqual({});
  expect(changesOf({ ...UNCHANGED, category: 'service.lighting', urgency: 'ordinary', grid: 'g1', placeWords: '', sensitive: false }, matter)).toEqual({});
});

test('only what differs is sent', () => {
  expect(changesOf({ ...UNCHANGED, category: 'service.water', urgency: 'urgent', sensitive: true }, matter)).toEqual({ category: 'service.water', urgency: 'urgent', sensitive: true });
  expect(changesOf({ ...UNCHANGED, grid: 'g2', placeWords: '北门' }, matter)).toEqual({ grid: 'g2', placeWords: '北门' });
});

test('a point that was moved drops the grid that was chosen for the old one', () => {
  expect(changesOf({ ...UNCHANGED, place: pick({ lon: 120.1, lat: 30.4 }, 'map'), grid: 'g2' }, matter)).toEqual({ point: { lon: 120.1, lat: 30.4 } });
});

test('near a border its own grid is said, which ends the doubt', () => {
  expect(changesOf({ ...UNCHANGED, grid: 'g1' }, { ...matter, placeHow: 'border' })).toEqual({ grid: 'g1' });
});

test('a condition is taken off by naming its category again', () => {
  expect(changesOf({ ...UNCHANGED, condition: '' }, matter)).toEqual({ category: 'service.lighting' });
  expect(changesOf({ ...UNCHANGED, condition: 'dark' }, matter)).toEqual({ condition: 'dark' });
});
