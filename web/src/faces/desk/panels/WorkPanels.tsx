import { usePhotos } from '../../../features/photo/usePhotos.ts';
import type { PhotoRef } from '../../../features/photo/photo.ts';
import { PhotoPicker } from '../../../features/photo/PhotoPicker.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type Panel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

export interface WorkValues {
  readonly words: string;
  readonly photos: readonly PhotoRef[];
}
const INITIAL: WorkValues = { words: '', photos: [] };

/** Pictures are uploaded as they are chosen, so that committing never waits for one. */
export const uploadedIds = (photos: readonly PhotoRef[]): string[] => photos.flatMap((photo) => (photo.id === null ? [] : [photo.id]));

type T = ReturnType<typeof panelWords.use>;
export function wrongPhotos(photos: readonly PhotoRef[], needed: boolean, t: T): FieldError[] {
  if (photos.some((photo) => photo.id === null)) return [{ field: 'photos', words: t('photoWait') }];
  return needed && photos.length === 0 ? [{ field: 'photos', words: t('photoMissing') }] : [];
}
const checkWork = ({ words, photos }: WorkValues, needed: boolean, t: T) => {
  const wrong = [...(words.trim() === '' ? [{ field: 'words', words: t('wordsMissing') }] : []), ...wrongPhotos(photos, needed, t)];
  return wrong.length > 0 ? { wrong } : { body: { words, photos: uploadedIds(photos) } };
};

/** 处置: one step of progress. */
export function HandlePanel(props: PanelProps) {
  const t = panelWords.use();
  const panel = usePanel(props, { verb: 'handle', initial: INITIAL, check: (values) => checkWork(values, false, t) });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('handleNext')]}>
      <TextArea
        label={t('handleWords')}
        hint={t('handleHint')}
        rows={3}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
      <PanelPhotos county={props.matter.county} panel={panel} label={t('photos')} />
    </PanelFrame>
  );
}

/** 反馈: the result, with the proof its category asks for. */
export function AnswerPanel(props: PanelProps) {
  const t = panelWords.use();
  const needed = props.matter.proof === 'photo';
  const panel = usePanel(props, { verb: 'answer', initial: INITIAL, check: (values) => checkWork(values, needed, t) });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('answerNext'), t('answerBack')]}>
      <TextArea
        label={t('answerWords')}
        hint={t('answerHint')}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
      <PanelPhotos county={props.matter.county} panel={panel} label={t(needed ? 'photosProof' : 'photos')} />
    </PanelFrame>
  );
}

interface PhotosProps<V extends { readonly photos: readonly PhotoRef[] }> {
  readonly county: string;
  readonly panel: Panel<V>;
  readonly label: string;
}
export function PanelPhotos<V extends { readonly photos: readonly PhotoRef[] }>({ county, panel, label }: PhotosProps<V>) {
  const photos = usePhotos({
    county,
    list: panel.values.photos,
    onChange: (change) => panel.set((before) => ({ photos: change(before.photos) }) as Partial<V>),
    upload: true,
  });
  return (
    <div className="desk-photos">
      <p className="k-label">{label}</p>
      <PhotoPicker photos={photos} error={panel.wrong('photos')} />
    </div>
  );
}
