import { URGENCIES } from '../../../../../core/matter/life.ts';
import { CategoryPicker } from '../../../features/matter/CategoryPicker.tsx';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { PhotoPicker } from '../../../features/photo/PhotoPicker.tsx';
import { usePhotos } from '../../../features/photo/usePhotos.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { panelWords } from '../panels/words.ts';
import { deskWords } from '../words.ts';
import { errorOf, type FieldsProps } from './fields.ts';
import { Offers } from './Offers.tsx';
import { usePaste } from './usePaste.ts';
import { handWords } from './words.ts';

/** What was said, typed or pasted, with its pictures; category and urgency. */
export function WhatFields({ county, draft, wrong }: FieldsProps) {
  const t = deskWords.use();
  const hand = handWords.use();
  const words = matterWords.use();
  const panel = panelWords.use();
  const { categories } = useCategoryNames(county);
  const { values, set } = draft;
  const photos = usePhotos({ county, list: values.photos, onChange: (change) => set((now) => ({ photos: change(now.photos) })), upload: true });
  const { message, onPaste, ...reading } = usePaste(county, draft, photos);
  return (
    <div className="desk-hand-column">
      <TextArea
        id="hand-text"
        label={t('byHandText')}
        hint={hand('textHint')}
        rows={5}
        autoFocus
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        onPaste={onPaste}
        error={errorOf(wrong, 'hand-text')}
      />
      {message === null ? null : <Offers hand={values} message={message} set={set} {...reading} />}
      <PhotoPicker photos={photos} id="hand-photos" error={errorOf(wrong, 'hand-photos')} />
      <CategoryPicker categories={categories} value={values.category} onChange={(category) => set({ category })} label={t('byHandCategory')} />
      {values.category === null ? null : (
        <p>
          <Button size="small" onClick={() => set({ category: null })}>
            {t('byHandClear')}
          </Button>
        </p>
      )}
      <Choice
        legend={panel('urgency')}
        columns
        options={URGENCIES.map((one) => ({ value: one, words: words(`urgency.${one}`) }))}
        value={values.urgency}
        onChange={(urgency) => set({ urgency })}
      />
    </div>
  );
}
