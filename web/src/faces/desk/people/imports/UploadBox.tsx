import { useRef, useState, type DragEvent } from 'react';
import { Button } from '../../../../kit/Button.tsx';
import { useKeys } from '../keys.ts';
import { peopleWords } from '../words.ts';
import { useUpload } from './useUpload.ts';

export function UploadBox({ county, onDone }: { readonly county: string; readonly onDone: (id: string) => void }) {
  const t = peopleWords.use();
  const upload = useUpload(county, onDone);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const choose = () => input.current?.click();
  useKeys({ n: upload.busy ? undefined : choose });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !upload.busy) upload.choose(file);
  };
  return (
    <div
      className={over ? 'people-upload people-upload-over' : 'people-upload'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="k-hidden"
        tabIndex={-1}
        accept=".xlsx,.csv"
        aria-label={t('uploadChoose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, mended, must be noticed when it is chosen again.
          event.target.value = '';
          if (file !== undefined) upload.choose(file);
        }}
      />
      {upload.busy ? <Progress upload={upload} /> : <Button onClick={choose}>{t('uploadChoose')} <kbd>N</kbd></Button>}
      {upload.busy ? null : <p className="desk-quiet">{t('uploadHint')}</p>}
      {upload.error === null ? null : (
        <div role="alert">
          <p className="k-error">{upload.error}</p>
          {upload.again === null ? null : <Button size="small" onClick={upload.again}>{t('uploadAgain')}</Button>}
        </div>
      )}
    </div>
  );
}

function Progress({ upload }: { readonly upload: ReturnType<typeof useUpload> }) {
  const t = peopleWords.use();
  const share = Math.round(upload.share * 100);
  return (
    <div className="people-progress" role="status">
      <p>{upload.share < 1 ? t('uploading', { file: upload.file ?? '', share }) : t('uploadReading', { file: upload.file ?? '' })}</p>
      <progress max={100} {...(upload.share < 1 ? { value: share } : {})} aria-label={upload.file ?? ''} />
      <Button size="small" kind="plain" onClick={upload.cancel}>{t('cancel')}</Button>
    </div>
  );
}
