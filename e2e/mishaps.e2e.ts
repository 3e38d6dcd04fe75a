import { expect } from 'vitest';
import { journey, type Person } from './browser.ts';
import { accountOf, colleague, GRID, pointIn } from './county.ts';
import { chooseAccount, commit, openPanel, panelOf, row, rows, signIn, title, verbButton } from './desk.ts';
import { openLine } from './line.ts';
import { takePhoto } from './photo.ts';
import { openPortal, readTicket, sayWhat, sayWhere, sendIt } from './portal.ts';

/** What a browser says in its console about a refusal that the page itself explains. */
const REFUSED = (status: number): RegExp => new RegExp(`status of ${status} `);
const NO_LINE = /net::ERR_/;

journey('a place outside the county, and one with its figures swapped', async (town) => {
  const { page, context, look, expects } = await town.meet('phone', { at: { lon: 121.4737, lat: 31.2304 } });
  expects(REFUSED(422));
  await openPortal(page);
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await page.getByText(/这个地点不在余杭区内，离边界约 \d+ 公里/).waitFor();
  await page.getByRole('button', { name: '下一步', exact: true }).click();
  expect(await page.getByRole('heading', { name: '在哪里？' }).isVisible()).toBe(true);
  await look('outside');

  // A device that mixes up its figures: no real one can say latitude 120, a broken one does.
  const { lon, lat } = await pointIn(GRID);
  await context.addInitScript((coords) => {
    navigator.geolocation.getCurrentPosition = (found) => found({ coords, timestamp: 0 } as unknown as GeolocationPosition);
  }, { longitude: lat, latitude: lon, accuracy: 10 });
  await page.reload();
  await page.getByRole('button', { name: /用我现在的位置|重新定位/ }).click();
  await page.getByText('经度和纬度好像写反了').waitFor();
  await look('swapped');
  await page.getByRole('button', { name: '对调经纬度' }).click();
  // Near a border the place stands once more among the sides to choose from.
  await page.getByText('獐山社区 第1网格').first().waitFor();
  await page.getByRole('button', { name: '就是这里，下一步' }).click();
  await page.getByRole('heading', { name: '你看到了什么？' }).waitFor();
});

journey('no words, too many words, and a reload in the middle of writing', async (town) => {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await openPortal(page);
  await sayWhere(page);
  const words = page.getByRole('textbox', { name: '你看到了什么？' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('link', { name: /还没写。请用一两句话说看到了什么/ }).click();
  expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
  await look('empty');

  await words.fill('长'.repeat(6_000));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('link', { name: /写得太长（6000 字），最多 5000 字/ }).waitFor();
  expect((await words.inputValue()).length).toBe(6_000);
  await look('too-long');

  // Characters that old systems lose: beyond the basic plane, rare, and the dot in a name.
  const rare = '傅𬱖家门口，䶮字路牌旁，阿依·努尔的电动车被井盖绊倒';
  await words.fill(rare);
  await page.reload();
  expect(await words.inputValue()).toBe(rare);
  await page.goto('/');
  await page.getByText('上次写了一半，接着写').waitFor();
  await page.getByText(rare).waitFor();
  await look('unfinished');
  await page.getByRole('button', { name: '下一步', exact: true }).first().click();
  await page.getByRole('button', { name: '下一步' }).click();
  await sendIt(page);
  await readTicket(page);
  await page.getByRole('link', { name: '看办到哪一步了' }).click();
  await page.getByText(`${rare}`).first().waitFor();
});

journey('the answer is lost on the way back: sent again, it is one matter', async (town) => {
  const line = await openLine();
  try {
    const { page, look, expects } = await town.meet('phone', { at: await pointIn(GRID), through: line.url });
    expects(NO_LINE);
    await page.clock.install();
    await openPortal(page);
    await sayWhere(page);
    await sayWhat(page, '断线路口的红绿灯不亮，三个方向的车挤在一起。');
    line.loseAnswersTo(/^POST \S+\/matters /);
    await sendIt(page);
    await page.getByRole('heading', { name: '还没收到回音' }).waitFor();
    await look('no-answer');
    // Closed and opened again, it goes on where it was, and sends again by itself.
    await page.reload();
    await page.getByRole('heading', { name: '还没收到回音' }).waitFor();
    line.mend();
    await page.clock.fastForward(10_000);
    await readTicket(page);
  } finally {
    await line.close();
  }
  const desk = await town.meet('desk');
  await signIn(desk.page, 'desk', 'renhe-dispatcher-1');
  await row(desk.page, '断线路口的红绿灯不亮').waitFor();
  expect(await row(desk.page, '断线路口的红绿灯不亮').count()).toBe(1);
});

journey('a worker without signal: kept on the phone, sent by itself when it is back', async (town) => {
  const { page, context, look, expects } = await town.meet('phone', { at: await pointIn(GRID) });
  expects(NO_LINE);
  await signIn(page, 'field', 'renhe-grid-1');
  await page.getByRole('link', { name: '上报' }).click();
  await page.getByRole('textbox', { name: '出了什么事？' }).fill('地下车库里的消防栓漏水。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '地点对，下一步' }).click();
  await context.setOffline(true);
  await takePhoto(page, 'water');
  await page.getByText('存在手机里了').waitFor();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '存在手机里了' }).waitFor();
  await page.getByText(/^1 条待发送/).waitFor();
  await look('kept');
  await context.setOffline(false);
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await page.getByText(/^都已送达/).waitFor();
  await look('delivered');
  const waiting = await (await colleague('renhe-dispatcher-1')).list('to-accept');
  expect(waiting.filter(({ headline }) => headline === '地下车库里的消防栓漏水').map(({ photos }) => photos)).toEqual([1]);
});

journey('two dispatchers accept at once: the second is told who was first', async (town) => {
  const headline = '菜场门口的地砖翘起来了';
  await (await colleague('renhe-grid-2')).report({ text: `${headline}。`, point: await pointIn(GRID) });
  const users = ['renhe-dispatcher-1', 'renhe-dispatcher-2'] as const;
  const names = await Promise.all(users.map(async (user) => (await accountOf(user)).name));
  const pair = await Promise.all(users.map(async (user) => {
    const person = await town.meet('desk');
    person.expects(REFUSED(409));
    await signIn(person.page, 'desk', user);
    await row(person.page, headline).click();
    const panel = await openPanel(person.page, '受理');
    await panel.getByRole('combobox').fill('路面破损');
    await panel.getByRole('option', { name: '路面破损' }).click();
    return person;
  }));
  await Promise.all(pair.map(({ page }) => page.keyboard.press('Control+Enter')));

  const done = ({ page }: Person) => page.getByText('受理完成，现在是「待派遣」');
  const told = ({ page }: Person) => panelOf(page, '受理').getByText('你打开以后，这件事有了变化');
  await expect.poll(async () => (await Promise.all(pair.map((person) => done(person).count()))).toSorted(), { timeout: 15_000 }).toEqual([0, 1]);
  const first = await done(pair[0] as Person).count() === 1 ? 0 : 1;
  const second = pair[1 - first] as Person;
  await told(second).waitFor();
  await panelOf(second.page, '受理').getByText(new RegExp(`${names[first]}.*受理`)).first().waitFor();
  await second.look('second');
  expect(await panelOf(second.page, '受理').getByRole('button', { name: /^按新情况受理/ }).isDisabled()).toBe(true);
  await second.page.keyboard.press('Escape');
  await verbButton(second.page, '派遣').waitFor();
});

journey('the session ends in the middle of typing: sign in again, the words are there', async (town) => {
  const headline = '河堤边的护栏少了一截';
  await (await colleague('renhe-grid-2')).report({ text: `${headline}。`, point: await pointIn(GRID) });
  const { page, context, look, expects } = await town.meet('desk');
  expects(REFUSED(401));
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await row(page, headline).click();
  const words = '护栏归水利局管，已经打电话告诉他们，三天内装好。';
  await (await openPanel(page, '不予受理')).getByRole('radio', { name: '其他原因' }).check();
  await panelOf(page, '不予受理').getByLabel('对报告人说的话').fill(words);
  // As it runs out, or another tab signs out.
  await context.request.delete('/api/session');
  await panelOf(page, '不予受理').getByRole('button', { name: /^不予受理 / }).click();
  await page.getByRole('heading', { name: /选一个演示账号/ }).waitFor();
  await look('signed-out');
  await chooseAccount(page, 'renhe-dispatcher-1');
  await title(page, headline).waitFor();
  await verbButton(page, '不予受理').getByText('有草稿').waitFor();
  const panel = await openPanel(page, '不予受理');
  expect(await panel.getByLabel('对报告人说的话').inputValue()).toBe(words);
  await commit(page, '不予受理', '不予受理');
  expect(await rows(page).filter({ hasText: headline }).count()).toBeLessThanOrEqual(1);
});

journey('a photo that does not get through is sent again, or left out', async (town) => {
  const { page, look, expects } = await town.meet('phone', { at: await pointIn(GRID) });
  expects(NO_LINE);
  await openPortal(page);
  await sayWhere(page);
  await sayWhat(page, '小区东门的围墙裂了一条缝。');
  let failures = 1;
  await page.route('**/files', (route) => (failures-- > 0 ? route.abort('connectionreset') : route.continue()));
  await takePhoto(page, 'site');
  await page.getByText('没传上').waitFor();
  await look('photo-failed');
  await page.getByRole('button', { name: '再传一次' }).click();
  await page.getByText('传好了').waitFor();
  failures = Number.POSITIVE_INFINITY;
  await takePhoto(page, 'pothole');
  await page.getByText('没传上').waitFor();
  await sendIt(page);
  await page.getByText('有 1 张照片没传上').waitFor();
  await look('one-missing');
  await page.getByRole('button', { name: '不带没传上的，先交' }).click();
  const { number } = await readTicket(page);
  const waiting = await (await colleague('renhe-dispatcher-1')).list('to-accept');
  expect(waiting.find((matter) => matter.number === number)?.photos).toBe(1);
});
