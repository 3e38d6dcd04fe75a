import type { Matter } from '../../core/matter/matter.ts';
import type { Verb, Birth } from '../../core/matter/life.ts';
import { statement } from '../base/db.ts';
import { MATTER_COLUMNS } from './store.ts';

export interface EntryRow {
  readonly version: number;
  readonly verb: Verb | Birth;
  readonly at: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly words: string | null;
  readonly photos: string[];
  readonly facts: Record<string, unknown>;
}

const ENTRY = `select e.version, e.verb, e.at, u.name, p.role, n.name as unit, e.words, e.photos, e.facts
  from matter_entry e
  left join app_user u on u.county = e.county and u.id = e.by_user
  left join post p on p.county = e.county and p.id = e.by_post
  left join unit n on n.county = p.county and n.id = p.unit
  where e.county = $1 and e.matter = $2`;

/** The history of a matter, oldest first. One matter has tens of steps; a runaway one is cut at a thousand. */
export const readEntries = statement<EntryRow, [county: string, matter: Matter['id']]>(
  'matter.entries',
  `${ENTRY} order by e.version limit 1000`,
);
export const lastEntry = statement<EntryRow, [county: string, matter: Matter['id']]>(
  'matter.last-entry',
  `${ENTRY} order by e.version desc limit 1`,
);

/** The words of a report, and how many people it concerns. */
export const reportedWords = statement<{ words: string; people: number }, [county: string, matter: Matter['id']]>(
  'matter.reported-words',
  `select coalesce(e.words, '') as words, coalesce((e.facts->>'people')::int, 0) as people from matter_entry e
   where e.county = $1 and e.matter = $2 and e.version = 1`,
);

/** Matters that show this picture. */
export const mattersOfPhoto = statement<{ matter: string }, [county: string, photo: string]>(
  'matter.of-photo',
  'select matter from matters_of_photo($1, $2) as matter',
);

export type Old = Matter & { readonly words: string; readonly people: number };
/** By id, which grows with time: the newest of a month, along the primary key. */
export const readOld = statement<Old, [county: string, since: string, limit: number]>(
  'matter.old-for-try',
  `select ${MATTER_COLUMNS}, coalesce(e.words, '') as words, coalesce((e.facts->>'people')::int, 0) as people
   from (select * from matter where county = $1 and id >= $2::uuid order by id desc limit $3) m
   join matter_entry e on e.county = m.county and e.matter = m.id and e.version = 1`,
);

interface Concluded {
  readonly number: string;
  readonly by: string;
  readonly facts: { readonly unit: string; readonly platform: 'safety' | 'enforcement' | 'emergency' | 'service' | 'general-affairs'; readonly rule?: { readonly name: string; readonly when: string } };
}

export const readConclusion = statement<Concluded, [county: string, matter: string, version: number]>(
  'matter.conclusion',
  `select m.number, e.by_user as by, e.facts from matter_entry e join matter m on m.county = e.county and m.id = e.matter
   where e.county = $1 and e.matter = $2 and e.version = $3`,
);
