import { IMPORT_COLUMNS, type ImportColumn } from '../../../../../core/access/import-row.ts';
import { dictionary } from '../../../kit/i18n.ts';
import { changesWords as changes } from './words/changes.ts';
import { explainWords as explain } from './words/explain.ts';
import { frameWords as frame } from './words/frame.ts';
import { importsWords as imports } from './words/imports.ts';
import { unitsWords as units } from './words/units.ts';
import { usersWords as users } from './words/users.ts';

/** The words of the administrators' pages, a file for each subject. */
export const peopleWords = dictionary(
  { ...frame.zh, ...users.zh, ...units.zh, ...imports.zh, ...explain.zh, ...changes.zh },
  { ...frame.en, ...users.en, ...units.en, ...imports.en, ...explain.en, ...changes.en },
);

type T = ReturnType<typeof peopleWords.use>;
/** Columns of a spreadsheet as they head a file that can be uploaded again. */
export const columnWords = (t: T): Record<ImportColumn, string> =>
  Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, t(`column.${column}`)])) as Record<ImportColumn, string>;
