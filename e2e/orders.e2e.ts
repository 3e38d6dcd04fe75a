import { expect } from 'vitest';
import { journey, type Person, type Town } from './browser.ts';
import { colleague, GRID, pointAtBorder, pointIn } from './county.ts';
import { accept, commit, openMatter, openPanel, panelOf, queueTab, row, said, signIn, title } from './desk.ts';
import { delivered } from './field.ts';
import { takePhoto } from './photo.ts';
import { reportOnPhone } from './portal.ts';

const SIGN = '学校门口的限速牌歪了，被树枝挡住看不见';

journey('near a border, checked first, routed by a rule, put right, nobody’s and concluded', async (town) => {
  const at = await pointAtBorder(GRID);
  const resident = await town.meet('phone', { at });
  await reportOnPhone(resident.page, `${SIGN}。`);

  const dispatcher = await town.meet('desk');
  await signIn(dispatcher.page, 'desk', 'renhe-dispatcher-1');
  await askGridWorker(dispatcher);
  await gridWorkerLooks(town);
  await acceptByRule(dispatcher);
  await seeWhy(dispatcher);
  await putRight(dispatcher);
  await nobodys(dispatcher);
  await conclude(town);
});

/** The place is in doubt: said beside the map, with the neighbours by name. */
async function askGridWorker({ page, look }: Person): Promise<void> {
  await row(page, SIGN).click();
  await title(page, SIGN).waitFor();
  await page.getByText('离边界很近').waitFor();
  await page.getByRole('button', { name: /^归这里，去更正/ }).first().waitFor();
  await look('border');
  // A letter opens the panel and commits nothing.
  await page.keyboard.press('k');
  await page.getByLabel('请网格员看什么').fill('看看牌子还在不在，拍一张。');
  await look('check');
  await page.keyboard.press('Control+Enter');
  await page.getByText('请网格核实完成，现在是「待核实」').waitFor();
}

async function gridWorkerLooks(town: Town): Promise<void> {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-grid-1');
  await page.getByRole('link', { name: new RegExp(`核实：${SIGN}`) }).click();
  await look('to-check');
  await page.getByRole('button', { name: '为什么是这个时间：全程办结' }).click();
  await page.getByRole('cell', { name: '周末' }).first().waitFor();
  await page.getByRole('cell', { name: '周末' }).first().scrollIntoViewIfNeeded();
  await look('why-on-phone');
  await page.getByRole('link', { name: '去看了，报结果' }).click();
  await page.getByText('看看牌子还在不在，拍一张。').waitFor();
  await page.getByRole('button', { name: '报上去' }).click();
  await page.getByRole('link', { name: '请选属实、没找到，还是已经处理好。' }).waitFor();
  await page.getByRole('radio', { name: /属实/ }).check();
  await page.getByLabel('看到的情况').fill('牌子歪向一边，学生过马路车子不减速。');
  await takePhoto(page, 'site');
  await look('finding');
  await page.getByRole('button', { name: '报上去' }).click();
  await delivered(page);
}

/** 公安主办、教育协办: the list says who, and which rule said so. */
async function acceptByRule({ page, look }: Person): Promise<void> {
  await page.getByText('网格员去看过：属实').waitFor();
  await look('found');
  await accept(page, '交通');
  await page.getByText(/^规则 \d+「校门口的交通隐患：公安主办，教育协办」$/).first().waitFor();
  await look('routed');
  const panel = await openPanel(page, '派遣');
  await panel.getByText(/规则另请协办/).waitFor();
  await look('dispatch');
  await commit(page, '派遣', '待签收');
}

async function seeWhy({ page, look }: Person): Promise<void> {
  await page.getByRole('button', { name: '为什么是这个时间：处置' }).click();
  await page.getByRole('cell', { name: '周末' }).first().waitFor();
  expect(await page.getByRole('cell', { name: '不算' }).count()).toBeGreaterThan(1);
  await look('why');
  await page.emulateMedia({ media: 'print' });
  await look('why-on-paper');
  await page.emulateMedia({ media: 'screen' });
}

/** Not the sign but the lamp above it: the police station gives way to the municipal one. */
async function putRight({ page, look }: Person): Promise<void> {
  const panel = await openPanel(page, '更正');
  await panel.getByRole('combobox').fill('路灯不亮');
  await panel.getByRole('option', { name: '路灯不亮' }).click();
  await panel.getByText(/类别：.* → 路灯不亮/).waitFor();
  await look('correct');
  await commit(page, '更正', '待签收');
  await page.getByText('改到 仁和市政园林站').waitFor();
  await look('corrected');
}

const BOX = '路边一个没有标牌的铁箱子，门掉了';

async function nobodys({ page, look }: Person): Promise<void> {
  const worker = await colleague('renhe-grid-1');
  await worker.report({ text: `${BOX}，里面有电线。`, point: await pointIn(GRID) });
  await page.reload();
  await openMatter(page, /待受理/, BOX);
  await accept(page, '路灯不亮');
  const panel = await openPanel(page, '无人认领');
  await panel.getByLabel('哪些单位说不归它管').fill('市政站说是通信的；通信公司说不是他们的。');
  await look('unclaim');
  await commit(page, '无人认领', '无人认领');
}

async function conclude(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-director');
  await openMatter(page, /无人认领/, BOX);
  const panel = await openPanel(page, '会商定责');
  await panel.getByRole('radio', { name: '监管执法' }).check();
  await panel.getByLabel('单位').selectOption({ label: '仁和综合行政执法队' });
  await panel.getByLabel('会商纪要').fill('市政站、电信、供电到场，箱子是违章私设，由执法队清理。');
  await panel.getByLabel('以后这类都这样派').check();
  expect(await panel.getByLabel('什么时候用').inputValue()).toBe('category == "service.lighting"');
  await look('conclude');
  await commit(page, '会商定责', '待签收');
  // What the category would have said stands struck beside what the meeting chose.
  await page.getByText('按事项类别会派给 仁和市政园林站，人工改为 仁和综合行政执法队').waitFor();
  await queueTab(page, /未签收/).click();
  await look('concluded');
}

const CALL = '隔壁区的河边有人倒垃圾';

journey('a call from 12345: who reported is opened for a reason, and it is handed back', async (town) => {
  const desk = await colleague('renhe-dispatcher-2');
  const contact = { name: '王小明', phone: '13800001111', answerWanted: true };
  const point = await pointIn(GRID);
  await desk.report({ text: '上次报的路灯还没修。', point, source: 'hotline-12345', contact });
  await desk.report({ text: `${CALL}。`, point, source: 'hotline-12345', outsideNumber: '12345-2026-0001', contact, sensitive: true });

  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await page.getByText('敏感事项').first().waitFor();
  expect(await row(page, CALL).count()).toBe(0);
  await row(page, '敏感事项').first().click();
  await title(page, CALL).waitFor();
  expect(await page.getByText('13800001111').count()).toBe(0);
  await page.getByRole('link', { name: '上次报的路灯还没修' }).waitFor();
  await page.getByRole('button', { name: '打开联系方式' }).click();
  await page.getByRole('button', { name: '打开并记录' }).click();
  await page.getByText('写明为什么要看').waitFor();
  await page.getByLabel('为什么要看').fill('回电问清地点');
  await page.getByRole('button', { name: '打开并记录' }).click();
  await page.getByText('13800001111').waitFor();
  await look('contact');
  const panel = await openPanel(page, '退回来源');
  await panel.getByRole('radio', { name: '地点不在本区县' }).check();
  await panel.getByLabel('对 12345 热线 说的话').fill('河岸在西湖区一侧，请转西湖区。');
  await look('hand-back');
  await commit(page, '退回来源', '已退回来源');
  await look('handed-back');
});

const DITCH = '水沟被落叶堵住，下雨怕漫上来';

journey('a village officer on a phone answers the desk that asked', async (town) => {
  const desk = await colleague('renhe-dispatcher-2');
  const { id } = await desk.report({ text: `${DITCH}。`, point: await pointIn(GRID) });
  await desk.act(id, 'check', { words: '请看看还堵着没有。' });
  const { page, look } = await town.meet('phone');
  await signIn(page, 'desk', 'renhe-village-1');
  await queueTab(page, /待核实/).click();
  await row(page, DITCH).click();
  await title(page, DITCH).waitFor();
  // No keys on a phone, so none on its buttons.
  await page.getByRole('toolbar').getByRole('button', { name: '报核实结果' }).click();
  const panel = panelOf(page, '报核实结果');
  await panel.getByRole('radio', { name: '已经处理好' }).check();
  await panel.getByLabel('看到的情况').fill('今早保洁已经清掉了。');
  await look('village-finding');
  await panel.getByRole('button', { name: '报核实结果' }).click();
  await said(page, '报核实结果', '待受理');
});
