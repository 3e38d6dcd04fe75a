import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../core/access/roles.ts';
import { randomOf } from '../random.ts';
import { makeCounty, SEED } from './county.ts';
import { OUTLINE } from './outline.ts';
import { area, boxOf, inside, SHRINK, type Dot, type Loop } from './plane.ts';
import { areaOf, type Territory } from './territories.ts';

const county = makeCounty();
const general = county.territories.filter(({ kind }) => kind !== 'dedicated');
const dedicated = county.territories.filter(({ kind }) => kind === 'dedicated');
const level = (name: Territory['level']): Territory[] => general.filter((territory) => territory.level === name);
const loopOf = ({ shape }: Territory): Loop => shape[0]?.[0] as [number, number][];
const holds = (territory: Territory, dot: Dot): boolean =>
  territory.shape.flat().filter((ring) => inside(ring as [number, number][], dot)).length === 1;

describe('the demonstration county', () => {
  it('is the same bytes everywhere and every time', () => {
    const bytes = (): string => createHash('sha256').update(JSON.stringify(makeCounty(SEED))).digest('hex');
    expect(bytes()).toBe(bytes());
    expect(bytes()).toBe('e5c6d1d736e47bdc19b24df9d282212a0da3d97d15b857404f9effad3199ad52');
  });

  it('has the real tree: 12 townships, 223 villages, 5 to 9 grids each', () => {
    expect(level('township')).toHaveLength(12);
    expect(level('village')).toHaveLength(223);
    expect(level('grid')).toHaveLength(1495);
    const renhe = level('village').filter(({ parent }) => parent === '330110009');
    expect(renhe).toHaveLength(22);
    for (const { id } of level('village')) {
      const grids = level('grid').filter(({ parent }) => parent === id);
      expect(grids.length).toBeGreaterThanOrEqual(5);
      expect(grids.length).toBeLessThanOrEqual(9);
      expect(grids.map((grid) => grid.id.slice(12))).toEqual(grids.map((_, i) => `00${i + 1}`));
    }
    const ids = county.territories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is drawn with at most 100 corners, and its border lies on that drawing', () => {
    expect(OUTLINE.length).toBeLessThanOrEqual(100);
    const drawn = area(OUTLINE.map(([lon, lat]) => [lon * 1e6, lat * 1e6]));
    const [whole] = level('county');
    expect(Math.abs(areaOf((whole as Territory).shape) / drawn - 1)).toBeLessThan(1e-6);
  });
});

describe('shapes', () => {
  it('fill their parent exactly: areas of children sum to the parent’s, in whole square millionths', () => {
    for (const parent of [...level('county'), ...level('township'), ...level('village')]) {
      const children = general.filter((child) => child.parent === parent.id);
      expect(children.reduce((sum, { shape }) => sum + areaOf(shape), 0), parent.name).toBe(areaOf(parent.shape));
    }
  });

  it('are simple: no border crosses itself, outlines run counter-clockwise, none is a sliver', () => {
    for (const territory of county.territories) {
      expect(crossing(loopOf(territory)), territory.id).toBeNull();
      const box = boxOf(loopOf(territory).map(([lon, lat]) => [lon * SHRINK, lat]));
      const share = area(loopOf(territory)) * SHRINK / ((box.east - box.west) * (box.north - box.south));
      expect(share, territory.id).toBeGreaterThan(0.3);
    }
  });

  it('hold every point of the county in exactly one general grid (seed 7, 4,000 points)', () => {
    const [whole] = level('county') as [Territory];
    const box = boxOf(loopOf(whole));
    const boxes = level('grid').map((grid) => ({ grid, box: boxOf(loopOf(grid)) }));
    const random = randomOf(7, 'points');
    for (let i = 0; i < 4000; i += 1) {
      const x = box.west + (box.east - box.west) * random.next();
      const y = box.south + (box.north - box.south) * random.next();
      const found = boxes.filter(
        ({ grid, box: near }) => x >= near.west && x <= near.east && y >= near.south && y <= near.north && holds(grid, [x, y]),
      );
      expect(found.length, `${x},${y}`).toBe(holds(whole, [x, y]) ? 1 : 0);
    }
  });

  it('of dedicated grids lie inside their parents and apart from each other', () => {
    expect(dedicated.length).toBeGreaterThanOrEqual(5);
    for (const grid of dedicated) {
      const parent = general.find(({ id }) => id === grid.parent) as Territory;
      expect(loopOf(grid).every((corner) => holds(parent, corner)), grid.name).toBe(true);
      expect(meets(loopOf(grid), loopOf(parent)), grid.name).toBe(false);
      for (const other of dedicated) {
        if (other !== grid) expect(meets(loopOf(grid), loopOf(other)) || holds(other, loopOf(grid)[0] as Dot), `${grid.name} ${other.name}`).toBe(false);
      }
    }
  });
});

describe('units and people', () => {
  const units = new Set(county.units.map(({ id }) => id));
  const territories = new Set(county.territories.map(({ id }) => id));
  const posts = county.users.flatMap((user) => user.posts);

  it('refer only to what is there', () => {
    const lines = new Set(county.lines.map(({ id }) => id));
    for (const post of posts) expect([units.has(post.unit), territories.has(post.territory)], post.id).toEqual([true, true]);
    for (const unit of county.units) expect([territories.has(unit.block), unit.line === null || lines.has(unit.line)], unit.id).toEqual([true, true]);
    for (const { line, parent } of county.categories) {
      expect(lines.has(line)).toBe(true);
      expect(parent === null || county.categories.some(({ id }) => id === parent)).toBe(true);
    }
    for (const { unit } of dedicated) expect(units.has(unit ?? '')).toBe(true);
  });

  it('fill every role, with names that are all different', () => {
    expect(new Set(posts.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(new Set(county.users.map(({ name }) => name)).size).toBe(county.users.length);
  });

  it('leave no station and no department without somebody who can work', () => {
    const worked = new Set(posts.filter(({ role }) => role === 'unit-officer' || role === 'department-officer').map(({ unit }) => unit));
    const idle = county.units.filter(({ kind, id }) => (kind === 'station' || kind === 'department') && !worked.has(id));
    expect(idle).toEqual([]);
  });

  it('give every township somebody at the desk', () => {
    const desks = posts.filter(({ role }) => role === 'dispatcher').map(({ territory }) => territory);
    expect(new Set(desks).size).toBe(12);
  });
});

/** Do the stretches a–b and c–d meet? Corners they share do not count. */
function cross([ax, ay]: Dot, [bx, by]: Dot, [cx, cy]: Dot, [dx, dy]: Dot): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

const edges = (loop: Loop): [Dot, Dot][] => loop.map((to, i) => [loop.at(i - 1) as Dot, to]);
const meets = (a: Loop, b: Loop): boolean => edges(a).some(([p, q]) => edges(b).some(([r, s]) => cross(p, q, r, s)));

function crossing(loop: Loop): string | null {
  if (new Set(loop.map(String)).size !== loop.length) return 'a corner is used twice';
  const all = edges(loop);
  for (const [i, [a, b]] of all.entries()) {
    for (const [c, d] of all.slice(i + 1)) if (cross(a, b, c, d)) return `${a} ${c}`;
  }
  return null;
}
