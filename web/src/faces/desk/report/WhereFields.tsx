import { PlaceFound } from '../../../features/place/PlaceFound.tsx';
import { PlaceMap } from '../../../features/place/PlaceMap.tsx';
import { VillageList } from '../../../features/place/VillageList.tsx';
import { Input } from '../../../kit/Field.tsx';
import { deskWords } from '../words.ts';
import { errorOf, type FieldsProps } from './fields.ts';

/** Where it is: on the map or from the list, and in words. */
export function WhereFields({ county, around, draft, wrong }: FieldsProps & { readonly around: string | undefined }) {
  const t = deskWords.use();
  const { values, set } = draft;
  const error = errorOf(wrong, 'hand-place');
  return (
    <div className="desk-hand-column">
      <p className="k-label" id="hand-place" tabIndex={-1}>
        {t('byHandPlace')}
      </p>
      {error ? <p className="k-error">{error}</p> : null}
      <PlaceMap county={county} around={around} value={values.place} onChange={(place) => set({ place })} />
      <PlaceFound county={county} place={values.place} onChange={(place) => set({ place })} />
      <details>
        <summary>{t('villageList')}</summary>
        <VillageList county={county} onPick={(place) => set({ place })} />
      </details>
      <Input
        label={t('byHandPlaceWords')}
        hint={t('byHandPlaceWordsHint')}
        maxLength={200}
        value={values.placeWords}
        onChange={(event) => set({ placeWords: event.target.value })}
      />
    </div>
  );
}
