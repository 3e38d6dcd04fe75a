import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../contract/matter.ts';
import { createApi } from '../../sim/api/client.ts';
import { countyApi } from '../../sim/api/county.ts';
import { randomOf } from '../../sim/random.ts';
import { pointIn } from '../../sim/work/place.ts';
import type { Stage } from '../stage/stage.ts';

/** What was changed, as the live feed names it. */
export const nameOf = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id} ${version}`;

const PAUSE_MS = 150;

/** Residents of 仁和 report, and its dispatcher accepts every second report, until told to stop. */
export function makeChanges({ server, county }: Stage, dispatcher: string): { readonly made: ReadonlySet<string>; stop(): Promise<void> } {
  const api = countyApi(createApi(server.url, Number.POSITIVE_INFINITY), county.county);
  const random = randomOf(1, 'bench', 'changes');
  const grids = county.territories.filter(({ id, level, kind }) => level === 'grid' && kind === 'general' && id.startsWith(RENHE));
  const [category] = county.categories.filter(({ parent }) => parent !== null);
  const made = new Set<string>();
  let going = true;
  const run = async (): Promise<void> => {
    const desk = await api.signIn(dispatcher);
    const resident = new Map<string, string>();
    for (let nth = 0; going; nth += 1) {
      const receipt: Receipt = await api.report(resident, { text: `路灯不亮，第 ${nth + 1} 盏`, point: pointIn(random.pick(grids).shape, random) });
      made.add(nameOf(receipt));
      if (nth % 2 === 0 && category !== undefined) made.add(nameOf(await api.act(desk, receipt.id, { verb: 'accept', body: { category: category.id } })));
      await sleep(PAUSE_MS);
    }
  };
  const running = run();
  return {
    made,
    stop: async () => {
      going = false;
      await running;
    },
  };
}

/** 仁和街道 */
const RENHE = '330110009';
