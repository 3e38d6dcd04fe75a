import type { EditionHead, EditionKind, RuleSet } from '../../contract/edition.ts';
import { statement } from '../base/db.ts';

const HEAD = `e.version, e.revision, e.note, coalesce(m.name, e.made_by) as "madeBy", e.made_at as "madeAt", coalesce(o.name, e.on_by) as "onBy", e.on_at as "onAt"`;
const FROM = `edition e left join app_user m on m.county = e.county and m.id = e.made_by left join app_user o on o.county = e.county and o.id = e.on_by`;

/** Newest first; a county makes a few a year. */
export const listEditions = statement<EditionHead, [county: string, kind: EditionKind]>(
  'edition.list',
  `select ${HEAD} from ${FROM} where e.county = $1 and e.kind = $2 order by e.version desc limit 200`,
);
export const readEdition = statement<EditionHead & { body: unknown; id: string }, [county: string, kind: EditionKind, version: number]>(
  'edition.one',
  `select ${HEAD}, e.body, e.id from ${FROM} where e.county = $1 and e.kind = $2 and e.version = $3`,
);

/** The rules as they were written last: the open draft, or what was switched on. */
export interface LatestRules {
  readonly version: number;
  readonly revision: number;
  readonly on: boolean;
  readonly body: RuleSet;
  readonly note: string;
}
export const readLatestRules = statement<LatestRules, [county: string]>(
  'edition.latest-rules',
  `select version, revision, on_at is not null as on, body, note from edition where county = $1 and kind = 'rules' order by version desc limit 1`,
);
