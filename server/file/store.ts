import { statement } from '../base/db.ts';

export interface FileRow {
  readonly id: string;
  readonly sha256: string;
  readonly owner: string;
}

export const insertFile = statement<never, [county: string, id: string, sha256: string, width: number, height: number, bytes: number, owner: string, now: string]>(
  'file.insert',
  'insert into file (county, id, sha256, width, height, bytes, owner, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
);
export const loadFile = statement<FileRow, [county: string, id: string]>('file.by-id', 'select id, sha256, owner from file where county = $1 and id = $2');

/** Takes away what nobody attached by `before`; answers the hashes that no row of any county names any more. */
export const dropUnattached = statement<{ sha256: string }, [before: string]>(
  'file.drop-unattached',
  `with gone as (
     delete from file f where f.created_at < $1
       and not exists (select 1 from matters_of_photo(f.county, f.id))
     returning f.county, f.id, f.sha256)
   select distinct g.sha256 from gone g
   where not exists (select 1 from file f where f.sha256 = g.sha256 and (f.county, f.id) not in (select county, id from gone))`,
);
