import type { EditionHead, EditionKind } from '../../contract/edition.ts';
import { statement } from '../base/db.ts';

type Head = EditionHead & { readonly current: boolean };
const HEAD = `e.version, e.revision, e.note, coalesce(m.name, e.made_by) as "madeBy", e.made_at as "madeAt", coalesce(o.name, e.on_by) as "onBy", e.on_at as "onAt"`;
const FROM = `edition e left join app_user m on m.county = e.county and m.id = e.made_by left join app_user o on o.county = e.county and o.id = e.on_by`;

/** Newest first; a county makes a few a year. */
export const listEditions = statement<Head, [county: string, kind: EditionKind]>(
  'edition.list',
  `select ${HEAD} from ${FROM} where e.county = $1 and e.kind = $2 order by e.version desc limit 200`,
);
export const readEdition = statement<EditionHead & { body: unknown; id: string }, [county: string, kind: EditionKind, version: number]>(
  'edition.one',
  `select ${HEAD}, e.body, e.id from ${FROM} where e.county = $1 and e.kind = $2 and e.version = $3`,
);
