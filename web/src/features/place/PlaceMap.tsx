import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { getTerritories } from '../../api/county.ts';
import { useCounty, useTerritories } from '../../api/hooks.ts';
import { keys } from '../../api/keys.ts';
import { PickMap } from '../../kit/map/PickMap.tsx';
import { Failed, Skeleton } from '../../kit/States.tsx';
import { areasOf } from './areas.ts';
import { pick, type PickedPlace } from './place.ts';
import { useLocate } from './useLocate.ts';
import { placeWords } from './words.ts';

interface Props {
  readonly county: string;
  readonly value: PickedPlace | null;
  readonly onChange: (place: PickedPlace) => void;
  /** The township to open at; else the whole county. */
  readonly around?: string | undefined;
}

/** The county's map with what the picker needs to draw read for it. */
export function PlaceMap({ county, value, onChange, around }: Props) {
  const t = placeWords.use();
  const client = useQueryClient();
  const page = useCounty(county);
  const townships = useTerritories(county, { level: 'township', shapes: true });
  const found = useLocate(county, value);
  const areas = useMemo(() => areasOf(townships.data), [townships.data]);
  const loadAreas = useCallback(
    async (township: string) => {
      const ask = { level: 'village', under: township, shapes: true } as const;
      return areasOf(await client.fetchQuery({ queryKey: keys.territories(county, ask), queryFn: () => getTerritories(county, ask), staleTime: Infinity }));
    },
    [client, county],
  );
  if (page.error || townships.error) {
    return (
      <Failed onAgain={() => void Promise.all([page.refetch(), townships.refetch()])}>{t('mapOffline')}</Failed>
    );
  }
  if (!page.data || !townships.data) return <Skeleton rows={1} height={320} />;
  return (
    <div className="place-map">
      <div className="place-map-frame">
        <PickMap
          outline={page.data.shape}
          areas={areas}
        start={areas.find((area) => area.id === around)?.shape}
          loadAreas={loadAreas}
          value={value}
          onChange={(point) => onChange(pick(point, 'map'))}
          shape={found.data?.shape ?? null}
          label={t('mapLabel')}
        />
      </div>
      <p className="k-hint">{t('mapHint')}</p>
    </div>
  );
}
