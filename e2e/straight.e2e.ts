import { expect } from 'vitest';
import { journey, type Person, type Town } from './browser.ts';
import { GRID, pointIn } from './county.ts';
import { accept, commit, openMatter, openPanel, row, sign, signIn, title, writeAnswer } from './desk.ts';
import { delivered } from './field.ts';
import { takePhoto } from './photo.ts';
import { openFollow, reportOnPhone, type Ticket } from './portal.ts';

const LAMP = '东塘路公交站旁的路灯三天不亮了，晚上过马路看不清车';

journey('from three taps on a phone to a rated end', async (town) => {
  const dispatcher = await town.meet('desk');
  await signIn(dispatcher.page, 'desk', 'renhe-dispatcher-1');
  await row(dispatcher.page, '巡查发现出租房').waitFor();

  const resident = await town.meet('phone', { at: await pointIn(GRID) });
  const ticket = await reportOnPhone(resident.page, `${LAMP}。`, 'lamp');
  await resident.look('receipt');

  await seeItComeIn(dispatcher);
  await accept(dispatcher.page, '路灯不亮');
  await dispatchToPlatform(dispatcher);
  await leadPicksUnit(town);
  await unitWorksAtDesk(town);
  await gridWorkerVerifies(town);
  await closeIt(dispatcher);
  await followAndRate(resident, ticket);
});

/** It comes in by itself: said quietly, nothing moves until it is pressed. */
async function seeItComeIn({ page, look }: Person): Promise<void> {
  const news = page.getByRole('button', { name: /^1 件新的/ });
  await news.waitFor();
  expect(await row(page, LAMP).count()).toBe(0);
  await look('came-in');
  await news.click();
  await row(page, LAMP).click();
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  await look('opened');
}

async function dispatchToPlatform({ page, look }: Person): Promise<void> {
  const panel = await openPanel(page, '派遣');
  await panel.getByRole('radio', { name: /公共服务/ }).check();
  await panel.getByLabel('单位').selectOption({ label: '先不定，由平台派' });
  await look('dispatch');
  await commit(page, '派遣', '待平台派遣');
}

async function leadPicksUnit(town: Town): Promise<void> {
  const { page } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-lead-service');
  await openMatter(page, /平台待派/, LAMP);
  const panel = await openPanel(page, '派遣');
  // The suggestion is chosen already.
  expect(await panel.getByLabel('单位').locator('option:checked').innerText()).toContain('仁和市政园林站');
  await panel.getByLabel('交代几句').fill('请今天去看，天黑前修好。');
  await commit(page, '派遣', '待签收');
}

async function unitWorksAtDesk(town: Town): Promise<void> {
  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-municipal');
  await sign(page, LAMP);
  const progress = await openPanel(page, '处置');
  await progress.getByLabel('进展').fill('已到现场，灯泡烧坏，去取新的。');
  await commit(page, '处置', '处置中');
  const answer = await writeAnswer(page, '已换上新灯泡，试亮正常。');
  await takePhoto(page, 'done');
  await answer.getByText('传好了').waitFor();
  await look('answer');
  await commit(page, '反馈', '待核查');
}

async function gridWorkerVerifies(town: Town): Promise<void> {
  const { page, look } = await town.meet('phone', { at: await pointIn(GRID) });
  await signIn(page, 'field', 'renhe-grid-1');
  await page.getByRole('link', { name: new RegExp(`核查：${LAMP}`) }).click();
  await page.getByRole('link', { name: '去看了，核查' }).click();
  await page.getByRole('radio', { name: /办好了.*可以办结/ }).check();
  await page.getByRole('img', { name: '第 1 张照片' }).first().waitFor();
  await look('verify');
  await page.getByRole('button', { name: '交核查' }).click();
  await delivered(page);
  await page.getByText('待办结').waitFor();
}

async function closeIt({ page, look }: Person): Promise<void> {
  await openMatter(page, /待办结/, LAMP);
  const panel = await openPanel(page, '办结');
  await panel.getByRole('button', { name: '用反馈的话起头' }).click();
  expect(await panel.getByLabel('给报告人的话').inputValue()).toBe('已换上新灯泡，试亮正常。');
  await look('close');
  await commit(page, '办结', '已办结');
}

async function followAndRate({ page, look }: Person, ticket: Ticket): Promise<void> {
  await openFollow(page, ticket);
  await page.getByRole('heading', { name: '办好了' }).waitFor();
  await page.getByText('指挥室派给了管这类事的平台').waitFor();
  await page.getByText('交给仁和市政园林站').waitFor();
  await page.getByRole('img', { name: '第 1 张照片' }).first().waitFor();
  await look('follow-closed');
  await page.getByRole('radio', { name: '解决了', exact: true }).check();
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByLabel('想说的话').fill('谢谢，很快。');
  await page.getByRole('button', { name: '交评价' }).click();
  await page.getByText('谢谢，评价收到了。').waitFor();
  await look('rated');
}

const NOISE = 'A kitchen fan roars until two at night';

journey('in English: straight to the unit, worked off on a phone, once sent back', async (town) => {
  const resident = await town.meet('phone');
  await reportFromTheList(resident);

  const dispatcher = await town.meet('desk', { language: 'en' });
  const { page } = dispatcher;
  await signIn(page, 'desk', 'renhe-dispatcher-2');
  await row(page, NOISE).click();
  await accept(page, 'Noise and fumes', ['Accept', 'To dispatch']);
  const panel = await openPanel(page, 'Dispatch');
  expect(await panel.getByLabel('Unit').locator('option:checked').innerText()).toContain('仁和综合行政执法队');
  await commit(page, 'Dispatch', 'To sign');

  const officer = await town.meet('phone', { language: 'en' });
  await signAndAnswer(officer);
  await verify(dispatcher, 'Failed');
  await answerAgain(officer);
  await verify(dispatcher, 'Passed');
  const closing = await openPanel(page, 'Close');
  await closing.getByLabel('Words for the reporter').fill('The fan now stops at ten; they were told in writing.');
  await commit(page, 'Close', 'Closed');
});

/** Nobody may locate this phone, and it speaks Chinese at first. */
async function reportFromTheList({ page, look }: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Choose a village' }).click();
  await page.getByLabel('Township').selectOption({ label: '仁和街道' });
  await page.getByLabel('Village or community').selectOption({ label: '永泰村' });
  await page.getByLabel('More exactly').fill('Yongtai Road 12, back door');
  await look('where');
  await page.getByRole('button', { name: 'Here it is, next' }).click();
  await page.getByRole('textbox', { name: 'What did you see?' }).fill(`${NOISE}.`);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'We have it' }).waitFor();
  await look('receipt');
}

async function signAndAnswer({ page, look }: Person): Promise<void> {
  await signIn(page, 'field', 'renhe-city-management');
  await page.getByRole('link', { name: new RegExp(`Sign: ${NOISE}`) }).click();
  await look('to-sign');
  await page.getByRole('button', { name: 'Sign: I take it' }).click();
  await page.getByRole('link', { name: 'Write progress' }).click();
  await page.getByLabel('A few words').fill('On my way, there by nine tonight.');
  await page.getByRole('button', { name: /^Send progress/ }).click();
  await page.getByRole('link', { name: 'Done: answer' }).click();
  await page.getByLabel('A few words').fill('Talked to the owner.');
  await page.getByRole('button', { name: /^Send answer/ }).click();
  await page.getByText(/^All sent/).waitFor();
  await page.getByText(/To verify/).first().waitFor();
}

async function verify({ page, look }: Person, verdict: 'Passed' | 'Failed'): Promise<void> {
  await title(page, NOISE).waitFor();
  const panel = await openPanel(page, 'Verify');
  await panel.getByRole('radio', { name: new RegExp(`^${verdict}`) }).check();
  if (verdict === 'Failed') await panel.getByLabel('What is not done').fill('Still roaring last night at one.');
  await look(`verify-${verdict.toLowerCase()}`);
  await commit(page, 'Verify', verdict === 'Passed' ? 'To close' : 'In work');
}

/** It comes back by itself to the page that is still open on the phone. */
async function answerAgain({ page, look }: Person): Promise<void> {
  await page.getByText('Still roaring last night at one.').waitFor();
  await page.getByRole('link', { name: 'Done: answer' }).click();
  await page.getByLabel('A few words').fill('The fan has a timer now and stops at ten.');
  await takePhoto(page, 'done');
  await look('answer-again');
  await page.getByRole('button', { name: /^Send answer/ }).click();
  await page.getByText(/^All sent/).waitFor();
}
