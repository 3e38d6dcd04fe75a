import { useMemo, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Session } from '../../../../../../contract/session.ts';
import type { ImportAnswer, ImportBody, RedrawBody } from '../../../../../../contract/territory.ts';
import { previewImport } from '../../../../api/territory.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input, Select } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Notice } from '../../../../kit/States.tsx';
import { Refusal } from './DrawPane.tsx';
import { useRedraw } from './useRedraw.ts';
import { mapPageWords } from './words.ts';

type System = NonNullable<ImportBody['system']>;
const MERIDIANS = [117, 120, 123] as const;
const SYSTEMS: readonly System[] = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09', ...MERIDIANS.flatMap((meridian) => [{ meridian, zoned: true }, { meridian, zoned: false }])];

interface ImportProps {
  readonly session: Session;
  readonly onDone: (map: number) => void;
  readonly onClose: () => void;
}

/** A file is read, said what it would change, fault by fault, and only then put into the map. */
export function ImportPane({ session: { county }, onDone, onClose }: ImportProps) {
  const t = mapPageWords.use();
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [system, setSystem] = useState('');
  const [by, setBy] = useState<'code' | 'name'>('code');
  const preview = useMutation({
    mutationFn: ({ text }: { text: string }) => previewImport(county, { text, by, ...(system === '' ? {} : { system: SYSTEMS[Number(system)] as System }) }),
  });
  const answer = preview.data ?? null;
  const body = useMemo(() => bodyOf(answer, file?.name ?? ''), [answer, file]);
  const { submit, busy, error } = useRedraw(county, body, onDone);
  return (
    <form className="maps-draw" aria-label={t('importTitle')} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className="maps-draw-body">
        <h2>{t('importTitle')}</h2>
        <div className="maps-fields">
          <Input label={t('file')} type="file" accept=".geojson,.json,application/geo+json" onChange={(event) => { preview.reset(); void readFile(event.target.files).then(setFile); }} />
          <Select label={t('system')} value={system} onChange={(event) => { preview.reset(); setSystem(event.target.value); }}>
            <option value="">{t('systemAsFile')}</option>
            {SYSTEMS.map((one, i) => <option key={i} value={i}>{typeof one === 'string' ? one : t('gauss', { n: one.meridian, zoned: t(one.zoned ? 'zonedYes' : 'zonedNo') })}</option>)}
          </Select>
          <Choice legend={t('by')} value={by} columns onChange={(value) => { preview.reset(); setBy(value); }} options={[{ value: 'code', words: t('byCode') }, { value: 'name', words: t('byName') }]} />
          <Button busy={preview.isPending} disabled={file === null} onClick={() => file !== null && preview.mutate(file)}>{t('preview')}</Button>
        </div>
        {answer === null ? null : <Preview answer={answer} />}
      </div>
      {preview.error ?? error ? <Refusal error={(preview.error ?? error) as Error} onReload={() => file !== null && preview.mutate(file)} /> : null}
      <div className="desk-bar">
        <Button kind="main" type="submit" busy={busy} disabled={body === null}>{t('take')} <kbd>Ctrl</kbd> <kbd>Enter</kbd></Button>
        <Button kind="plain" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

const readFile = async (files: FileList | null): Promise<{ name: string; text: string } | null> => {
  const file = files?.[0];
  return file === undefined ? null : { name: file.name, text: await file.text() };
};

/** null while there are faults, or nothing to change. */
function bodyOf(answer: ImportAnswer | null, name: string): RedrawBody | null {
  if (answer === null || answer.faults.length > 0 || answer.create.length + answer.change.length === 0) return null;
  return { map: answer.map, note: name, retire: [], create: answer.create, change: answer.change, succession: [] };
}

function Preview({ answer: { faults, warnings, create, change, same } }: { readonly answer: ImportAnswer }) {
  const t = mapPageWords.use();
  const language = useLanguage();
  const said = ({ feature, name, vertex, says }: ImportAnswer['faults'][number]): string => {
    const words = vertex === null ? says[language] : t('vertex', { n: vertex.vertex + 1, says: says[language] });
    return feature === null ? words : t('feature', { n: feature + 1, name: name ?? t('unnamed'), says: words });
  };
  const counts = [[create.length, 'willCreate'], [change.length, 'willChange'], [same, 'same']] as const;
  return (
    <div aria-live="polite" className="maps-verdict">
      <p>{counts.flatMap(([n, key]) => (n === 0 ? [] : [t(key, { n })])).join(' · ')}</p>
      <ul className="maps-lines">{[...create, ...change].slice(0, 8).map(({ id, name }) => <li key={id}>{name ?? ''} {id}</li>)}</ul>
      {create.length + change.length + faults.length === 0 ? <p>{t('nothingToDo')}</p> : <p className="desk-quiet">{t('nothingWritten')}</p>}
      {faults.length === 0 ? null : <Notice kind="danger"><p>{t('fileFaults', { n: faults.length })}</p><ul>{faults.slice(0, 12).map((fault, i) => <li key={i}>{said(fault)}</li>)}</ul></Notice>}
      {warnings.length === 0 ? null : <Notice kind="soon"><p>{t('fileWarnings', { n: warnings.length })}</p><ul>{warnings.slice(0, 12).map((fault, i) => <li key={i}>{said(fault)}</li>)}</ul></Notice>}
    </div>
  );
}
