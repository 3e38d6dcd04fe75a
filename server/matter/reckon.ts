import { reckon } from '../../core/matter/reckon.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { instant } from '../base/clock.ts';
import type { Effect } from '../base/consumers.ts';
import { save } from './commands/save.ts';
import type { MatterParts } from './parts.ts';
import { loadAgain, openAfter } from './walk-store.ts';

const BATCH = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A calendar was switched on: every open matter is reckoned anew. Repeated after a crash it finds the rest. */
export const reckonEffect = (parts: MatterParts): Effect => async (_, { county, events }) => {
  const calendar = events.filter(({ noun, verb, body }) => noun === 'edition' && verb === 'switch-on' && (body.refs as { kind?: string }).kind === 'calendar').at(-1);
  if (calendar === undefined) return;
  parts.gazetteers.forget(county);
  const count = await reckonOpen(parts, county, (calendar.body.refs as { version: number }).version);
  parts.log.info({ county, count }, 'deadlines reckoned on the new calendar');
};

export async function reckonOpen(parts: MatterParts, county: string, edition: number): Promise<number> {
  const { timing } = await parts.gazetteers.of(county);
  let count = 0;
  for (let after = NOBODY; ; ) {
    const matters = await openAfter(parts.workPool, county, after, BATCH);
    const outcomes = await Promise.all(matters.map((matter) => reckonOne(parts, matter, { timing, edition })));
    count += outcomes.filter(Boolean).length;
    const last = matters.at(-1);
    if (last === undefined) return count;
    after = last.id;
  }
}

/** A command may come between: then the matter is loaded and reckoned again. */
async function reckonOne(parts: MatterParts, matter: Matter, on: Omit<Parameters<typeof reckon>[1], 'now'>): Promise<boolean> {
  for (let found: Matter | undefined = matter; found !== undefined && found.closedAt === null; ) {
    const now = instant(parts.clock);
    const decision = reckon(found, { ...on, now });
    if (decision === null) return false;
    if ((await save(parts.committer, decision, { actor: null, now, key: null })) === 'saved') return true;
    [found] = await loadAgain(parts.workPool, matter.county, matter.id);
  }
  return false;
}
