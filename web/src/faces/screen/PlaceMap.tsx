import { useMemo } from 'react';
import { useNow } from '../../api/clock.ts';
import { useCounty, useTallies, useTerritories } from '../../api/hooks.ts';
import { areasOf } from '../../features/place/areas.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { AreaMap, type AreaFigure } from '../../kit/map/AreaMap.tsx';
import { Skeleton } from '../../kit/States.tsx';
import type { Home } from './home.ts';
import { daysOf } from './period.ts';
import type { WrongNow } from './useWrong.ts';
import { screenWords } from './words.ts';

interface PlaceMapProps {
  readonly county: string;
  readonly place: Home;
  readonly wrong: WrongNow;
  /** Null where there is nothing finer to open. */
  readonly onChoose: ((place: Home) => void) | null;
}
const COUNTY_DIGITS = 6;
const WALL_WIDTH = 1800;

/** The place with its parts, each tinted and labelled by what is open there now. */
export function PlaceMap({ county, place, wrong, onChoose }: PlaceMapProps) {
  const t = screenWords.use();
  const now = useNow();
  const whole = place.id.length === COUNTY_DIGITS;
  const page = useCounty(county);
  const townships = useTerritories(county, { level: 'township', shapes: true });
  const villages = useTerritories(county, whole ? null : { level: 'village', under: place.id, shapes: true });
  const tallies = useTallies(county, { territory: place.id, ...daysOf('today', now), by: 'child' });
  const areas = useMemo(() => areasOf(whole ? townships.data : villages.data), [whole, townships.data, villages.data]);
  const outline = whole ? page.data?.shape : areasOf(townships.data).find((area) => area.id === place.id)?.shape;
  const parts = tallies.data?.territory === place.id ? tallies.data.parts : undefined;
  const figures = useMemo(() => {
    const most = Math.max(1, ...(parts ?? []).map((part) => part.open));
    return new Map(
      (parts ?? []).map((part): [string, AreaFigure] => {
        const late = wrong.lateIn(part.key);
        const said = late > 0 ? `● ${t('lateOf', { n: late })}` : null;
        return [part.key, { share: part.open / most, text: t('openOf', { n: part.open }), wrong: said }];
      }),
    );
  }, [parts, wrong, t]);

  const error = page.error ?? townships.error ?? villages.error ?? tallies.error;
  if (outline === undefined) {
    if (error) return <Refused error={error} onAgain={() => void Promise.all([page.refetch(), townships.refetch(), villages.refetch(), tallies.refetch()])} />;
    return <Skeleton rows={1} height={640} />;
  }
  return (
    <section className="screen-map" aria-label={t('map', { place: place.name })}>
      <AreaMap
        outline={outline}
        areas={areas}
        figures={figures}
        chosen={null}
        onChoose={(id) => {
          const area = areas.find((one) => one.id === id);
          if (area && onChoose) onChoose({ id: area.id, name: area.name });
        }}
        label={t('map', { place: place.name })}
        nameSize={window.innerWidth >= WALL_WIDTH ? 18 : 14}
      />
      <p className="screen-legend">
        <span>{t('legendFew')}</span>
        <i aria-hidden />
        <span>{t('legendMany')}</span>
        {onChoose ? <span className="screen-small">{t('mapHow')}</span> : null}
      </p>
    </section>
  );
}
