import type { ImportPage } from '../../../contract/people.ts';
import type { Change, Fault, PlannedRow } from '../../../core/access/import-plan.ts';
import type { ImportRow, Outcome } from '../../../core/access/import-row.ts';
import { statement, type Db } from '../../base/db.ts';

export interface ImportHead {
  readonly id: string;
  readonly version: number;
  readonly name: string | null;
  readonly status: 'ready' | 'committed';
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly committedBy: string | null;
  readonly committedAt: string | null;
  readonly counts: ImportPage['counts'];
  readonly ignored: string[];
}

const HEAD = `id, version, name, status, prepared_by as "preparedBy", prepared_at as "preparedAt",
  committed_by as "committedBy", committed_at as "committedAt", counts, ignored`;
export const loadImport = statement<ImportHead, [county: string, id: string]>('import.by-id', `select ${HEAD} from people_import where county = $1 and id = $2`);
export const listImports = statement<ImportHead, [county: string]>(
  'import.list',
  `select ${HEAD} from people_import where county = $1 order by prepared_at desc limit 50`,
);

export interface LineFound extends ImportRow {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
}
export const loadLines = statement<LineFound, [county: string, id: string]>(
  'import.lines',
  'select "row", outcome, cells, unsafe, changes, faults from people_import_row where county = $1 and import = $2 order by "row"',
);
export const pageLines = statement<LineFound, [county: string, id: string, outcome: Outcome | null, after: number, limit: number]>(
  'import.page',
  `select "row", outcome, cells, unsafe, changes, faults from people_import_row
   where county = $1 and import = $2 and ($3::text is null or outcome = $3) and "row" > $4 order by "row" limit $5`,
);

const keep = statement<never, [county: string, head: string, rows: string]>('import.keep', 'select people_import_keep($1, $2, $3)');

/** Keeps a preview with its rows; one that is kept already gets what it would change now. */
export async function keepImport(db: Db, county: string, kept: { head: ImportHead; rows: readonly ImportRow[]; plan: readonly PlannedRow[] }): Promise<void> {
  const { head, rows, plan } = kept;
  const row = {
    county, id: head.id, version: head.version, name: head.name, status: head.status, prepared_by: head.preparedBy, prepared_at: head.preparedAt,
    counts: head.counts, ignored: head.ignored,
  };
  const lines = rows.map((line, i) => ({ ...line, outcome: plan[i]?.outcome, changes: plan[i]?.changes, faults: plan[i]?.faults }));
  await keep(db, county, JSON.stringify(row), JSON.stringify(lines));
}

/** Names in old imports go; what an import did stays in its head and in the log. */
export const dropLines = statement<{ count: number }, [before: string]>(
  'import.drop-lines',
  `with old as (select county, id from people_import where prepared_at < $1),
   gone as (delete from people_import_row r using old o where r.county = o.county and r.import = o.id returning 1)
   select count(*) from gone`,
);
