import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { obstacles } from './accessible.ts';
import { journey, type Person } from './browser.ts';
import { colleague, GRID, pointIn } from './county.ts';
import { openMatter, signIn } from './desk.ts';

const RULE = '夜市油烟：城管主办，生态环境协办';
const SPOKEN = `规则 1「${RULE}」`;

journey('a rule is drafted, mended, tried, switched on, and speaks', async (town) => {
  const officer = await town.meet('desk');
  await signIn(officer.page, 'desk', 'ops-1');
  await officer.page.getByRole('link', { name: '规则与日历' }).click();
  await officer.page.getByRole('heading', { level: 2, name: /分派规则/ }).waitFor();
  await officer.look('in-force');
  await draft(officer);
  await trial(officer);
  await clash(officer, await another(await town.meet('desk')));
  await switchOn(officer);
  await speaks(await town.meet('desk'));
});

journey('a holiday notice comes, and a category gets a limit and a national code', async (town) => {
  const officer = await town.meet('desk');
  await signIn(officer.page, 'desk', 'ops-1');
  await notice(officer);
  await category(officer);
});

journey('whoever works under the rules reads them, in both languages and lights', async (town) => {
  for (const dark of [false, true]) {
    const reader = await town.meet('desk', { language: dark ? 'zh' : 'en', dark });
    await signIn(reader.page, 'desk', 'renhe-dispatcher-1');
    for (const kind of ['rules', 'categories', 'calendar'] as const) {
      await reader.page.goto(`/desk/orders/${kind}`);
      await reader.page.locator('#orders-title').waitFor();
      await reader.page.locator('.orders-rule, .orders-category, .orders-day-holiday').nth(1).click();
      await reader.look(`${kind}-${dark ? 'dark' : 'en'}`);
      expect(await obstacles(reader.page, { phone: false })).toEqual([]);
      expect(await reader.page.getByRole('button', { name: /新草稿|New draft/ }).count()).toBe(0);
    }
  }
});

const save = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.getByText('已存成草稿').waitFor();
};

/** A rule with a typo: the fault stands beside the condition while it is written, and on top. */
async function draft({ page, look }: Person): Promise<void> {
  await page.getByRole('button', { name: '新草稿' }).click();
  const before = await page.locator('.orders-rule').count();
  await page.getByRole('button', { name: /^加一条/ }).click();
  const side = page.getByRole('complementary', { name: '选中的一项' });
  await side.getByLabel('名字').fill(RULE);
  await side.getByLabel('条件', { exact: true }).fill('word.contains("油烟")');
  await choose(side, '主办', '综合行政执法 条线');
  await choose(side, '加一个协办', '生态环境 条线');
  await side.getByText(/没有「word」这一项，是不是 words/).waitFor();
  await look('typo');
  await save(page);
  // It is kept with its fault, and can't be switched on.
  await page.getByRole('button', { name: /^启用/ }).click();
  await page.getByRole('alert').filter({ hasText: '先按 Esc 回去改好' }).waitFor();
  await page.keyboard.press('Escape');
  const condition = side.getByLabel('条件', { exact: true });
  await condition.fill('words.contains("油烟")');
  await side.getByText(/没有「word」这一项/).waitFor({ state: 'detached' });
  // Nothing typed is lost over a reload.
  await page.reload();
  await side.getByLabel('条件', { exact: true }).waitFor();
  expect(await condition.inputValue()).toBe('words.contains("油烟")');
  // The first that speaks decides: to the top, so that nothing stands before it.
  for (let at = before; at > 0; at -= 1) await side.getByRole('button', { name: /上移/ }).click();
  await page.getByLabel(/^为什么改/).fill('夜市季节开始');
  await save(page);
  await look('mended');
}

async function choose(side: Locator, label: string, typed: string): Promise<void> {
  const field = side.getByRole('combobox', { name: label });
  await field.fill(typed);
  await side.getByRole('option').first().waitFor();
  await field.press('Enter');
}

async function trial({ page, look }: Person): Promise<void> {
  await page.getByRole('button', { name: /^试一试/ }).click();
  await page.getByText(/^\d+月\d+日以来的|^上个月没有/).waitFor();
  await look('try');
  await page.getByRole('button', { name: /^收起/ }).click();
}

/** The same officer at another desk saves the draft in between. */
async function another({ page }: Person): Promise<Page> {
  await signIn(page, 'desk', 'ops-1');
  await page.goto('/desk/orders/rules');
  await page.getByRole('button', { name: /草稿.*存/ }).click();
  await page.locator('.orders-rule').first().click();
  return page;
}

async function clash({ page, look }: Person, other: Page): Promise<void> {
  await page.getByLabel(/^为什么改/).fill('夜市季节开始，按例会决定');
  await other.getByLabel('备注').fill('例会 11 月 25 日');
  await save(other);
  await page.getByRole('alert').filter({ hasText: '存过这份草稿' }).waitFor();
  await look('clash');
  expect(await page.getByLabel(/^为什么改/).inputValue()).toBe('夜市季节开始，按例会决定');
  await page.getByRole('button', { name: '留我的，接着改' }).click();
  await save(page);
}

async function switchOn({ page, look }: Person): Promise<void> {
  await page.getByRole('button', { name: /^启用/ }).click();
  const form = page.getByRole('form', { name: /^启用分派规则/ });
  await form.getByText('以后上报的事项按这一版分派。').waitFor();
  await look('switch-on');
  await page.keyboard.press('Control+Enter');
  await page.getByText('现在就按这一版办。').waitFor();
  await look('switched-on');
}

async function speaks({ page, look }: Person): Promise<void> {
  const [resident, desk] = [await colleague('renhe-grid-1'), await colleague('renhe-dispatcher-1')];
  const { id } = await resident.report({ text: '夜市烧烤摊油烟很大，呛人。', point: await pointIn(GRID), photos: [await resident.upload('site')] });
  const { route, headline } = await desk.matter(id);
  expect(route?.lead?.because.zh).toBe(SPOKEN);
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await openMatter(page, /待受理/, headline);
  await page.getByText(SPOKEN).first().waitFor();
  await look('rule-spoke');
}

const NOTICE = ['2027-01-01 元旦 放假', '2027-02-05 春节 放假', '2027-02-07 春节 上班', '2027-04-05 清明节 放假', '2027-05-01 劳动节 放假', '2027-06-09 端午节 放假', '2027-09-15 中秋节 放假', '2027-10-01 国庆节 放假'];

async function notice({ page, look }: Person): Promise<void> {
  await page.goto('/desk/orders/calendar');
  await page.getByText(/2027 年放假通知还没有公布/).waitFor();
  await page.getByRole('button', { name: '新草稿' }).click();
  await page.getByRole('button', { name: /^导入放假通知/ }).click();
  const form = page.getByRole('form', { name: '导入放假通知' });
  await form.getByLabel(/^把通知粘进来/).fill([...NOTICE, '2027-02-30 春节 放假'].join('\n'));
  await form.getByText(/第 9 行.*没有这一天/).waitFor();
  await look('notice-faulty');
  await form.getByLabel(/^把通知粘进来/).fill(NOTICE.join('\n'));
  await form.getByText('七个节都有，通知算到 2027 年。').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '2027-02-07 调休上班 春节' }).waitFor();
  await look('notice-in');
  await save(page);
  await page.getByRole('button', { name: /^启用/ }).click();
  await page.getByText('没办完的事项全部按新日历重算时限').waitFor();
  await look('calendar-switch-on');
  await page.keyboard.press('Control+Enter');
  await page.getByText('现在就按这一版办。').waitFor();
}

async function category({ page, look }: Person): Promise<void> {
  await page.goto('/desk/orders/categories');
  await page.getByRole('button', { name: '新草稿' }).click();
  await page.getByRole('searchbox').fill('噪声');
  await page.locator('.orders-category').last().click();
  const side = page.getByRole('complementary', { name: '选中的一项' });
  await side.getByRole('button', { name: '加一个时限' }).click();
  await side.getByRole('textbox', { name: /^时限 \d+：数字/ }).last().fill('400');
  await save(page);
  await side.getByText(/时限要大于 0|定了两个时限/).first().waitFor();
  await look('category-faulty');
  await page.getByRole('button', { name: '导入国标代码' }).click();
  await page.getByLabel(/^把代码表粘进来/).fill('代码,名称\n0203,噪声扰民\n0204,夜间施工');
  await page.getByText(/^对上 \d+ 类/).waitFor();
  await look('codes');
}
