import { Choice } from '../../kit/Choice.tsx';
import type { PickedPlace } from './place.ts';
import type { Side } from './sides.ts';
import { placeWords } from './words.ts';

interface Props {
  readonly sides: readonly Side[];
  readonly place: PickedPlace;
  readonly onChange: (place: PickedPlace) => void;
}

/** Near a border who stands there knows better than the map; who does not leaves it to the desk. */
export function PlaceSide({ sides, place, onChange }: Props) {
  const t = placeWords.use();
  if (sides.length === 0) return null;
  return (
    <div className="place-side">
      <Choice
        legend={t('side')}
        options={sides.map(({ village, grid, metres }) => ({
          value: grid.id,
          words: t('sideOf', { village: village.name, grid: grid.name }),
          hint: metres === 0 ? t('sideHere') : t('sideAway', { n: Math.max(1, Math.round(metres)) }),
        }))}
        value={place.grid ?? null}
        onChange={(grid) => onChange({ ...place, grid })}
      />
      <p className="k-hint">{t('sideUnsure')}</p>
    </div>
  );
}
