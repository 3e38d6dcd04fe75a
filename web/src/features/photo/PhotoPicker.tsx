import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Announce } from '../../kit/States.tsx';
import './photo.css';
import { keptPhoto, PHOTOS_MAX, type PhotoRef } from './photo.ts';
import type { Photos, Progress } from './usePhotos.ts';
import { photoWords } from './words.ts';

interface Props {
  readonly photos: Photos;
  readonly error?: string | null | undefined;
  /** For the error summary. */
  readonly id?: string;
}

/** The camera or the album, as the phone offers; what is there, and how far each has come. */
export function PhotoPicker({ photos, error, id }: Props) {
  const t = photoWords.use();
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const full = photos.list.length >= PHOTOS_MAX;
  return (
    <div className="photos">
      {error ? <p className="k-error">{error}</p> : null}
      <ul className="photo-list">
        {photos.list.map((photo, i) => (
          <Taken key={photo.key} photo={photo} n={i + 1} progress={photos.progress(photo.key)} photos={photos} />
        ))}
      </ul>
      <input
        ref={input}
        className="k-hidden"
        id={`${own}-file`}
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          void photos.add([...(event.target.files ?? [])]);
          event.target.value = ''; // the same photo may be chosen again
        }}
      />
      {full ? null : (
        <Button id={id} icon="camera" wide onClick={() => input.current?.click()}>
          {photos.list.length === 0 ? t('add') : t('more')}
        </Button>
      )}
      <Announce>
        {photos.list.length === 0 ? '' : t(full ? 'full' : 'count', { n: photos.list.length, max: PHOTOS_MAX })}
        {photos.unreadable > 0 ? <span className="k-error"> {t('unreadable', { n: photos.unreadable })}</span> : null}
      </Announce>
    </div>
  );
}

interface TakenProps {
  readonly photo: PhotoRef;
  readonly n: number;
  readonly progress: Progress;
  readonly photos: Photos;
}
function Taken({ photo, n, progress, photos }: TakenProps) {
  const t = photoWords.use();
  const url = useKept(photo.key);
  return (
    <li className="photo-taken">
      {url === null ? <div className="photo-blank" /> : <img src={url} alt={t('photo', { n })} />}
      <p className="photo-state">
        <Glyph state={SHAPE[progress]} /> {t(progress)}
      </p>
      <div className="photo-tools">
        {progress === 'failed' ? (
          <button type="button" className="k-button k-button-plain k-button-small" onClick={() => photos.again(photo.key)}>
            {t('again')}
          </button>
        ) : null}
        <button type="button" className="k-button k-button-plain k-button-small" aria-label={t('remove', { n })} onClick={() => photos.remove(photo.key)}>
          <Icon name="cross" size={20} />
        </button>
      </div>
    </li>
  );
}
const SHAPE = { sending: 'waiting', uploaded: 'done', kept: 'done', failed: 'refused', lost: 'refused' } as const;

/** The picture from the device, shown without asking the network. */
function useKept(key: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void keptPhoto(key).then((blob) => {
      if (gone || blob === null) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [key]);
  return url;
}
