import { expect } from 'vitest';
import { journey } from './browser.ts';
import { colleague, GRID, pointIn } from './county.ts';
import { row, rows, signIn, queueTab } from './desk.ts';
import { openLine } from './line.ts';

journey('a line cut for a while loses nothing and doubles nothing', async (town) => {
  const line = await openLine();
  try {
    const { page, look, expects } = await town.meet('desk', { through: line.url });
    expects(/net::ERR_/);
    // The page's clock can be moved on; the line itself is as it is.
    await page.clock.install();
    await signIn(page, 'desk', 'renhe-dispatcher-1');
    await rows(page).first().waitFor();
    const before = await rows(page).count();
    // The time left goes on by the page's own clock; what the row says of the matter is old.
    const what = () => rows(page).first().locator('.desk-row-what').innerText();
    const stays = await what();

    line.cut();
    await twentyChanges();
    await page.clock.fastForward(60_000);
    await page.getByText(/数据停在 \d\d:\d\d，正在重新连接/).waitFor();
    expect(await what()).toBe(stays);
    await look('stale');

    line.mend();
    await page.getByText('正在重新连接').waitFor({ state: 'detached', timeout: 40_000 });
    await page.getByRole('button', { name: /^15 件新的/ }).click();
    for (let i = 1; i <= 15; i += 1) await row(page, `断线时报的第 ${i} 件。`.slice(0, -1)).first().waitFor();
    const headlines = await rows(page).locator('.desk-row-what b').allInnerTexts();
    expect(headlines.filter((words) => words.startsWith('断线时报的第')).toSorted()).toEqual(
      Array.from({ length: 15 }, (_, i) => `断线时报的第 ${i + 1} 件`).toSorted(),
    );
    expect(headlines.length).toBe(before + 15);
    await expect.poll(() => queueTab(page, /待受理/).innerText(), { timeout: 15_000 }).toMatch(new RegExp(`待受理\\s*${before + 15}`));
    await look('caught-up');
  } finally {
    await line.close();
  }
});

/** Sixteen reports, of which one is declined, and three that go on: twenty rows in the log. */
async function twentyChanges(): Promise<void> {
  const point = await pointIn(GRID);
  const worker = await colleague('renhe-grid-2');
  const desk = await colleague('renhe-dispatcher-2');
  const made = await Promise.all(Array.from({ length: 15 }, (_, i) => worker.report({ text: `断线时报的第 ${i + 1} 件。`, point })));
  const gone = await worker.report({ text: '断线时报又办走的一件。', point });
  await desk.act(gone.id, 'accept', { category: 'service.lighting' });
  await desk.act(gone.id, 'dispatch', { platform: 'service', unit: 'renhe-municipal' });
  const officer = await colleague('renhe-municipal');
  await officer.act(gone.id, 'sign', {});
  await officer.act(gone.id, 'handle', { words: '在路上。' });
  expect(made.length).toBe(15);
}
