import { useId, useState } from 'react';
import { LIMIT_UNITS, UNIT_NAMES, type Limit } from '../../../../../core/deadline/limit.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { ordersWords } from './words.ts';

interface AmountProps {
  readonly label: string;
  readonly limit: Limit;
  readonly error: string | null;
  readonly onChange: (limit: Limit) => void;
}

/** A number and its unit side by side. What is being typed may be no number yet; it counts as 0 and is said to be wrong. */
export function AmountFields({ label, limit, error, onChange }: AmountProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(String(limit.amount));
  return (
    <div className={error === null ? 'orders-amount' : 'orders-amount k-field-wrong'} role="group" aria-label={label}>
      <input
        className="k-input" inputMode="decimal" autoComplete="off" aria-label={t('amountOf', { label })} aria-invalid={error === null ? undefined : true} aria-describedby={error === null ? undefined : `${id}-error`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const amount = Number(event.target.value.normalize('NFKC').trim());
          onChange({ ...limit, amount: Number.isFinite(amount) ? amount : 0 });
        }}
      />
      <select className="k-input k-select" aria-label={t('unitOf', { label })} value={limit.unit} onChange={(event) => onChange({ ...limit, unit: LIMIT_UNITS.find((one) => one === event.target.value) ?? limit.unit })}>
        {LIMIT_UNITS.map((one) => <option key={one} value={one}>{UNIT_NAMES[one][language]}</option>)}
      </select>
      {error === null ? null : <p className="k-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}
