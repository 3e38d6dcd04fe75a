import { inject } from 'vitest';
import { MatterList, type CommandBody, type MatterPage, type Receipt, type ReportBody } from '../contract/matter.ts';
import type { AccountList } from '../contract/session.ts';
import type { Verb } from '../core/matter/life.ts';
import type { Queue } from '../core/matter/queues.ts';
import { createApi } from '../sim/api/client.ts';
import { countyApi } from '../sim/api/county.ts';
import { drawPicture, type Scene } from '../sim/api/pictures.ts';
import { randomOf } from '../sim/random.ts';
import { pointOfGrid, type Point } from '../sim/work/place.ts';

/** The demonstration county by its public API: who and where the stories play, and what happens beside them. */
export const COUNTY = '330110';
/** 仁和街道 獐山社区 第1网格, where renhe-grid-1 works. */
export const GRID = '330110009005001';

const open = () => createApi(inject('product'), Number.POSITIVE_INFINITY);
const county = () => countyApi(open(), COUNTY);

export async function accountOf(user: string): Promise<AccountList['accounts'][number]> {
  const found = (await county().accounts()).find((account) => account.user === user);
  if (!found) throw new Error(`no demo account ${user}`);
  return found;
}

export const pointIn = (grid: string): Promise<Point> => pointOfGrid(county(), grid, randomOf(1, 'e2e', grid));

/** A point a few metres inside a grid, with another grid a few metres further: a phone can't tell which. */
export async function pointAtBorder(grid: string): Promise<Point> {
  const api = county();
  const outline = (await api.grids(grid.slice(0, 9))).find(({ id }) => id === grid)?.shape?.[0]?.[0] ?? [];
  for (const [i, [bx, by]] of outline.entries()) {
    const [ax, ay] = outline.at(i - 1) ?? [bx, by];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [dx, dy] = [(-(by - ay) / length) * NEAR, ((bx - ax) / length) * NEAR];
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    const sides = [{ lon: six(x + dx), lat: six(y + dy) }, { lon: six(x - dx), lat: six(y - dy) }];
    const found = await Promise.all(sides.map(({ lon, lat }) => api.locate(lon, lat).then((one) => one.grid.id, () => null)));
    const [inside, outside] = found[0] === grid ? [0, 1] : [1, 0];
    const point = sides[inside];
    if (point && found[inside] === grid && found[outside]?.slice(0, 12) === grid.slice(0, 12) && found[outside] !== grid) return point;
  }
  throw new Error(`no border in ${grid}`);
}
/** Some five metres, in degrees. */
const NEAR = 0.00005;
const six = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Somebody who works beside the story, without a screen. */
export interface Colleague {
  upload(scene: Scene): Promise<string>;
  report(body: ReportBody): Promise<Receipt>;
  act<V extends Exclude<Verb, 'rate'>>(id: string, verb: V, body: CommandBody<V>): Promise<unknown>;
  list(queue: Queue): Promise<MatterList['rows']>;
  matter(id: string): Promise<MatterPage>;
}

export async function colleague(user: string): Promise<Colleague> {
  const api = county();
  const jar = await api.signIn(user);
  return {
    upload: async (scene) => (await api.upload(jar, await drawPicture(scene, randomOf(1, 'e2e', user)))).id,
    report: (body) => api.report(jar, body),
    act: (id, verb, body) => api.act(jar, id, { verb, body }),
    matter: (id) => api.matter(jar, id),
    list: async (queue) => {
      const path = `/api/counties/${COUNTY}/matters?queue=${queue}&limit=200`;
      return (await open().call({ method: 'GET', path, answer: MatterList, jar })).rows;
    },
  };
}
