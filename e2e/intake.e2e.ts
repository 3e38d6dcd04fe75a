import { expect } from 'vitest';
import { drawPicture } from '../sim/api/pictures.ts';
import { randomOf } from '../sim/random.ts';
import { obstacles } from './accessible.ts';
import { journey, type Person } from './browser.ts';
import { GRID, pointIn } from './county.ts';
import { signIn } from './desk.ts';
import { openPortal, sayWhat, sayWhere, sendIt } from './portal.ts';

const PHONE = '13812345678';
const MESSAGE = `李网格 14:05
@所有人 仁和街道永泰村2组东塘路86号门口仓库冒烟，三四十人围着看
报警人王先生，电话138 1234 5678，刚才打的
[图片]`;

journey('a number left by choice, a group message pasted with its picture, and the same number known again', async (town) => {
  await leaveNumber(await town.meet('phone', { at: await pointIn(GRID) }));
  const desk = await town.meet('desk');
  await signIn(desk.page, 'desk', 'renhe-dispatcher-1');
  await paste(desk);
  await confirm(desk);
  await onPhone(await town.meet('phone'));
});

/** Passed over by most: it is folded, says that nothing need be left, and asks about half a number. */
async function leaveNumber({ page, look }: Person): Promise<void> {
  await openPortal(page);
  await sayWhere(page);
  await sayWhat(page, '仓库门口堆满纸箱，看着不安全。');
  await look('photo-page');
  await page.getByText('留个联系方式？不留就是匿名').click();
  await page.getByText('不留也一样会办。').waitFor();
  await page.getByLabel('电话（可以不写）').fill('1381');
  await sendIt(page);
  await page.getByText('电话像是不全。请核对，或清空不留。').waitFor();
  await page.getByLabel('电话（可以不写）').fill(PHONE);
  await page.getByLabel('办好了希望给我答复').check();
  await page.getByLabel('办好了希望给我答复').scrollIntoViewIfNeeded();
  await look('contact');
  expect(await obstacles(page, { phone: true })).toEqual([]);
  await sendIt(page);
  await page.getByText('指挥室和去办的人，写明理由才能看').waitFor();
  await look('done');
}

/** The message goes into the one box: what is sure is filled in, what is not is offered. */
async function paste({ page, look }: Person): Promise<void> {
  await page.keyboard.press('n');
  const box = page.getByLabel('说了什么');
  const picture = Buffer.from(await drawPicture('site', randomOf(1, 'e2e', 'pasted'))).toString('base64');
  await box.evaluate((element, { words, bytes }) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'image.jpg', { type: 'image/jpeg' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, { words: MESSAGE, bytes: picture });
  await page.getByText(/^从粘贴的话里读出 \d+ 项$/).waitFor();
  expect(await box.inputValue()).not.toMatch(/14:05|@所有人|图片/);
  expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe(PHONE);
  expect(await page.getByRole('radio', { name: '特急' }).isChecked()).toBe(true);
  await page.getByText('传好了').waitFor();
  await look('pasted');
  expect(await page.getByLabel('涉及人数').inputValue()).toBe('');
  await page.keyboard.press('Alt+Enter');
  expect(await page.getByLabel('涉及人数').inputValue()).toBe('40');
}

async function confirm({ page, look }: Person): Promise<void> {
  await page.getByText('同一电话以前的事').waitFor();
  await page.getByRole('button', { name: '仓库门口堆满纸箱' }).waitFor();
  await page.getByRole('button', { name: '图钉先放到永泰村中间' }).click();
  await page.getByText(/^永泰村 第\d+网格$/).waitFor();
  await page.getByText('同一电话以前的事').scrollIntoViewIfNeeded();
  await look('filled');
  expect(await obstacles(page, { phone: false })).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('请念给报告人，并请对方记下：').waitFor();
  await page.getByRole('button', { name: '打开这一件' }).click();
  await page.getByText('138****5678').waitFor();
  expect(await page.getByText(/138 ?1234 ?5678/).count()).toBe(0);
  await look('opened');
}

/** The same form on a telephone, for a village that types in what it is told. */
async function onPhone({ page, look }: Person): Promise<void> {
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await page.getByRole('button', { name: /^登记来电、来访/ }).click();
  await page.getByLabel('姓名').scrollIntoViewIfNeeded();
  await look('by-hand-on-phone');
}
