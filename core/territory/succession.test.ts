import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenGrid, square } from '../test/given.ts';
import { asOf, faultOfRedraw, predecessorsOf, successorsOf, type Redraw, type Succession, type TerritoryVersion } from './succession.ts';
import type { Territory } from './territory.ts';

const MAY = '2026-05-01T00:00:00.000Z';
/** g1 is split on 1 May, its eastern half is later merged with g2, and that gets a new code. */
const story: Succession[] = [
  { at: MAY, from: ['g1'], to: ['g1a', 'g1b'] },
  { at: '2026-08-01T00:00:00.000Z', from: ['g1b', 'g2'], to: ['g3'] },
  { at: '2027-01-01T00:00:00.000Z', from: ['g3'], to: ['g4'] },
];

test('old matters are found under what their grid has become, through split, merger and new code (A4)', () => {
  expect(predecessorsOf('g4', story)).toEqual(['g1', 'g1b', 'g2', 'g3']);
  expect(predecessorsOf('g1a', story)).toEqual(['g1']);
  expect(successorsOf('g1', story)).toEqual(['g1a', 'g1b', 'g3', 'g4']);
  expect([predecessorsOf('g1', story), successorsOf('g4', story), predecessorsOf('nowhere', story)]).toEqual([[], [], []]);
});

const SEED = 4;
const id = fc.nat(8).map(String);
const tangle = fc.array(fc.record({ at: fc.constant(MAY), from: fc.array(id, { maxLength: 3 }), to: fc.array(id, { maxLength: 3 }) }), { maxLength: 12 });
test(`a tangled table ends, never names itself, and both ways agree (2,000, seed ${SEED})`, () => {
  fc.assert(fc.property(tangle, id, id, (successions, a, b) => {
    expect(predecessorsOf(a, successions)).not.toContain(a);
    expect(predecessorsOf(a, successions).includes(b)).toBe(successorsOf(b, successions).includes(a));
  }), { seed: SEED, numRuns: 2000 });
});

test('the map as of an instant: a version begins at its first moment and has ended at its last', () => {
  const version = (name: string, validFrom: string, validTo: string | null): TerritoryVersion => ({ ...givenGrid('g', []), name, validFrom, validTo });
  const versions = [version('old', '2025-01-01T00:00:00Z', MAY), version('new', MAY, null)];
  const names = (instant: string): string[] => asOf(versions, instant).map(({ name }) => name);
  expect([names('2024-12-31T23:59:59Z'), names('2026-04-30T23:59:59.999Z'), names('2026-05-01T08:00:00+08:00'), names('2030-01-01T00:00:00Z')]).toEqual([[], ['old'], ['new'], ['new']]);
});

const half = (name: string, side: 0 | 1, given: Partial<Territory> = {}): Territory =>
  givenGrid(name, [[[[120 + side * 0.01, 30], [120.01 + side * 0.01, 30], [120.01 + side * 0.01, 30.02], [120 + side * 0.01, 30.02]]]], { parent: 'v1', ...given });
const land = [[square(120, 30, 0.02)]];
const current: Territory[] = [
  { ...givenGrid('c', land), level: 'county', kind: null, parent: null },
  { ...givenGrid('t', land), level: 'township', kind: null, parent: 'c' },
  { ...givenGrid('v1', land), level: 'village', kind: null, parent: 't' },
  givenGrid('g', land, { parent: 'v1' }), givenGrid('z', [[square(120.005, 30.005, 0.01)]], { kind: 'dedicated', parent: 't' }),
];
const used = new Set(['c', 't', 'v1', 'g', 'z', 'gone']);
const split: Redraw = { added: [half('a', 0), half('b', 1)], changed: [], retired: ['g'], successions: [{ from: ['g'], to: ['a', 'b'] }] };
const none: Redraw = { added: [], changed: [], retired: [], successions: [] };

describe('a redrawing of the map', () => {
  test.each<[string, Redraw]>([
    ['a split', split], ['nothing', none], ['a new name', { ...none, changed: [givenGrid('g', land, { parent: 'v1', name: '新' })] }],
    ['a split nobody wrote down, but the land is covered', { ...split, successions: [] }],
    ['a dedicated grid given up: the general one lies under it', { ...none, retired: ['z'] }],
    ['a new dedicated grid', { ...none, added: [half('y', 0, { kind: 'dedicated' })] }],
  ])('%s may be', (_, redraw) => expect(faultOfRedraw(current, redraw, used)).toBeNull());

  test.each<[string, Redraw, object]>([
    ['a code is both new and retired', { ...split, retired: ['g', 'a'] }, { fault: 'twice', id: 'a' }],
    ['what is retired is not there', { ...none, retired: ['q'] }, { fault: 'unknown', id: 'q' }],
    ['what is changed is not there', { ...none, changed: [half('q', 0)] }, { fault: 'unknown', id: 'q' }],
    ['a code of long ago comes back', { ...split, added: [half('gone', 0), half('b', 1)] }, { fault: 'id-used', id: 'gone' }],
    ['a code of now is given again', { ...none, added: [half('g', 0)] }, { fault: 'id-used', id: 'g' }],
    ['a bow-tie', { ...none, added: [givenGrid('a', [[[[120, 30], [121, 31], [121, 30], [120, 31]]]])] }, { fault: 'shape', id: 'a' }],
    ['no such parent', { ...none, added: [half('a', 0, { parent: 'v9' })] }, { fault: 'parent', id: 'a' }],
    ['a parent below its child', { ...none, added: [{ ...half('a', 0, { parent: 'g' }), level: 'village', kind: null }] }, { fault: 'parent', id: 'a' }],
    ['a village retired with its grid still in it', { ...none, retired: ['v1'] }, { fault: 'parent', id: 'g' }],
    ['the only grid of a village', { ...none, retired: ['g'] }, { fault: 'village-without-grid', id: 'v1' }],
    ['half of the land is left to nobody', { ...split, added: [half('a', 0)], successions: [] }, { fault: 'no-successor', id: 'g' }],
    ['a successor that is not there', { ...split, successions: [{ from: ['g'], to: ['q'] }] }, { fault: 'succession', id: 'q' }],
    ['a successor of nobody', { ...split, successions: [{ from: [], to: ['a'] }] }, { fault: 'succession', id: 'a' }],
  ])('%s: refused', (_, redraw, fault) => expect(faultOfRedraw(current, redraw, used)).toEqual(fault));
});
