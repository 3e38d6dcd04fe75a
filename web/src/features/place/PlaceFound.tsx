import { ApiProblem, NoAnswer } from '../../api/problem.ts';
import { useCounty } from '../../api/hooks.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { PlaceSide } from './PlaceSide.tsx';
import { sidesOf } from './sides.ts';
import { pick, ROUGH_METRES, type PickedPlace } from './place.ts';
import { useLocate } from './useLocate.ts';
import { placeWords } from './words.ts';

interface Props {
  readonly county: string;
  readonly place: PickedPlace | null;
  readonly onChange?: (place: PickedPlace) => void;
}

/** What the system takes the point for, in names; or what is wrong with it and what to do. */
export function PlaceFound({ county, place, onChange }: Props) {
  const t = placeWords.use();
  const found = useLocate(county, place);
  const name = useCounty(county).data?.name ?? '';
  if (place === null) return null;
  const sides = sidesOf(found.data);
  const here = sides.find(({ grid }) => grid.id === place.grid) ?? found.data;
  return (
    <div className="place-found" aria-live="polite">
      {found.data && here ? (
        <>
          <p className="place-name">
            <Icon name="place" size={22} />
            <b>
              {here.village.name} {here.grid.name}
            </b>
          </p>
          <p className="place-in">{t('within', { county: name, township: here.township.name })}</p>
          <Doubt place={place} />
          {onChange ? <PlaceSide sides={sides} place={place} onChange={onChange} /> : null}
        </>
      ) : found.error ? (
        <NotFound error={found.error} place={place} onChange={onChange} />
      ) : (
        <p>{t('looking')}…</p>
      )}
    </div>
  );
}

function Doubt({ place }: { readonly place: PickedPlace }) {
  const t = placeWords.use();
  if (place.how === 'list') return <p>{t('center')}</p>;
  if (place.accuracy === null || place.accuracy <= ROUGH_METRES) return null;
  return <p>{t('rough', { m: place.accuracy })}</p>;
}

interface NotFoundProps {
  readonly error: Error;
  readonly place: PickedPlace;
  readonly onChange: ((place: PickedPlace) => void) | undefined;
}
function NotFound({ error, place, onChange }: NotFoundProps) {
  const t = placeWords.use();
  if (error instanceof NoAnswer) {
    return (
      <>
        <p className="place-name">
          <Glyph state="waiting" /> <b>{t('unknown')}</b>
        </p>
        <p>{t('unknownDo')}</p>
      </>
    );
  }
  const swapped = error instanceof ApiProblem && error.code === 'place.swapped';
  return (
    <>
      <p className="k-error">{error.message}</p>
      {swapped && onChange ? (
        <button type="button" className="k-link" onClick={() => onChange(pick({ lon: place.lat, lat: place.lon }, place.how))}>
          {t('swap')}
        </button>
      ) : null}
    </>
  );
}
