import type { MatterPage } from '../../../../../contract/matter.ts';
import { isOpen } from '../../../../../core/matter/life.ts';
import { Button } from '../../../kit/Button.tsx';
import { Glyph } from '../../../kit/Glyph.tsx';
import { Notice } from '../../../kit/States.tsx';
import { blockWords } from './words.ts';

interface NoteProps {
  readonly matter: MatterPage;
  /** Opens the correction with this grid; null where it may not be corrected now. */
  readonly onGrid: ((grid: string) => void) | null;
}

/** Near a border, or in a gap of the map: said beside the map, with the other candidates. */
export function PlaceNote({ matter, onGrid }: NoteProps) {
  const t = blockWords.use();
  if (matter.placeHow === 'inside' || !isOpen(matter.status)) return null;
  if (matter.placeHow === 'sliver') {
    return (
      <Notice kind="soon">
        <p>
          <Glyph state="soon" /> <b>{t('sliver')}</b>
        </p>
        <p>{t('sliverDo')}</p>
      </Notice>
    );
  }
  const { grid: own } = matter.place;
  const others = matter.candidates.filter((one) => one.grid.id !== matter.place.grid.id);
  return (
    <Notice kind="soon">
      <p>
        <Glyph state="soon" /> <b>{t('border')}</b>
      </p>
      <p>{t('borderDo')}</p>
      <ul className="desk-candidates">
        {others.map(({ township, village, grid, metres }) => (
          <li key={grid.id}>
            <span>
              {township.name} · {village.name} · {grid.name} <small>{t('near', { n: Math.round(metres) })}</small>
            </span>
            {onGrid === null ? null : (
              <Button size="small" onClick={() => onGrid(grid.id)} aria-label={`${t('isHere')}：${village.name} ${grid.name}`}>
                {t('isHere')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {onGrid === null ? null : (
        <Button size="small" onClick={() => onGrid(own.id)}>
          {t('isRight', { grid: own.name })}
        </Button>
      )}
    </Notice>
  );
}
