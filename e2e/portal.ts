import type { Page } from 'playwright-core';
import type { Scene } from '../sim/api/pictures.ts';
import { COUNTY } from './county.ts';
import { takePhoto } from './photo.ts';

/** What a resident presses on the portal, in Chinese. */
export async function openPortal(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: '在哪里？' }).waitFor();
}

export async function sayWhere(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await page.getByRole('button', { name: '就是这里，下一步' }).click();
}

export async function sayWhat(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: '你看到了什么？' }).fill(words);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '拍张照片吗？' }).waitFor();
}

export const sendIt = (page: Page): Promise<void> => page.getByRole('button', { name: '交上去' }).click();

export interface Ticket {
  readonly number: string;
  readonly code: string;
}

export async function readTicket(page: Page): Promise<Ticket> {
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  const [number = '', code = ''] = await page.locator('.slip strong').allInnerTexts();
  return { number, code };
}

/** Where, what, a photo if there is one, done. */
export async function reportOnPhone(page: Page, words: string, photo?: Scene): Promise<Ticket> {
  await openPortal(page);
  await sayWhere(page);
  await sayWhat(page, words);
  if (photo !== undefined) {
    await takePhoto(page, photo);
    await page.getByText('传好了').waitFor();
  }
  await sendIt(page);
  return readTicket(page);
}

export async function openFollow(page: Page, { number, code }: Ticket): Promise<void> {
  await page.goto(`/follow/${COUNTY}`);
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查', exact: true }).click();
  await page.getByRole('heading', { name: '走到哪一步' }).waitFor();
}
