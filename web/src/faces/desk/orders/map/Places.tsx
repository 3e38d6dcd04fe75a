import type { TerritoryList } from '../../../../../../contract/county.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { useTerritories } from '../../../../api/hooks.ts';
import { exportMap } from '../../../../api/territory.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Select } from '../../../../kit/Field.tsx';
import type { GoMap, MapSpot, Side } from './spot.ts';
import { mapPageWords } from './words.ts';

interface PlacesProps {
  readonly session: Session;
  readonly townships: TerritoryList['territories'];
  readonly spot: MapSpot & { readonly under: string };
  readonly go: GoMap;
  readonly mayDraw: boolean;
  readonly onSide: (side: Side) => void;
}

const TOWNSHIP = 9;

/** Township, village, and their grids as a list: what the map shows, for the keyboard and for ears. */
export function Places({ session: { county }, townships, spot, go, mayDraw, onSide }: PlacesProps) {
  const t = mapPageWords.use();
  const township = townships.find(({ id }) => spot.under.startsWith(id))?.id ?? spot.under.slice(0, TOWNSHIP);
  const villages = useTerritories(county, { level: 'village', under: township, shapes: true }).data?.territories ?? [];
  const grids = useTerritories(county, { level: 'grid', under: spot.under, shapes: true }).data?.territories ?? [];
  return (
    <nav className="maps-places" aria-label={t('title')}>
      <div className="maps-choose">
        <Select label={t('township')} value={township} onChange={(event) => go({ under: event.target.value, grid: null })}>
          {townships.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
        <Select label={t('village')} value={spot.under === township ? '' : spot.under} onChange={(event) => go({ under: event.target.value || township, grid: null })}>
          <option value="">{t('pickVillage')}</option>
          {villages.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </div>
      <h2>{t('grids')} <span className="desk-quiet">{grids.length}</span></h2>
      <ul>
        {grids.map(({ id, name, kind, parent }) => (
          <li key={id}>
            <button type="button" className="maps-grid" aria-current={id === spot.grid || undefined} onClick={() => go({ grid: id })}>
              {name}
              <small>{kind === 'dedicated' ? t('dedicated') : spot.under === township ? villages.find((village) => village.id === parent)?.name : id.slice(-3)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className="maps-tools">
        {mayDraw ? <Button size="small" onClick={() => onSide('import')}>{t('import')}</Button> : null}
        <Button size="small" onClick={() => void download(county, spot.under)}>{t('export')}</Button>
        {mayDraw ? <Button size="small" onClick={() => onSide('base')}>{t('baseMap')}</Button> : null}
      </div>
      {mayDraw ? null : <p className="desk-quiet maps-read">{t('readOnly')}</p>}
    </nav>
  );
}

async function download(county: string, under: string): Promise<void> {
  const url = URL.createObjectURL(await exportMap(county, under));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${under}.geojson`;
  link.click();
  URL.revokeObjectURL(url);
}
