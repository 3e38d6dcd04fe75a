import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fileUrl, followedFile, type FileSize } from '../../api/file.ts';
import { Icon } from '../../kit/Icon.tsx';
import './photo.css';
import { photoWords } from './words.ts';

/** How this reader may see the picture: by session, or with the number and code of the report. */
export interface PhotoAccess {
  readonly county: string;
  readonly follow?: { readonly number: string; readonly code: string };
}
interface Props {
  readonly ids: readonly string[];
  readonly access: PhotoAccess;
}

export function PhotoStrip({ ids, access }: Props) {
  const t = photoWords.use();
  const [open, setOpen] = useState<string | null>(null);
  if (ids.length === 0) return null;
  return (
    <>
      <ul className={ids.length === 1 ? 'photo-strip photo-strip-one' : 'photo-strip'}>
        {ids.map((id, i) => (
          <li key={id}>
            <button type="button" aria-label={t('open', { n: i + 1 })} onClick={() => setOpen(id)}>
              <Picture id={id} size="small" n={i + 1} access={access} />
            </button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <Enlarged onClose={() => setOpen(null)}>
          <Picture id={open} size="full" n={ids.indexOf(open) + 1} access={access} />
        </Enlarged>
      )}
    </>
  );
}

interface PictureProps {
  readonly id: string;
  readonly size: FileSize;
  readonly n: number;
  readonly access: PhotoAccess;
}
function Picture({ id, size, n, access }: PictureProps) {
  const t = photoWords.use();
  const [broken, setBroken] = useState(false);
  const followed = useFollowed(id, size, access);
  if (broken || followed.error) return <span className="photo-missing">{t('missing')}</span>;
  const src = access.follow === undefined ? fileUrl(access.county, id, size) : followed.url;
  if (src === null) return <span className="photo-blank" />;
  return <img src={src} alt={t('photo', { n })} loading="lazy" onError={() => setBroken(true)} />;
}

function useFollowed(id: string, size: FileSize, { county, follow }: PhotoAccess) {
  const { data, error } = useQuery({
    queryKey: [county, 'file', id, size, follow?.number ?? ''],
    queryFn: () => followedFile(county, { id, size, number: follow?.number ?? '', code: follow?.code ?? '' }),
    enabled: follow !== undefined,
    staleTime: Infinity,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return undefined;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { url, error };
}

function Enlarged({ children, onClose }: { readonly children: React.ReactNode; readonly onClose: () => void }) {
  const t = photoWords.use();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="photo-large" aria-label={t('photo', { n: '' })} onClose={onClose} onClick={onClose}>
      {children}
      <button type="button" className="k-button k-button-plain k-button-small" onClick={onClose}>
        <Icon name="cross" size={20} /> {t('close')}
      </button>
    </dialog>
  );
}
