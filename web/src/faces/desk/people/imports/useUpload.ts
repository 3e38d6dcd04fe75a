import { useEffect, useRef, useState } from 'react';
import type { ImportPage } from '../../../../../../contract/people.ts';
import { newKey } from '../../../../api/clock.ts';
import { uploadImport } from '../../../../api/people.ts';
import { NoAnswer } from '../../../../api/problem.ts';
import { usePeopleAgain } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { sheetOf } from './sheet.ts';

interface Sending {
  readonly file: File;
  readonly type: string;
  /** Kept over every try, so that a lost answer does not make a second import. */
  readonly key: string;
  readonly share: number;
}

/** One file on its way: how far it is, a way out, and a way to try again. */
export function useUpload(county: string, onDone: (id: string) => void) {
  const t = peopleWords.use();
  const readAgain = usePeopleAgain(county);
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = (what: Sending) => {
    const control = new AbortController();
    stop.current = control;
    setError(null);
    setSending(what);
    const onProgress = (share: number) => setSending((now) => (now === null ? null : { ...now, share }));
    const over = (words: string | null) => {
      stop.current = null;
      setError(words);
      if (words === null || control.signal.aborted) setSending(null);
    };
    uploadImport(county, { body: new Blob([what.file], { type: what.type }), name: what.file.name, key: what.key, onProgress, signal: control.signal }).then(
      (page: ImportPage) => {
        over(null);
        onDone(page.id);
        return readAgain();
      },
      (failure: Error) => over(control.signal.aborted ? null : failure instanceof NoAnswer ? t('uploadCut') : failure.message),
    );
  };
  const choose = (file: File) => {
    const sheet = sheetOf(file);
    if ('fault' in sheet) setError(t(sheet.fault));
    else send({ file, type: sheet.type, key: newKey(), share: 0 });
  };
  return {
    file: sending?.file.name ?? null,
    share: sending?.share ?? 0,
    busy: sending !== null && error === null,
    error,
    choose,
    cancel: () => stop.current?.abort(),
    again: sending !== null && error !== null ? () => send({ ...sending, share: 0 }) : null,
  };
}
