import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCounty } from '../../sim/county/county.ts';
import { square } from '../test/given.ts';
import { normalize, sameShape, twiceArea } from './normal.ts';
import { closeRing } from './shape.ts';
import type { Position, Ring, Shape } from './territory.ts';
import { faultsOfShape } from './validate.ts';

const whole = square(120, 30, 1);
const found = (shape: Shape): string[] => faultsOfShape(shape).map(({ fault, part, ring, vertex }) => `${fault} ${part}/${ring}/${vertex}`);

test('a bow-tie shows the point in which its lines cross, and both lines (A13)', () => {
  const tie: Ring = [[120, 30], [121, 31], [121, 30], [120, 31]];
  expect(faultsOfShape([[tie]])).toEqual([{ part: 0, ring: 0, vertex: 0, fault: 'crossing', at: [120.5, 30.5], other: { part: 0, ring: 0, vertex: 2 } }]);
});

describe('each fault by its vertex', () => {
  test.each<[string, Shape, string[]]>([
    ['a plain square', [[whole]], []],
    ['closed and clockwise', [[closeRing(whole.toReversed())]], []],
    ['a hole, and an island in it', [[whole, square(120.2, 30.2, 0.6)], [square(120.4, 30.4, 0.2)]], []],
    ['a hole that touches the outline in a corner', [[whole, [[120, 30], [120.5, 30.2], [120.2, 30.5]]]], []],
    ['two islands that touch in a corner', [[whole], [square(121, 31, 1)]], []],
    ['nothing', [], ['too-few 0/0/0']],
    ['a part without a ring', [[whole], []], ['too-few 1/0/0']],
    ['two corners', [[[[120, 30], [121, 31], [120, 30]]]], ['too-few 0/0/0']],
    ['one corner three times', [[[[120, 30], [120, 30], [120, 30]]]], ['too-few 0/0/0']],
    ['latitude first', [[[[30, 120], [31, 120], [31, 121]]]], ['outside-world 0/0/0']],
    ['not a number', [[[[120, 30], [121, Number.NaN], [121, 31]]]], ['outside-world 0/0/1']],
    ['a corner twice in a row', [[[[120, 30], [121, 30], [121, 30], [121, 31]]]], ['repeated-vertex 0/0/2']],
    ['an eight that touches itself in a corner', [[[[120, 30], [121, 30], [120.5, 30.5], [121, 31], [120, 31], [120.5, 30.5]]]], ['revisited-vertex 0/0/5']],
    ['a corner on a line of its own ring', [[[[120, 30], [121, 30], [121, 31], [120.5, 30], [120, 31]]]], ['crossing 0/0/0']],
    ['a spike', [[[[120, 30], [121, 30], [122, 30], [121, 30], [121, 31]]]], ['crossing 0/0/1', 'revisited-vertex 0/0/3']],
    ['a line there and back', [[[[120, 30], [121, 30], [122, 30]]]], ['zero-area 0/0/0']],
    ['a square of half a metre', [[square(120, 30, 5e-6)]], ['zero-area 0/0/0']],
    ['a hole outside', [[whole, square(125, 30, 1)]], ['hole-outside 0/1/0']],
    ['a hole over the outline', [[whole, square(120.5, 30.5, 1)]], ['crossing 0/0/1', 'crossing 0/0/2']],
    ['a hole in a hole', [[whole, square(120.2, 30.2, 0.6), square(120.4, 30.4, 0.2)]], ['holes-overlap 0/2/0']],
    ['holes over each other', [[whole, square(120.1, 30.1, 0.4), square(120.3, 30.3, 0.4)]], ['holes-overlap 0/1/1', 'holes-overlap 0/1/2']],
    ['a hole as large as the outline', [[whole, whole]], ['crossing 0/0/0', 'crossing 0/0/1', 'crossing 0/0/2', 'crossing 0/0/3']],
    ['a part in another', [[whole], [square(120.4, 30.4, 0.2)]], ['parts-overlap 1/0/0']],
    ['parts that cross', [[whole], [square(120.5, 30.5, 1)]], ['parts-overlap 0/0/1', 'parts-overlap 0/0/2']],
  ])('%s', (_, shape, wanted) => expect(found(shape)).toEqual(wanted));
});

test('the demonstration county has no fault, in none of its territories', () => {
  expect(makeCounty().territories.filter(({ shape }) => faultsOfShape(shape).length > 0).map(({ id }) => id)).toEqual([]);
});

const star = (corners: number, round: (i: number) => number): Ring =>
  Array.from({ length: corners }, (_, i): Position => [120 + Math.cos((i * 2 * Math.PI) / corners) * round(i), 30 + Math.sin((i * 2 * Math.PI) / corners) * round(i)]);
test('5,000 vertices are compared by neighbourhood: none crosses; two exchanged, lines do; a scribble of 5,000 says 100', () => {
  const coast = star(5000, (i) => 0.5 + ((i * 7919) % 97) / 1000);
  expect(found([[coast]])).toEqual([]);
  const slipped = coast.with(1200, coast[1210] as Position).with(1210, coast[1200] as Position);
  expect(new Set(faultsOfShape([[slipped]]).map(({ fault, vertex }) => `${fault} ${vertex >= 1199 && vertex <= 1210}`))).toEqual(new Set(['crossing true']));
  const scribble = Array.from({ length: 5000 }, (_, i): Position => [120 + ((i * 7919) % 5003) / 5003, 30 + ((i * 104_729) % 4999) / 4999]);
  expect(found([[scribble]])).toHaveLength(100);
});

const SEED = 3;
const ring = fc.array(fc.tuple(fc.nat(9), fc.nat(9)).map(([x, y]): Position => [120 + x / 10, 30 + y / 10]), { minLength: 3, maxLength: 8 });
const shapes = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
test(`topological equality: start, direction, closing and order of parts don’t matter; a moved corner does (A17; 5,000, seed ${SEED})`, () => {
  fc.assert(fc.property(shapes, fc.nat(7), (shape, by) => {
    const turned = shape.map((part) => part.map((one, i) => {
      const from = by % one.length;
      const rolled = [...one.slice(from), ...one.slice(0, from)];
      return i % 2 === 0 ? closeRing(rolled.toReversed()) : rolled;
    })).reverse();
    expect(sameShape(shape, turned)).toBe(true);
    expect(sameShape(shape, normalize(turned))).toBe(true);
    const moved = shape.map((part, i) => (i === 0 ? [[...(part[0] ?? []), [121, 31] as Position], ...part.slice(1)] : part));
    expect(sameShape(shape, moved)).toBe(false);
  }), { seed: SEED, numRuns: 5000 });
});

test('normal: closed, outline counter-clockwise, holes clockwise, repeats gone, nothing else moved (RFC 7946 §3.1.6)', () => {
  const [[outline = [], hole = []] = []] = normalize([[[...whole, whole[3] as Position].toReversed(), square(120.2, 30.2, 0.6)]]);
  expect([outline.length, hole.length, twiceArea(outline) > 0, twiceArea(hole) < 0]).toEqual([5, 5, true, true]);
  expect([outline[0], hole[0]]).toEqual([outline.at(-1), hole.at(-1)]);
});
