import type { Page } from 'playwright-core';
import type { Device } from './browser.ts';
import { colleague, COUNTY, GRID, pointIn } from './county.ts';

/** One page of a face: how to come to it, and what stands there when it is whole. */
export interface View {
  readonly name: string;
  readonly path: string;
  /** What leads from the address to the view. */
  readonly press?: (page: Page) => Promise<void>;
  /** A CSS selector of what is there when it is ready. */
  readonly ready: string;
}
/** What one person passes through, in this order: a later page may need what an earlier one left. */
export interface Walk {
  readonly face: string;
  readonly device: Device;
  /** Null: nobody is signed in. */
  readonly user: string | null;
  readonly views: () => readonly View[] | Promise<readonly View[]>;
}

export const WALKS: readonly Walk[] = [
  { face: 'portal', device: 'phone', user: null, views: () => PORTAL },
  { face: 'field-door', device: 'phone', user: null, views: () => [{ name: 'sign-in', path: '/field', ready: '.account' }] },
  { face: 'field', device: 'phone', user: 'renhe-grid-1', views: fieldViews },
  { face: 'field-unit', device: 'phone', user: 'renhe-civil-affairs', views: () => [{ name: 'home', path: '/field', ready: '.row' }] },
  { face: 'desk-door', device: 'desk', user: null, views: () => [{ name: 'sign-in', path: '/desk', ready: '.account' }] },
  { face: 'desk', device: 'desk', user: 'renhe-dispatcher-1', views: deskViews },
  { face: 'desk-system', device: 'desk', user: 'system-admin', views: () => peopleViews(['users', 'units', 'imports', 'deserted']) },
  { face: 'desk-security', device: 'desk', user: 'security-admin', views: () => peopleViews(['users', 'explain']) },
  { face: 'desk-auditor', device: 'desk', user: 'auditor', views: () => peopleViews(['changes']) },
  { face: 'screen', device: 'wall', user: 'ops-1', views: () => [{ name: 'county', path: '/screen', ready: 'canvas' }] },
  { face: 'screen-township', device: 'wall', user: 'renhe-leader', views: () => [{ name: 'township', path: '/screen', ready: 'canvas' }] },
];

const button = (name: RegExp) => (page: Page): Promise<void> => page.getByRole('button', { name }).click();
const type = (words: string) => (page: Page): Promise<void> => page.locator('textarea').fill(words);
const letter = (key: string, after: string) => async (page: Page): Promise<void> => {
  await page.locator(after).first().waitFor();
  await page.keyboard.press(key);
};

const WHERE = `/report/${COUNTY}`;
const PORTAL: readonly View[] = [
  { name: 'where', path: WHERE, ready: 'h1' },
  { name: 'where-list', path: WHERE, press: button(/选村、社区|Choose a village/), ready: '.place-list select' },
  { name: 'where-map', path: WHERE, press: button(/在地图上点|Tap on the map/), ready: 'canvas' },
  { name: 'where-found', path: WHERE, press: button(/用我现在的位置|Use my position/), ready: '.place-name' },
  { name: 'what', path: `${WHERE}/what`, ready: 'textarea' },
  { name: 'danger', path: `${WHERE}/what`, press: type('楼道里闻到煤气味，很浓。'), ready: '.danger a[href^="tel:"], a[href="tel:119"]' },
  { name: 'photo', path: `${WHERE}/photo`, ready: '.photos' },
  { name: 'done', path: `${WHERE}/photo`, press: button(/^(交上去|Send)$/), ready: '.slip' },
  { name: 'follow', path: `/follow/${COUNTY}`, ready: '.row' },
  { name: 'follow-one', path: `/follow/${COUNTY}`, press: (page) => page.locator('.row').first().click(), ready: '.follow-head' },
  { name: 'no-such-page', path: `${WHERE}/nowhere`, ready: 'h1, h2' },
];

async function fieldViews(): Promise<readonly View[]> {
  const toVerify = await answeredMatter();
  return [
    { name: 'home', path: '/field', ready: '.row' },
    { name: 'what', path: '/field/report', press: type('路边的垃圾桶满了，袋子堆到人行道上。'), ready: '.saved' },
    { name: 'where', path: '/field/report/where', ready: '.place-name' },
    { name: 'photo', path: '/field/report/photo', press: (page) => page.getByRole('radio', { name: /当场已经办好了|Settled on the spot/ }).check(), ready: 'select' },
    { name: 'tasks', path: '/field/tasks', ready: '.row' },
    { name: 'mine', path: '/field/mine', ready: '.row' },
    { name: 'task', path: `/field/m/${toVerify}`, ready: '.photo-strip img' },
    { name: 'verify', path: `/field/m/${toVerify}/verify`, ready: '.pictured img' },
    { name: 'outbox', path: '/field/outbox', ready: '.k-state' },
    { name: 'me', path: '/field/me', ready: '.facts' },
  ];
}

async function deskViews(): Promise<readonly View[]> {
  const desk = await colleague('renhe-dispatcher-1');
  const first = async (queue: 'to-accept' | 'to-dispatch' | 'closed'): Promise<string> => `/desk/${queue}/${(await desk.list(queue))[0]?.id}`;
  const [toAccept, toDispatch, closed] = [await first('to-accept'), await first('to-dispatch'), await first('closed')];
  return [
    { name: 'queue', path: '/desk/to-accept', ready: '.desk-row' },
    { name: 'empty', path: '/desk/late', ready: '.k-state' },
    { name: 'map', path: '/desk/handling?view=map', ready: 'canvas' },
    { name: 'matter', path: toAccept, ready: '.desk-matter canvas' },
    { name: 'accept', path: toAccept, press: letter('a', '.desk-matter canvas'), ready: '.desk-panel' },
    { name: 'decline', path: toAccept, press: letter('x', '.desk-matter canvas'), ready: '.desk-panel' },
    { name: 'dispatch', path: toDispatch, press: letter('d', '.desk-matter canvas'), ready: '.desk-panel' },
    { name: 'closed', path: closed, ready: '.desk-matter canvas' },
    { name: 'by-hand', path: '/desk/new', ready: '.desk-hand-form canvas' },
    { name: 'keys', path: '/desk', press: letter('?', '.desk-row'), ready: 'dialog[open]' },
  ];
}

const peopleViews = (pages: readonly string[]): readonly View[] =>
  pages.map((page) => ({ name: page, path: `/desk/people/${page}`, ready: '[role=tab][aria-selected=true]' }));

/** A matter in the grid of renhe-grid-1 that its unit says is done. */
async function answeredMatter(): Promise<string> {
  const [worker, desk, officer] = [await colleague('renhe-grid-2'), await colleague('renhe-dispatcher-1'), await colleague('renhe-city-management')];
  const { id } = await worker.report({ text: '夜里施工的噪声吵得睡不着。', point: await pointIn(GRID), photos: [await worker.upload('site')] });
  await desk.act(id, 'accept', { category: 'city.noise' });
  await desk.act(id, 'dispatch', { platform: 'enforcement', unit: 'renhe-city-management' });
  await officer.act(id, 'sign', {});
  await officer.act(id, 'answer', { words: '已要求工地夜里十点后停工。', photos: [await officer.upload('done')] });
  return id;
}
