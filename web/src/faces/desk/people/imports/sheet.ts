/** As the contract says; written down here, for reading it there would bring all its schemas into the page. */
export const MAX_BYTES = 10 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the file is sent as, or why it need not be sent. Browsers often do not know a .csv; the name does. */
export function sheetOf(file: { readonly name: string; readonly size: number }): { type: string } | { fault: 'fileKind' | 'fileLarge' | 'fileEmpty' } {
  const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (type === undefined) return { fault: 'fileKind' };
  if (file.size === 0) return { fault: 'fileEmpty' };
  return file.size > MAX_BYTES ? { fault: 'fileLarge' } : { type };
}
