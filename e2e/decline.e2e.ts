import { journey } from './browser.ts';
import { GRID, pointIn } from './county.ts';
import { commit, openPanel, row, signIn } from './desk.ts';
import { openFollow, reportOnPhone } from './portal.ts';

journey('declined with a reason that the resident can read', async (town) => {
  const resident = await town.meet('phone', { at: await pointIn(GRID) });
  const ticket = await reportOnPhone(resident.page, '隔壁区的公园健身器材坏了，能不能修一下？');
  await openFollow(resident.page, ticket);
  await resident.page.getByRole('heading', { name: '收到了，等街道看' }).waitFor();
  await resident.look('waiting');

  const { page, look } = await town.meet('desk');
  await signIn(page, 'desk', 'renhe-dispatcher-1');
  await row(page, '隔壁区的公园健身器材坏了').click();
  const panel = await openPanel(page, '不予受理');
  // Nothing is committed without a reason and words.
  await panel.getByRole('button', { name: /^不予受理 / }).click();
  await panel.getByText('选一个理由').waitFor();
  await panel.getByText('写几句话').waitFor();
  await panel.getByRole('radio', { name: '不归本县办理' }).check();
  await panel.getByLabel('对报告人说的话').fill('这座公园归西湖区管，请拨 12345，他们会转过去。');
  await look('decline');
  await commit(page, '不予受理', '不予受理');

  await resident.page.reload();
  await resident.page.getByRole('heading', { name: '这件事没能收下' }).waitFor();
  await resident.page.getByText('原因：不归本县办理').waitFor();
  await resident.page.getByText('这座公园归西湖区管，请拨 12345，他们会转过去。').waitFor();
  await resident.look('declined');
});
