import { useMemo } from 'react';
import type { MatterPage } from '../../../../contract/matter.ts';
import { useTerritories } from '../../api/hooks.ts';
import { MatterMap } from '../../kit/map/MatterMap.tsx';
import type { Area } from '../../kit/map/shapes.ts';
import { areasOf } from '../place/areas.ts';
import { matterWords } from './words.ts';
import './matter.css';

const NONE: readonly Area[] = [];

/** The place of one matter: its grid in its village, and the villages around. */
export function Where({ matter }: { readonly matter: MatterPage }) {
  const t = matterWords.use();
  const { village, township, grid } = matter.place;
  const grids = useTerritories(matter.county, { level: 'grid', under: village.id, shapes: true });
  const villages = useTerritories(matter.county, { level: 'village', under: township.id, shapes: true });
  const own = useMemo(() => areasOf(grids.data).find((area) => area.id === grid.id) ?? null, [grids.data, grid.id]);
  const neighbours = useMemo(
    () => (own ? [...areasOf(grids.data), ...areasOf(villages.data).filter((area) => area.id !== village.id)] : NONE),
    [own, grids.data, villages.data, village.id],
  );
  return (
    <div className="m-map">
      <MatterMap
        place={matter.point}
        own={own}
        neighbours={neighbours}
        label={t('map', { number: matter.number, grid: `${village.name} ${grid.name}` })}
      />
    </div>
  );
}
