import { expect } from 'vitest';
import { journey } from './browser.ts';
import { colleague, GRID, pointIn } from './county.ts';
import { panelOf, row, said, signIn, title } from './desk.ts';

journey('from accept to dispatch with the keyboard alone', async (town) => {
  const headline = '老街口的石狮子被撞歪了';
  const receipt = await (await colleague('renhe-grid-2')).report({ text: `${headline}。`, point: await pointIn(GRID) });
  const { page, look } = await town.meet('desk');
  const keys = page.keyboard;
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await row(page, headline).waitFor();

  // ? lists the keys, Escape puts the list away.
  await keys.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await look('keys');
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // / finds by number.
  await keys.press('/');
  await keys.type(receipt.number.slice(0, 7).toLowerCase());
  await keys.press('Enter');
  await row(page, headline).waitFor();
  await keys.press('Escape');
  await keys.press('Escape');

  // Down to it, and open.
  const open = page.locator('.desk-row-on');
  for (let i = 0; i < 60 && !(await open.filter({ hasText: headline }).count()); i += 1) await keys.press('ArrowDown');
  await look('chosen');
  await keys.press('Enter');
  await title(page, headline).waitFor();

  // A letter opens and never commits; Escape keeps what was written.
  await keys.press('x');
  await panelOf(page, '不予受理').waitFor();
  await keys.press('Escape');
  await panelOf(page, '不予受理').waitFor({ state: 'detached' });

  await keys.press('a');
  await panelOf(page, '受理').waitFor();
  await keys.type('路面');
  await keys.press('Enter');
  await keys.press('Escape');
  await panelOf(page, '受理').waitFor({ state: 'detached' });
  await keys.press('a');
  expect(await panelOf(page, '受理').getByRole('option', { name: '路面破损', selected: true }).count()).toBe(1);
  await look('accept');
  await keys.press('Control+Enter');
  await said(page, '受理', '待派遣');

  await keys.press('d');
  await panelOf(page, '派遣').waitFor();
  await keys.press('Control+Enter');
  await said(page, '派遣', '待签收');
  await look('dispatched');

  // The map and back, the form for a call and back.
  await keys.press('m');
  await page.getByRole('button', { name: '地图', pressed: true }).waitFor();
  await keys.press('m');
  await page.getByRole('button', { name: '列表', pressed: true }).waitFor();
  await keys.press('n');
  await page.getByRole('form', { name: '登记来电、来访' }).waitFor();
  await keys.press('Escape');
  await page.getByRole('form', { name: '登记来电、来访' }).waitFor({ state: 'detached' });
});
