import { Glyph } from '../../../kit/Glyph.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import type { Spot } from './spots.ts';
import { ordersWords } from './words.ts';

interface ListProps {
  readonly faults: readonly Spot[];
  readonly nameOf: (item: string) => string;
  readonly editable: boolean;
  readonly onOpen: (item: string) => void;
}
const SHOWN = 5;

/** On top: what keeps it from being switched on; each line leads to its field. */
export function FaultList({ faults, nameOf, editable, onOpen }: ListProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <div className="orders-faults" role="status">
      <p><Glyph state="late" /> <strong>{t(editable ? 'faultsMend' : 'faults', { n: faults.length })}</strong></p>
      <ul>
        {faults.slice(0, SHOWN).map((spot, i) => (
          <li key={`${spot.item} ${spot.field} ${String(i)}`}>
            {spot.item === '' ? null : <button type="button" className="desk-text" onClick={() => onOpen(spot.item)}>{nameOf(spot.item)}</button>} {spot.says[language]}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN ? <p className="desk-quiet">{t('faultsMore', { n: faults.length - SHOWN })}</p> : null}
    </div>
  );
}

/** Beside a field: what is wrong, and in a condition at which character. */
export function useFaultWords(): (spots: readonly Spot[]) => string | null {
  const t = ordersWords.use();
  const language = useLanguage();
  return (spots) => (spots.length === 0 ? null : spots.map(({ says, column }) => `${column === null ? '' : t('atColumn', { n: column })}${says[language]}`).join(' '));
}
