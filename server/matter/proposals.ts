import type { Effect } from '../base/consumers.ts';
import { statement } from '../base/db.ts';
import { proposeRule } from '../edition/index.ts';

interface Concluded {
  readonly number: string;
  readonly by: string;
  readonly facts: { readonly unit: string; readonly platform: 'safety' | 'enforcement' | 'emergency' | 'service' | 'general-affairs'; readonly rule?: { readonly name: string; readonly when: string } };
}

const readConclusion = statement<Concluded, [county: string, matter: string, version: number]>(
  'matter.conclusion',
  `select m.number, e.by_user as by, e.facts from matter_entry e join matter m on m.county = e.county and m.id = e.matter
   where e.county = $1 and e.matter = $2 and e.version = $3`,
);

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
