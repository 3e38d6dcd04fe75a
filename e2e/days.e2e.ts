import { expect } from 'vitest';
import { journey, type Person, type Town } from './browser.ts';
import { colleague, GRID, pointIn } from './county.ts';
import { accept, commit, openMatter, openPanel, queueTab, row, sign, signIn, title, verbButton, writeAnswer } from './desk.ts';
import { delivered } from './field.ts';
import { takePhoto } from './photo.ts';

/** The days of those whom the straight journey does not meet: who leads, who mediates, who answers for the whole county. */

const QUARREL = '楼上楼下为晒衣服滴水吵了三回，差点动手';

journey('a quarrel: the director, the mediator, the grid lead, the leader', async (town) => {
  await (await colleague('renhe-part-time-2')).report({ text: `${QUARREL}。`, point: await pointIn(GRID) });
  const director = await town.meet('desk');
  await signIn(director.page, 'desk', 'renhe-director');
  await openMatter(director.page, /待受理/, QUARREL);
  await accept(director.page, '邻里纠纷');
  await dispatchTo(director.page, '余杭区矛盾纠纷调解中心');
  await mediate(town);
  await leadLooks(town);
  await closeWith(director, QUARREL, '两家已握手言和，写了晾晒时间。');
  await leaderReads(town);
});

async function dispatchTo(page: Person['page'], unit: string): Promise<void> {
  const panel = await openPanel(page, '派遣');
  const units = panel.getByLabel('单位');
  await units.selectOption(await units.locator('option', { hasText: unit }).getAttribute('value'));
  await commit(page, '派遣', '待签收');
}

async function closeWith({ page }: Person, headline: string, words: string): Promise<void> {
  await openMatter(page, /待办结/, headline);
  const panel = await openPanel(page, '办结');
  await panel.getByLabel('给报告人的话').fill(words);
  await commit(page, '办结', '已办结');
}

/** Nothing but his own cases, with the words of the room that sent them. */
async function mediate(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'mediator-1');
  await queueTab(page, /未签收/).click();
  expect(await row(page, '').count()).toBe(1);
  await sign(page, QUARREL);
  await look('mediator');
  const progress = await openPanel(page, '处置');
  await progress.getByLabel('进展').fill('约了两家明天晚上七点在社区坐下来谈。');
  await commit(page, '处置', '处置中');
  await writeAnswer(page, '谈成了，晾衣架加接水盘，晾晒错开时间。');
  await commit(page, '反馈', '待核查');
  // Nobody verifies his own work.
  expect(await verbButton(page, '核查').count()).toBe(0);
}

async function leadLooks(town: Town): Promise<void> {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-grid-lead-1');
  await page.getByRole('link', { name: new RegExp(`核查：${QUARREL}`) }).click();
  await page.getByRole('link', { name: '去看了，核查' }).click();
  await page.getByRole('radio', { name: /办好了.*可以办结/ }).check();
  await look('grid-lead');
  await page.getByRole('button', { name: '交核查' }).click();
  await delivered(page);
}

/** He reads everything of his township and presses nothing; the screen is his too. */
async function leaderReads(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-leader');
  await openMatter(page, /已办结/, QUARREL);
  await page.getByText('两家已握手言和，写了晾晒时间。').first().waitFor();
  for (const verb of ['受理', '派遣', '核查', '办结']) expect(await verbButton(page, verb).count()).toBe(0);
  await look('leader');
  await page.goto('/screen');
  await page.getByRole('heading', { name: '仁和街道', exact: true }).waitFor();
  await page.getByText(/行相加与上面一致/).waitFor();
  await look('leader-screen');
}

const GAS = '电话里说楼道有煤气味，不敢开灯';

journey('a call to the center: the department works, the operations center sees it', async (town) => {
  const center = await town.meet('desk');
  await signIn(center.page, 'desk', 'center-1');
  await takeTheCall(center);
  await title(center.page, GAS).waitFor();
  await accept(center.page, '燃气泄漏');
  await dispatchTo(center.page, '余杭区公用事业服务中心');
  await departmentWorks(town);
  await verifyAtDesk(center.page, GAS);
  await closeWith(center, GAS, '阀门已换，检测合格，可以用了。');
  await operationsSee(town);
});

async function takeTheCall({ page, look }: Person): Promise<void> {
  await page.getByRole('button', { name: /^登记来电、来访/ }).click();
  await page.getByLabel('说了什么').fill(`${GAS}。`);
  await page.getByText('从名单里选村社').click();
  await page.getByLabel('镇街').selectOption({ label: '仁和街道' });
  await page.getByLabel('村、社区').selectOption({ label: '永泰村' });
  await look('call');
  await page.getByRole('button', { name: /^登记 / }).click();
  await page.getByText('请念给报告人，并请对方记下：').waitFor();
  await page.getByRole('button', { name: '打开这一件' }).click();
}

/** One person with the posts of many departments has all their work in one list. */
async function departmentWorks(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'departments');
  await sign(page, GAS);
  await writeAnswer(page, '阀门老化漏气，已更换并检测合格。');
  await look('department');
  await commit(page, '反馈', '待核查');
}

async function verifyAtDesk(page: Person['page'], headline: string): Promise<void> {
  await openMatter(page, /待核查/, headline);
  const panel = await openPanel(page, '核查');
  await panel.getByRole('radio', { name: /^通过/ }).check();
  await commit(page, '核查', '待办结');
}

async function operationsSee(town: Town): Promise<void> {
  const { page, look } = await town.meet('wall');
  await signIn(page, 'screen', 'ops-1');
  await page.getByText(/行相加与上面一致/).waitFor();
  await page.getByRole('button', { name: '仁和街道', exact: true }).first().click();
  await page.getByText(/行相加与上面一致/).waitFor();
  await look('operations');
  await page.goto('/desk');
  await openMatter(page, /已办结/, GAS);
  expect(await verbButton(page, '办结').count()).toBe(0);
}

const PARK = '园区西门的限高杆被车撞歪了';
const ROAD = '村口小路的土堆挡住了排水沟';

journey('a park and its authority, a village and its officer', async (town) => {
  await (await colleague('wuchang-dispatcher-1')).report({ text: `${PARK}。`, point: await pointIn('330110005000901') });
  await (await colleague('renhe-grid-1')).report({ text: `${ROAD}。`, point: await pointIn(GRID) });

  const park = await town.meet('desk');
  await signIn(park.page, 'desk', 'wuchang-dispatcher-1');
  await openMatter(park.page, /待受理/, PARK);
  await accept(park.page, '交通标志与信号');
  await dispatchTo(park.page, '未来科技城管委会');
  await zoneWorks(town);
  await verifyAtDesk(park.page, PARK);
  await closeWith(park, PARK, '限高杆已扶正。');

  const room = await town.meet('desk');
  await signIn(room.page, 'desk', 'renhe-dispatcher-2');
  await openMatter(room.page, /待受理/, ROAD);
  await accept(room.page, '其他诉求');
  await dispatchTo(room.page, '獐山社区居民委员会');
  await villageWorks(town);
  await verifyAtDesk(room.page, ROAD);
});

async function zoneWorks(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'zone-1');
  await sign(page, PARK);
  const answer = await writeAnswer(page, '限高杆已扶正加固。');
  await takePhoto(page, 'done');
  await answer.getByText('传好了').waitFor();
  await look('zone');
  await commit(page, '反馈', '待核查');
}

async function villageWorks(town: Town): Promise<void> {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-village-1');
  await look('village-home');
  await page.getByRole('link', { name: new RegExp(`签收：${ROAD}`) }).click();
  await page.getByRole('button', { name: '签收，我来办' }).click();
  await page.getByRole('link', { name: '办好了，反馈' }).click();
  await page.getByLabel('写几句').fill('土堆清走了，水沟通了。');
  await look('village');
  await page.getByRole('button', { name: /^交反馈/ }).click();
  await delivered(page);
}
