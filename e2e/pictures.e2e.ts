import { expect } from 'vitest';
import { obstacles } from './accessible.ts';
import { journey, picture, type Person } from './browser.ts';
import { COUNTY, GRID, pointIn } from './county.ts';
import { WALKS, type View, type Walk } from './views.ts';

const LIGHTS = { zh: ['light', 'dark'], en: ['light'] } as const;

for (const walk of WALKS) {
  for (const language of ['zh', 'en'] as const) {
    journey(`${walk.face} in ${language}, without obstacles`, async (town) => {
      // The narrowest phone that is still about.
      const person = await town.meet(walk.device, { language, at: await pointIn(GRID), ...(walk.device === 'phone' ? { width: 360 } : {}) });
      if (walk.user !== null) await person.context.request.post('/api/session', { data: { county: COUNTY, user: walk.user } });
      const found: string[] = [];
      for (const view of await walk.views()) {
        await come(person, view);
        for (const light of LIGHTS[language]) {
          await person.page.emulateMedia({ colorScheme: light });
          const name = `${walk.face}-${view.name}-${language}-${light}`;
          await picture(person.page, `all-${name}`);
          found.push(...(await inTheWay(person, walk)).map((obstacle) => `${name}: ${obstacle}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
}

async function come({ page }: Person, view: View): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(view.path);
  await view.press?.(page);
  await page.locator(view.ready).first().waitFor().catch((cause: unknown) => {
    throw new Error(`${view.name}: nothing like ${view.ready} came up at ${page.url()}`, { cause });
  });
  await page.locator('.k-skeleton').first().waitFor({ state: 'detached' });
}

const inTheWay = ({ page }: Person, { device }: Walk): Promise<string[]> => obstacles(page, { phone: device === 'phone' });

journey('what is in the way is found when it is there', async (town) => {
  const person = await town.meet('phone');
  await person.page.setContent(`<html lang="fr"><body style="background:#fff">
    <input id="a"><button id="a"></button><img src="data:,"><p style="color:#aaa">faint words</p>
    <a href="/" class="x" style="display:block;height:20px">too low</a><div style="width:2000px">wide</div></body></html>`);
  const found = await obstacles(person.page, { phone: true });
  for (const what of ['html lang', 'no title', 'no heading', 'field without a label', 'control without a name', 'image without alt', 'id twice', 'faint 2.32', 'scrolls sideways', 'too small for a finger']) {
    expect(found.filter((obstacle) => obstacle.startsWith(what)), what).not.toEqual([]);
  }
});
