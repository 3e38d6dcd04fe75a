import type { Page } from 'playwright-core';

/** What a worker presses on the phone, in Chinese. */
export async function writeReport(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: '上报' }).click();
  await page.getByRole('textbox', { name: '出了什么事？' }).fill(words);
  await page.getByRole('button', { name: '下一步' }).click();
  // The phone looks for itself where it is.
  await page.getByRole('button', { name: '地点对，下一步' }).click();
  await page.getByRole('heading', { name: '拍张照片' }).waitFor();
}

export const delivered = (page: Page): Promise<void> => page.getByText(/^都已送达/).waitFor();
