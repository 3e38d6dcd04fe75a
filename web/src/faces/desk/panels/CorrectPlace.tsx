import type { MatterPage } from '../../../../../contract/matter.ts';
import { PlaceFound } from '../../../features/place/PlaceFound.tsx';
import { PlaceMap } from '../../../features/place/PlaceMap.tsx';
import { pick } from '../../../features/place/place.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import type { Correction } from './correction.ts';
import type { Panel } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Props {
  readonly matter: MatterPage;
  readonly panel: Panel<Correction>;
}

/** Near a border another grid by name; else another point. One of both. */
export function CorrectPlace({ matter, panel }: Props) {
  const t = panelWords.use();
  const { county, place, candidates, point } = matter;
  const { place: moved, grid } = panel.values;
  const options = [
    { value: place.grid.id, words: `${place.village.name} ${place.grid.name}`, hint: t('gridNow') },
    ...candidates.filter((one) => one.grid.id !== place.grid.id).map((one) => ({
      value: one.grid.id, words: `${one.village.name} ${one.grid.name}`, hint: t('gridMetres', { township: one.township.name, n: Math.round(one.metres) }),
    })),
  ];
  return (
    <>
      {options.length > 1 && moved === null ? (
        <Choice legend={t('grid')} columns options={options} value={grid ?? place.grid.id} onChange={(id) => panel.set({ grid: id })} />
      ) : null}
      <details open={moved !== null}>
        <summary>{t('movePoint')}</summary>
        <PlaceMap county={county} around={place.township.id} value={moved ?? pick(point, 'map')} onChange={(to) => panel.set({ place: to, grid: null })} />
        {moved === null ? null : (
          <>
            <PlaceFound county={county} place={moved} onChange={(to) => panel.set({ place: to })} />
            <Button size="small" onClick={() => panel.set({ place: null })}>
              {t('pointBack')}
            </Button>
          </>
        )}
      </details>
    </>
  );
}
