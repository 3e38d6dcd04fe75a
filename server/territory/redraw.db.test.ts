import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocateAnswer } from '../../contract/county.ts';
import type { TallyAnswer } from '../../contract/statistics.ts';
import type { CoverageAnswer, ImportAnswer, MapFaultView, RedrawBody, SliverList, TerritoryPage } from '../../contract/territory.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, COUNTY, GRID_A, MARKET } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';
import { everybody, walkTo } from '../test/walk.ts';

/** The first grid of township a is split in two by a line at 120.05; the rest of the map stands. */
let t: TestApp;
let people: Map<string, Person>;
let ops: Person;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  people = await everybody(t);
  ops = await t.as('ops');
});
afterAll(() => t.close());
const who = (user: string): Person => people.get(user) as Person;

const [WEST, EAST] = [`${A}001101`, `${A}001102`];
const box = (west: number, south: number, east: number, north: number): [number, number][][][] => [[[[west, south], [east, south], [east, north], [west, north]]]];
const grid = (id: string, shape: [number, number][][][]): RedrawBody['create'][number] => ({ id, parent: `${A}001`, level: 'grid', kind: 'general', name: id.slice(-3), unit: null, shape });
const redraw = (body: Partial<RedrawBody>, by = ops, key?: string) => by.send<{ map: number }>(
  'POST', '/territories/redraw', { map: 0, note: '试', retire: [], create: [], change: [], succession: [], ...body }, key === undefined ? {} : { 'idempotency-key': key },
);
const split: Partial<RedrawBody> = {
  retire: [GRID_A], create: [grid(WEST, box(120, 30.1, 120.05, 30.2)), grid(EAST, box(120.05, 30.1, 120.1, 30.2))], succession: [{ from: [GRID_A], to: [WEST, EAST] }],
};
const faultsOf = (answer: { body: { details?: Record<string, unknown> } }) => answer.body.details?.['faults'] as MapFaultView[];
const gridOf = async (id: string) => (await who('room-a').reads(id)).body.place?.grid.id;

describe('before anything is drawn', () => {
  test('faults are named by territory and vertex, a crossing by its point, and nothing is written (A13)', async () => {
    const bow = [[[[120, 30.1], [120.05, 30.2], [120.05, 30.1], [120, 30.2]]]] as [number, number][][][];
    const answer = await redraw({ ...split, create: [grid(WEST, bow), grid('33011000100110', box(120.05, 30.1, 120.1, 30.2))] });
    expect(answer).toMatchObject({ status: 422, body: { error: 'territory.faults', message: expect.stringContaining('2 处错') } });
    expect(faultsOf(answer)).toMatchObject([{ territory: '33011000100110', fault: 'code' }, { territory: WEST, fault: 'crossing', spot: { part: 0, ring: 0 }, at: [120.025, expect.closeTo(30.15, 6)] }]);
    expect((await ops.send<TerritoryPage>('GET', `/territories/${GRID_A}`)).body).toMatchObject({ map: 0, retired: false });
  });
  test.each<[string, Partial<RedrawBody>, string]>([
    ['an unknown unit', { change: [{ id: MARKET, unit: 'nobody' }] }, 'unit'],
    ['a code of now', { create: [grid(GRID_A, box(120, 30.1, 120.1, 30.2))] }, 'id-used'],
    ['the only grids of a village', { retire: [GRID_A, `${A}001002`] }, 'village-without-grid'],
    ['nothing there', { change: [{ id: `${A}001777`, name: 'x' }] }, 'unknown'],
    ['half of the land left to nobody', { ...split, succession: [], create: split.create?.slice(0, 1) ?? [] }, 'no-successor'],
  ])('%s: refused by name', async (_, body, fault) => expect(faultsOf(await redraw(body))[0]?.fault).toBe(fault));
  test('only operations draw; everybody with a post reads', async () => {
    for (const user of ['room-a', 'center', 'system', 'grid-a']) expect((await redraw(split, people.get(user) ?? await t.as(user))).status).toBe(403);
    expect((await who('resident').send('GET', `/territories/${GRID_A}`)).status).toBe(401);
    expect((await who('grid-a').send<TerritoryPage>('GET', `/territories/${GRID_A}`)).body.mayDraw).toBe(false);
  });
});

describe('a split', () => {
  let open: string;
  let closed: string;
  const key = randomUUID();
  beforeAll(async () => {
    open = (await walkTo(people, 'handling', { point: { lon: 120.02, lat: 30.15 } })).id;
    closed = (await walkTo(people, 'closed', { point: { lon: 120.08, lat: 30.15 } })).id;
    t.clock.forward(60_000);
    expect((await redraw(split, ops, key)).body).toEqual({ map: 1 });
  });

  test('sent again it is the same; by the old map another is refused', async () => {
    expect((await redraw(split, ops, key)).body).toEqual({ map: 1 });
    expect(await redraw({ change: [{ id: WEST, name: 'x' }] })).toMatchObject({ status: 409, body: { error: 'territory.changed', details: { map: 1 } } });
  });
  test('open matters go on in the successor, with a step that says so; closed ones are found there and keep their history (A4)', async () => {
    await expect.poll(() => gridOf(open), { timeout: 5000 }).toBe(WEST);
    expect((await who('room-a').reads(open)).body.entries.at(-1)).toMatchObject({ verb: 'redraw', facts: { grid: WEST, gridBefore: GRID_A, redraw: 1 } });
    await expect.poll(() => gridOf(closed)).toBe(EAST);
    expect((await who('room-a').reads(closed)).body.entries.at(-1)?.verb).toBe('close');
    const { rows } = await t.pool.query('select id, first_grid from matter where id = any($1)', [[open, closed]]);
    expect(rows.map((row: { first_grid: string }) => row.first_grid)).toEqual([GRID_A, GRID_A]);
  });
  test('the grid worker of the old one sees and does his work in both', async () => {
    expect((await who('grid-a').reads(open)).status).toBe(200);
    expect((await who('grid-a').reads(closed)).status).toBe(200);
    expect((await who('grid-b').reads(open)).status).toBe(404);
    await who('city-a').does('answer', open, { words: '办好了' });
    expect((await who('grid-a').does('verify', open, { passed: true })).status).toBe(200);
  });
  test('figures: what is open counts where it is, what was closed stays where it was, and nothing is counted twice', async () => {
    const by = async (territory: string): Promise<TallyAnswer> => (await ops.send<TallyAnswer>('GET', `/tallies?from=2026-11-25&to=2026-11-25&territory=${territory}`)).body;
    await expect.poll(async () => (await by(WEST)).total.open).toBe(1);
    expect((await by(GRID_A)).total).toEqual({ received: 1, closed: 1, declined: 0, open: 0 });
    expect((await by(EAST)).total).toEqual({ received: 0, closed: 0, declined: 0, open: 0 });
    const village = await by(`${A}001`);
    expect(village.total).toMatchObject({ received: 2, closed: 1, open: 1 });
    expect(village.parts.map(({ key: id, received }) => [id, received])).toEqual(expect.arrayContaining([[GRID_A, 1], [WEST, 1], [EAST, 0]]));
  });
  test('each names the other, and the old version is kept', async () => {
    const page = async (id: string): Promise<TerritoryPage> => (await who('room-a').send<TerritoryPage>('GET', `/territories/${id}`)).body;
    expect(await page(GRID_A)).toMatchObject({ retired: true, map: 1, successors: [{ id: WEST }, { id: EAST }], versions: [{ name: '第1网格', validTo: expect.any(String) }] });
    expect((await page(EAST)).predecessors).toEqual([{ id: GRID_A, name: '第1网格' }]);
  });
  test('a retired code never comes back, and is merged on to the next successor', async () => {
    expect(faultsOf(await redraw({ map: 1, create: [grid(GRID_A, box(120, 30.1, 120.1, 30.2))] }))[0]).toMatchObject({ fault: 'id-used' });
    const next = `${A}001103`;
    expect((await redraw({ map: 1, retire: [WEST, EAST], create: [grid(next, box(120, 30.1, 120.1, 30.2))], succession: [{ from: [WEST, EAST], to: [next] }] })).body).toEqual({ map: 2 });
    await expect.poll(async () => [await gridOf(open), await gridOf(closed)]).toEqual([next, next]);
    expect((await who('grid-a').reads(open)).status).toBe(200);
    expect((await ops.send<TerritoryPage>('GET', `/territories/${next}`)).body.predecessors.map(({ id }) => id)).toEqual([GRID_A, WEST, EAST].sort());
  });
});

test('a new name is a version and moves nothing; the same border from another corner is no version (A17)', async () => {
  const id = `${A}002002`;
  t.clock.forward(60_000);
  expect((await redraw({ map: 2, change: [{ id, name: '新名' }, { id: `${A}002001`, shape: [[[[120.1, 30], [120.1, 30.1], [120, 30.1], [120, 30]]]] }] })).body).toEqual({ map: 3 });
  const { versions } = (await ops.send<TerritoryPage>('GET', `/territories/${id}`)).body;
  expect(versions.map(({ name, note }) => [name, note])).toEqual([['新名', '试'], ['第2网格', null]]);
  expect(versions[1]?.validTo).toBe(versions[0]?.validFrom);
  expect((await ops.send<TerritoryPage>('GET', `/territories/${A}002001`)).body.versions).toHaveLength(1);
});

test('a village merged into its neighbour takes its grids, its unit and its people along', async () => {
  const [gone, stays] = [`${A}001`, `${A}002`];
  const { id } = await walkTo(people, 'to-accept', { point: { lon: 120.15, lat: 30.15 } });
  const answer = await redraw({
    map: 3, retire: [gone], succession: [{ from: [gone], to: [stays] }],
    change: [{ id: stays, shape: box(120, 30, 120.2, 30.2) }, ...[`${A}001002`, `${A}001103`, MARKET].map((grid) => ({ id: grid, parent: stays }))],
  });
  expect(answer.body).toEqual({ map: 4 });
  await expect.poll(async () => (await who('room-a').reads(id)).body.place?.village.id).toBe(stays);
  expect((await who('village-a').reads(id)).status).toBe(200);
  expect((await ops.send<TerritoryPage>('GET', `/territories/${stays}`)).body.units.map((unit) => unit.id)).toEqual([`village-${A}`]);
});

test('gaps, overlaps and what lies outside are told with their size (P15); a point between grids waits for repair and leaves when it is mended (A5)', async () => {
  const id = `${A}002001`;
  // 0.0005° of its eastern edge, some 48 m wide, are given to nobody.
  expect((await redraw({ map: 4, change: [{ id, shape: box(120, 29.999, 120.0995, 30.1) }] })).body).toEqual({ map: 5 });
  const { gaps, outside, overlaps } = (await ops.send<CoverageAnswer>('GET', `/territories/coverage?under=${A}002`)).body;
  expect([gaps.length, outside.map(({ of }) => of.id), overlaps]).toEqual([1, [id], []]);
  expect(gaps[0]?.squareMetres).toBeGreaterThan(500_000);
  const { id: lost } = await walkTo(people, 'to-accept', { point: { lon: 120.0996, lat: 30.05 } });
  expect((await ops.send<SliverList>('GET', '/territories/slivers')).body.slivers).toMatchObject([{ id: lost, grid: { id } }]);
  expect((await who('resident').send<LocateAnswer>('GET', '/locate?lon=120.0996&lat=30.05')).body).toMatchObject({ how: 'sliver', candidates: [{ grid: { id: `${A}002002` }, metres: expect.any(Number) }] });
  expect((await redraw({ map: 5, change: [{ id, shape: box(120, 30, 120.1, 30.1) }] })).body).toEqual({ map: 6 });
  await expect.poll(async () => (await ops.send<SliverList>('GET', '/territories/slivers')).body.slivers).toEqual([]);
  expect((await who('resident').send<LocateAnswer>('GET', '/locate?lon=120.1001&lat=30.05&accuracy=40')).body).toMatchObject({ how: 'border', grid: { id: `${A}002002` }, candidates: [{ grid: { id } }] });
});

test('what goes out comes in again unchanged; a file with another system or a retired code is told, and nothing is written', async () => {
  const file = JSON.stringify((await ops.send('GET', `/territories.geojson?under=${A}`)).body);
  const take = async (text: string, more = {}) => (await ops.send<ImportAnswer>('POST', '/territories/import', { text, ...more })).body;
  expect(await take(file)).toMatchObject({ map: 6, faults: [], create: [], change: [], same: 7 });
  expect((await take(file, { system: 'GCJ-02' })).change.length).toBe(7);
  expect((await take('<kml/>')).faults).toMatchObject([{ fault: 'not-a-collection', says: { zh: expect.stringContaining('GeoJSON') } }]);
  expect((await take(file.replaceAll(`${A}002002`, WEST))).faults).toMatchObject([{ fault: 'id-used' }]);
  expect((await who('room-a').send('POST', '/territories/import', { text: file })).status).toBe(403);
});

test('when it took effect may be said, but not before the last change nor after now', async () => {
  for (const at of ['2026-11-20T00:00:00Z', '2027-01-01T00:00:00Z']) expect((await redraw({ map: 6, at, change: [{ id: `${A}002002`, name: 'y' }] })).body.error).toBe('territory.at');
});

test('a base map is kept with its approval number, by operations alone', async () => {
  const baseMap = { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '自然资源局', approval: '浙S（2026）1号' };
  expect((await who('room-a').send('PUT', '/base-map', { baseMap })).status).toBe(403);
  expect((await ops.send('PUT', '/base-map', { baseMap: { ...baseMap, approval: '' } })).status).toBe(400);
  expect((await ops.send('PUT', '/base-map', { baseMap })).status).toBe(200);
  expect((await who('resident').send('GET', `/api/counties/${COUNTY}`)).body).toMatchObject({ map: 6, baseMap });
});
