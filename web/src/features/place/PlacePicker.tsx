import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Announce, Skeleton } from '../../kit/States.tsx';
import { findPosition, type PositionFault } from './position.ts';
import type { PickedPlace } from './place.ts';
import './place.css';
import { PlaceFound } from './PlaceFound.tsx';
import { VillageList } from './VillageList.tsx';
import { placeWords } from './words.ts';

// The map is four times the rest of the page: only for those who want it.
const PlaceMap = lazy(() => import('./PlaceMap.tsx').then((module) => ({ default: module.PlaceMap })));

interface Props {
  readonly county: string;
  readonly value: PickedPlace | null;
  readonly onChange: (place: PickedPlace) => void;
  /** The id of the first button, for the error summary. */
  readonly id: string;
}

/** Three ways to say where, each enough by itself. */
export function PlacePicker({ county, value, onChange, id }: Props) {
  const t = placeWords.use();
  const [way, setWay] = useState<'list' | 'map' | null>(null);
  const position = usePosition(onChange);
  return (
    <div className="place">
      <PlaceFound county={county} place={value} onChange={onChange} />
      <div className="place-here">
        <Button id={id} icon="locate" kind={value === null ? 'outline' : 'plain'} wide busy={position.finding} onClick={position.find}>
          {position.finding ? t('finding') : value?.how === 'position' ? t('hereAgain') : t('here')}
        </Button>
        <Announce>{position.fault === null ? '' : <span className="k-error">{t(position.fault)}</span>}</Announce>
      </div>
      <div className="place-ways">
        <Button kind="plain" size="small" icon="list" aria-expanded={way === 'list'} onClick={() => setWay(way === 'list' ? null : 'list')}>
          {t('list')}
        </Button>
        <Button kind="plain" size="small" icon="place" aria-expanded={way === 'map'} onClick={() => setWay(way === 'map' ? null : 'map')}>
          {t('map')}
        </Button>
      </div>
      {way === 'list' ? <VillageList county={county} onPick={onChange} /> : null}
      {way === 'map' ? (
        <Suspense fallback={<Skeleton rows={1} height={320} />}>
          <PlaceMap county={county} value={value} onChange={onChange} />
        </Suspense>
      ) : null}
    </div>
  );
}

function usePosition(onFound: (place: PickedPlace) => void) {
  const [finding, setFinding] = useState(false);
  const [fault, setFault] = useState<PositionFault | null>(null);
  async function find(): Promise<void> {
    setFinding(true);
    setFault(null);
    const found = await findPosition();
    setFinding(false);
    if (typeof found === 'string') setFault(found);
    else onFound(found);
  }
  return { finding, fault, find: () => void find() };
}
