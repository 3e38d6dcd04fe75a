import type { Locator, Page } from 'playwright-core';
import { accountOf } from './county.ts';

/** What people press at the desk, in either language: verbs and statuses are given as they are shown. */

/** Signs in as anyone does in the demonstration: find the unit, press the name. */
export async function signIn(page: Page, face: 'desk' | 'field' | 'screen', user: string): Promise<void> {
  await page.goto(`/${face}`);
  await chooseAccount(page, user);
}

export async function chooseAccount(page: Page, user: string): Promise<void> {
  const { name, posts } = await accountOf(user);
  const filter = page.getByRole('searchbox', { name: /找姓名|Find a name/ });
  await filter.fill(posts[0]?.unit.name ?? name);
  await page.getByRole('button', { name: new RegExp(`^(以 ${name} 进入|Enter as ${name}) `) }).first().click();
  await filter.waitFor({ state: 'hidden' });
}

export const queueTab = (page: Page, queue: RegExp): Locator => page.getByRole('tab', { name: queue });
export const rows = (page: Page): Locator => page.getByRole('listbox', { name: /按剩余时间排|by time left/ }).getByRole('option');
export const row = (page: Page, headline: string): Locator => rows(page).filter({ hasText: headline });

/** Opens a queue and, in it, the matter with this headline. */
export async function openMatter(page: Page, queue: RegExp, headline: string): Promise<void> {
  await queueTab(page, queue).click();
  await row(page, headline).click();
  await title(page, headline).waitFor();
}

export const title = (page: Page, headline: string): Locator => page.getByRole('heading', { level: 2, name: headline });
export const verbButton = (page: Page, verb: string): Locator => page.getByRole('toolbar').getByRole('button', { name: new RegExp(`^${verb} `) });
export const panelOf = (page: Page, verb: string): Locator => page.getByRole('form', { name: new RegExp(`^${verb} `) });

export async function openPanel(page: Page, verb: string): Promise<Locator> {
  await verbButton(page, verb).click();
  return panelOf(page, verb);
}

/** Presses the panel's own button and waits until the desk says what became of it. */
export async function commit(page: Page, verb: string, status: string): Promise<void> {
  await panelOf(page, verb).getByRole('button', { name: new RegExp(`^${verb} `) }).click();
  await said(page, verb, status);
}

export const said = (page: Page, verb: string, status: string): Promise<void> =>
  page.getByText(new RegExp(`^(${verb}完成，现在是「${status}」|${verb}: done, it is now “${status}”)$`)).waitFor();

export async function accept(page: Page, category: string, [verb, status] = ['受理', '待派遣']): Promise<void> {
  const panel = await openPanel(page, verb ?? '');
  await panel.getByRole('combobox').fill(category);
  await panel.getByRole('option', { name: category }).click();
  await commit(page, verb ?? '', status ?? '');
}

/** A unit takes a matter on, at the desk. */
export async function sign(page: Page, headline: string): Promise<void> {
  await openMatter(page, /未签收/, headline);
  await openPanel(page, '签收');
  await commit(page, '签收', '处置中');
}

/** A unit says that it is done: its words stand in the panel, which is still to be committed. */
export async function writeAnswer(page: Page, words: string): Promise<Locator> {
  const panel = await openPanel(page, '反馈');
  await panel.getByLabel('办理结果').fill(words);
  return panel;
}
