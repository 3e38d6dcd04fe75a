import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, type Person } from './browser.ts';
import { colleague, COUNTY } from './county.ts';
import { row, signIn, title } from './desk.ts';

const NEW_USER = 'zhao.xin-e2e';
const ROWS = 200;
const FAULTY = [20, 90, 150];

journey('three administrators, each their own part of one change', async (town) => {
  const system = await town.meet('desk');
  await signIn(system.page, 'desk', 'system-admin');
  await createUser(system);
  await uploadSheet(system);

  const security = await town.meet('desk');
  await signIn(security.page, 'desk', 'security-admin');
  await confirmSheet(security);
  await givePost(security);

  const officer = await town.meet('desk');
  const number = await openWork(officer);
  await endPost(security);
  await locksOut(officer);
  await explain(security, number);

  const auditor = await town.meet('desk');
  await signIn(auditor.page, 'desk', 'auditor');
  await readChanges(auditor);
});

const users = (page: Page): Locator => page.getByRole('listbox', { name: '用户，按编号排' }).getByRole('option');
const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

/** Finds one user by the beginning of the id and opens it. */
async function openUser(page: Page, id: string, name: RegExp): Promise<void> {
  await tab(page, /^用户/).click();
  await page.getByRole('searchbox', { name: '查找' }).fill(id);
  await users(page).filter({ hasText: id }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Types into a finder and takes the first that is found. */
async function find(within: Locator, label: string, typed: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.fill(typed);
  await within.getByRole('listbox', { name: label }).getByRole('option').first().waitFor();
  await field.press('Enter');
}

async function createUser({ page, look }: Person): Promise<void> {
  await users(page).first().waitFor();
  // Matters are not an administrator's.
  expect(await page.getByRole('tab', { name: /待受理|权限解释|变更/ }).count()).toBe(0);
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: '新建用户' });
  await form.getByLabel('用户编号').fill(NEW_USER);
  await page.keyboard.press('Control+Enter');
  await form.getByText('写下姓名').waitFor();
  await form.getByLabel('姓名').fill('赵新');
  await look('create');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 2, name: '赵新' }).waitFor();
  await page.getByText('现在没有岗位：登录以后什么也看不到').waitFor();
  expect(await page.getByRole('button', { name: /给岗位/ }).count()).toBe(0);
}

/** Posts of a far day: they do not crowd the list of accounts that other journeys sign in from. */
function sheet(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const role = FAULTY.includes(i) ? '国王' : '指挥室坐席';
    return `pool-${String(i).padStart(3, '0')},坐席${i},${role},renhe-command-room,330110009,2098-01-01`;
  });
  return Buffer.from(`\uFEFF用户编号,姓名,岗位,单位,区划,从\r\n${rows.join('\r\n')}\r\n`);
}

async function uploadSheet({ page, look }: Person): Promise<void> {
  await tab(page, /^导入/).click();
  await page.getByLabel('选表格上传').setInputFiles({ name: '新坐席.csv', mimeType: 'text/csv', buffer: sheet() });
  await page.getByRole('button', { name: `新增 ${ROWS - FAULTY.length}` }).waitFor();
  await page.getByRole('button', { name: `有错 ${FAULTY.length}` }).click();
  await page.getByRole('row').filter({ hasText: '不认识岗位「国王」' }).nth(FAULTY.length - 1).waitFor();
  await look('import-faulty');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /下载有错的 3 行/ }).click();
  const mending = (await buffer(await (await download).createReadStream())).toString('utf8');
  expect(mending.startsWith('\uFEFF用户编号,姓名,岗位')).toBe(true);
  expect(mending.trim().split('\r\n')).toHaveLength(FAULTY.length + 1);
  // Who prepares does not confirm.
  expect(await page.getByRole('button', { name: /^确认导入/ }).count()).toBe(0);
}

async function confirmSheet({ page, look }: Person): Promise<void> {
  await tab(page, /^导入/).click();
  await page.getByRole('option', { name: /新坐席\.csv/ }).first().click();
  await page.getByRole('button', { name: /^确认导入/ }).click();
  const form = page.getByRole('form', { name: /^确认导入/ });
  await form.getByRole('radio', { name: /只导入没错的/ }).check();
  await look('import-confirm');
  await page.keyboard.press('Control+Enter');
  await page.getByText(`已导入：新增 ${ROWS - FAULTY.length} 行，改动 0 行，跳过 ${FAULTY.length} 行。`).waitFor();
  await look('import-done');
}

async function givePost({ page, look }: Person): Promise<void> {
  await openUser(page, NEW_USER, /赵新/);
  await page.keyboard.press('g');
  const form = page.getByRole('form', { name: /给「赵新」/ });
  await form.getByLabel('岗位').selectOption({ label: '站所工作人员' });
  await form.getByRole('checkbox', { name: /下沉岗位/ }).check();
  await find(form, '指挥的镇街', '仁和');
  await find(form, '单位', '仁和 派出所');
  await form.getByLabel('到').fill('2099-12-31');
  await look('give');
  await page.keyboard.press('Control+Enter');
  await page.getByText('下沉，由仁和街道指挥').waitFor();
  await page.getByText(/至 2099年12月31日/).waitFor();
}

/** The officer has a matter open while the post is taken away. */
async function openWork({ page }: Person): Promise<string> {
  const [matter] = await (await colleague('renhe-emergency')).list('handling');
  if (matter === undefined) throw new Error('nothing in work at renhe-emergency');
  await signIn(page, 'desk', 'renhe-emergency');
  await page.getByRole('tab', { name: /处置中/ }).click();
  await row(page, matter.headline).click();
  await title(page, matter.headline).waitFor();
  return matter.number;
}

async function endPost({ page, look, expects }: Person): Promise<void> {
  expects(/status of 409/);
  await openUser(page, 'renhe-emergency', /./);
  await page.getByRole('button', { name: /^结束岗位：站所工作人员/ }).click();
  const form = page.getByRole('form', { name: /^结束/ });
  await form.getByLabel('为什么').fill('调到区里');
  await page.keyboard.press('Control+Enter');
  // Work would hang: the question comes, and nothing typed is lost.
  await form.getByRole('alert').filter({ hasText: '会没有人管' }).waitFor();
  expect(await form.getByLabel('为什么').inputValue()).toBe('调到区里');
  await page.keyboard.press('Control+Enter');
  await form.getByText('选一个接手的单位').waitFor();
  const taker = form.getByLabel(/转给$/);
  await taker.selectOption({ index: 1 });
  await form.getByText(/由它重新签收，时限不变/).waitFor();
  await look('hand-over');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/没办完的事已移交/).waitFor();
  await page.getByText('现在没有岗位：登录以后什么也看不到').waitFor();
  await look('ended');
}

/** At once, on the page that is open, without a press. */
async function locksOut({ page, look, expects }: Person): Promise<void> {
  expects(/status of 40[134]/);
  await page.getByRole('article').waitFor({ state: 'detached' });
  await look('locked-out');
}

async function explain({ page, look }: Person, number: string): Promise<void> {
  await tab(page, /权限解释/).click();
  const form = page.locator('form');
  await find(form, '谁', 'renhe-emergency');
  await form.getByLabel('能不能').selectOption({ label: '反馈' });
  await form.getByLabel('事项编号').fill(number.toLowerCase());
  await form.getByRole('button', { name: '为什么' }).click();
  await page.getByRole('heading', { level: 2, name: /不能反馈$/ }).waitFor();
  await page.getByText('已结束').waitFor();
  await look('cannot');
  await find(form, '谁', 'renhe-dispatcher-1');
  await form.getByLabel('能不能').selectOption({ label: '看到' });
  await form.getByRole('button', { name: '为什么' }).click();
  await page.getByRole('heading', { level: 2, name: /能看到$/ }).waitFor();
  await page.getByText(/✓ 镇街 = 仁和街道/).waitFor();
  await look('can');
}

async function readChanges({ page, look }: Person): Promise<void> {
  await tab(page, /变更记录/).click();
  const rows = page.getByRole('table').getByRole('row');
  await rows.filter({ hasText: '新建用户' }).filter({ hasText: NEW_USER }).waitFor();
  await look('changes');
  const deeds = (await rows.locator('td:nth-child(2)').allInnerTexts()).slice(0, 4);
  expect(deeds).toEqual(['结束岗位', '给岗位', '确认导入', '新建用户']);
  // The auditor reads and changes nothing.
  await tab(page, /^用户/).click();
  await users(page).first().click();
  await page.getByText('你的岗位在这里只看不改。').waitFor();
}

journey('in English, at night: a post runs out and the command room hands its work on', async (town) => {
  const dispatcher = await town.meet('desk', { language: 'en', dark: true });
  await signIn(dispatcher.page, 'desk', 'renhe-dispatcher-2');
  const entry = dispatcher.page.getByRole('button', { name: /Nobody acts/ });
  await dispatcher.page.getByRole('tab', { name: /In work/ }).waitFor();
  expect(await entry.count()).toBe(0);

  const security = await town.meet('desk', { language: 'en', dark: true });
  await signIn(security.page, 'desk', 'security-admin');
  await runOut(security, 'renhe-market-supervision');
  await dispatcher.page.reload();
  await entry.click();
  await dispatcher.page.getByRole('option', { name: /仁和市场监管所/ }).click();
  const form = dispatcher.page.getByRole('form', { name: /Hand over/ });
  await form.getByLabel('Goes to').selectOption({ index: 1 });
  await dispatcher.look('hand-over');
  await dispatcher.page.keyboard.press('Control+Enter');
  await dispatcher.page.getByText(/Open matters handed over: \d/).first().waitFor();
  await dispatcher.page.getByRole('button', { name: 'Back to the queues' }).click();
  await dispatcher.page.getByRole('tab', { name: /Not signed/ }).waitFor();
  expect(await entry.count()).toBe(0);
});

/** A post that ends in a moment, as one does that was given until a day. */
async function runOut({ page, look }: Person, user: string): Promise<void> {
  const path = `/api/counties/${COUNTY}/people/users/${user}`;
  const { posts } = (await (await page.request.get(path)).json()) as { posts: { id: string; state: string }[] };
  const post = posts.find((one) => one.state === 'present');
  const at = new Date(Date.now() + 1_500).toISOString();
  const answer = await page.request.post(`${path}/posts/${post?.id}/end`, {
    data: { at }, headers: { 'idempotency-key': `0193581e-0000-7000-8000-${String(Date.now()).slice(-12)}` },
  });
  expect(answer.status()).toBe(200);
  await page.waitForTimeout(2_500);
  await page.getByRole('tab', { name: 'Units', exact: true }).click();
  await page.getByRole('searchbox').fill('仁和市场');
  await page.getByRole('option', { name: /仁和市场监管所/ }).click();
  await page.getByText(/that nobody can work on/).waitFor();
  await look('unit');
}
