import { useState } from 'react';
import type { ImportLine, ImportPage } from '../../../../../../contract/people.ts';
import { getImport } from '../../../../api/people.ts';
import { NoAnswer } from '../../../../api/problem.ts';
import { faultyCsv } from '../csv.ts';
import { columnWords, peopleWords } from '../words.ts';

const PAGE = 200;

async function allFaulty(county: string, id: string): Promise<ImportLine[]> {
  const lines: ImportLine[] = [];
  let after: number | undefined;
  do {
    const page = await getImport(county, id, { outcome: 'faulty', after, limit: PAGE });
    lines.push(...page.lines);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return lines;
}

function saveAs(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The faulty rows as a file to mend and upload again. */
export function useFaultyFile(county: string, head: ImportPage) {
  const t = peopleWords.use();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    setBusy(true);
    setError(null);
    allFaulty(county, head.id)
      .then((lines) => saveAs(faultyCsv(lines, { column: columnWords(t), row: t('csvRow'), fault: t('csvFault') }), t('csvName', { name: (head.name ?? '').replace(/\.\w+$/u, '') })))
      .catch((failure: Error) => setError(failure instanceof NoAnswer ? t('noAnswer') : failure.message))
      .finally(() => setBusy(false));
  };
  return { save, busy, error };
}
