import { expect } from 'vitest';
import { journey } from './browser.ts';
import { colleague, GRID, pointIn } from './county.ts';
import { signIn } from './desk.ts';
import { delivered, writeReport } from './field.ts';
import { takePhoto } from './photo.ts';

journey('a grid worker settles it on the spot', async (town) => {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-grid-1');
  await look('home');
  await writeReport(page, '共享单车倒了一片，挡住了盲道。');
  await page.getByRole('radio', { name: /当场已经办好了/ }).check();
  await page.getByRole('button', { name: '交上去' }).click();
  // What is still missing is said on top and beside each field.
  await page.getByRole('link', { name: '请选一个类别。' }).click();
  await page.getByLabel('类别').selectOption({ label: '非机动车乱停' });
  await page.getByLabel('怎么办好的').fill('已全部扶正，摆进停车线。');
  await look('photo-missing');
  await takePhoto(page, 'done');
  await page.getByText('存在手机里了').waitFor();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: /记下了/ }).waitFor();
  await delivered(page);
  await look('settled');
  await page.getByRole('link', { name: '看这件事' }).click();
  await page.getByText('当场办结').waitFor();
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
});

journey('a worker outside the own grid may only report', async (town) => {
  const { page } = await town.meet('phone', { at: await pointIn('330110009246001') });
  await signIn(page, 'field', 'renhe-grid-1');
  await writeReport(page, '路边的护栏被撞弯了一段。');
  await page.getByRole('radio', { name: /当场已经办好了/ }).check();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByText('这里不是你的网格，只能上报，由指挥室派人。').first().waitFor();
  await page.getByRole('radio', { name: /还没办，要派人/ }).check();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
});

journey('a part-time worker reports and sees only what is his own', async (town) => {
  const { page, look, expects } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-part-time-1');
  expect(await page.getByRole('link', { name: '我的任务' }).count()).toBe(0);
  await look('home');
  await writeReport(page, '三楼的声控灯不亮，老人摸黑上楼。');
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await page.getByRole('link', { name: '回首页' }).click();
  await page.getByRole('link', { name: '我报的' }).click();
  await page.getByRole('link', { name: /三楼的声控灯不亮/ }).waitFor();
  await page.getByRole('link', { name: /楼上漏水滴到楼下过道/ }).waitFor();
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(2);
  await look('mine');

  // The neighbour's matter in the same grid, by its address.
  expects(/404/);
  const [other] = (await (await colleague('renhe-grid-1')).list('closed')).filter((one) => one.headline.includes('监控探头'));
  await page.goto(`/field/m/${other?.id}`);
  await page.getByRole('heading', { name: /没有这个内容，或者不归你看/ }).waitFor();
  expect(await page.getByText('监控探头').count()).toBe(0);
  await look('not-his');
});
