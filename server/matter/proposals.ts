import type { Effect } from '../base/consumers.ts';
import { proposeRule } from '../edition/index.ts';
import { readConclusion } from './queries.ts';

/** What a meeting concluded for its kind becomes a rule of the draft. The words are in the matter's history, not in the log. */
export const proposalsEffect: Effect = async (tx, { county, events }) => {
  for (const { id, version, at } of events.filter(({ noun, verb }) => noun === 'matter' && verb === 'conclude')) {
    const [found] = await readConclusion(tx, county, id, version);
    const rule = found?.facts.rule;
    if (found === undefined || rule === undefined) continue;
    const { unit, platform } = found.facts;
    await proposeRule(tx, county, { rule: { id: `meeting-${found.number.toLowerCase()}`, ...rule, sets: { platform, lead: { unit } }, note: `会商 ${found.number}` }, by: found.by, at });
  }
};
