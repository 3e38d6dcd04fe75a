import { useState } from 'react';
import { useTerritories } from '../../api/hooks.ts';
import { Select } from '../../kit/Field.tsx';
import { labelPoint } from '../../kit/map/shapes.ts';
import { Refused } from '../shell/Answered.tsx';
import { pick, type PickedPlace } from './place.ts';
import { placeWords } from './words.ts';

interface Props {
  readonly county: string;
  readonly onPick: (place: PickedPlace) => void;
}

/** For who cannot or will not be located: township, then village; the point is a place inside it. */
export function VillageList({ county, onPick }: Props) {
  const t = placeWords.use();
  const [township, setTownship] = useState('');
  const [village, setVillage] = useState('');
  const townships = useTerritories(county, { level: 'township' });
  const villages = useTerritories(county, township === '' ? null : { level: 'village', under: township, shapes: true });
  const failed = townships.error ?? villages.error;
  if (failed) return <Refused error={failed} onAgain={() => void (townships.error ? townships : villages).refetch()} />;
  const choose = (id: string): void => {
    setVillage(id);
    const shape = villages.data?.territories.find((one) => one.id === id)?.shape;
    if (shape) onPick(pick(labelPoint(shape), 'list'));
  };
  return (
    <div className="place-list">
      <Select
        label={t('township')}
        value={township}
        onChange={(event) => {
          setTownship(event.target.value);
          setVillage('');
        }}
      >
        <option value="">{t('choose')}</option>
        {townships.data?.territories.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
      <Select label={t('village')} value={village} disabled={!villages.data} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('choose')}</option>
        {villages.data?.territories.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </div>
  );
}
