import { NODES } from '../../../../../../core/deadline/clock.ts';
import { limitWords } from '../../../../../../core/deadline/limit.ts';
import { NODE_NAMES } from '../../../../../../core/deadline/names.ts';
import { URGENCIES } from '../../../../../../core/matter/life.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { AmountFields } from '../AmountFields.tsx';
import { useFaultWords } from '../FaultList.tsx';
import { urgencyName } from '../rules/outcome.ts';
import { inField, type Spot } from '../spots.ts';
import { ordersWords } from '../words.ts';
import type { CategoryRecord } from './tree.ts';

type LimitRow = CategoryRecord['limits'][number];
interface TableProps {
  readonly category: CategoryRecord;
  readonly faults: readonly Spot[];
  /** null: only read. */
  readonly onChange: ((limits: readonly LimitRow[]) => void) | null;
}
const SHARE = 0.8;

/** Limits by step, filing condition and urgency; the most special one that fits holds. */
export function LimitsTable({ category, faults, onChange }: TableProps) {
  const t = ordersWords.use();
  const { limits } = category;
  const change = (at: number, with_: Partial<LimitRow>) => onChange?.(limits.map((one, i) => (i === at ? { ...one, ...with_ } : one)));
  return (
    <section className="orders-limits" aria-label={t('limits')}>
      <h3>{t('limits')}</h3>
      <p className="desk-quiet">{t(limits.length === 0 ? 'limitsNone' : 'limitsWhat')}</p>
      {limits.map((limit, i) => onChange === null
        ? <ReadRow key={String(i)} category={category} limit={limit} />
        : <EditRow key={`${String(i)} of ${String(limits.length)}`} category={category} limit={limit} at={i} faults={faults} onChange={(with_) => change(i, with_)} onRemove={() => onChange(limits.filter((_, at) => at !== i))} />)}
      {onChange === null ? null : (
        <Button kind="plain" size="small" icon="plus" onClick={() => onChange([...limits, { node: 'whole', condition: null, urgency: null, amount: 5, unit: 'working-days', warnShare: SHARE }])}>{t('addLimitRow')}</Button>
      )}
    </section>
  );
}

function ReadRow({ category, limit }: { readonly category: CategoryRecord; readonly limit: LimitRow }) {
  const t = ordersWords.use();
  const language = useLanguage();
  const condition = category.conditions?.find(({ id }) => id === limit.condition);
  return (
    <p className="orders-limit-read">
      <b>{NODE_NAMES[limit.node][language]}</b>
      <span>{[limit.condition === null ? null : (condition?.name[language] ?? limit.condition), limit.urgency === null ? null : urgencyName(limit.urgency, language)].filter(Boolean).join(' · ') || t('anyCase')}</span>
      <span>{limitWords(limit)[language]}</span>
      <small>{t('yellowAt', { n: Math.round((limit.warnShare ?? SHARE) * 100) })}</small>
    </p>
  );
}

interface RowProps {
  readonly category: CategoryRecord;
  readonly limit: LimitRow;
  readonly at: number;
  readonly faults: readonly Spot[];
  readonly onChange: (change: Partial<LimitRow>) => void;
  readonly onRemove: () => void;
}
function EditRow({ category, limit, at, faults, onChange, onRemove }: RowProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  const words = useFaultWords();
  const n = at + 1;
  const name = t('limitN', { n });
  return (
    <div className="orders-limit-row" role="group" aria-label={name}>
      <select className="k-input k-select" aria-label={`${name} ${t('node')}`} value={limit.node} onChange={(event) => onChange({ node: NODES.find((one) => one === event.target.value) ?? limit.node })}>
        {NODES.map((one) => <option key={one} value={one}>{NODE_NAMES[one][language]}</option>)}
      </select>
      <select className="k-input k-select" aria-label={`${name} ${t('urgency')}`} value={limit.urgency ?? ''} onChange={(event) => onChange({ urgency: URGENCIES.find((one) => one === event.target.value) ?? null })}>
        <option value="">{t('anyUrgency')}</option>
        {URGENCIES.map((one) => <option key={one} value={one}>{urgencyName(one, language)}</option>)}
      </select>
      {category.conditions === undefined && limit.condition === null ? null : (
        <select className="k-input k-select orders-limit-condition" aria-label={`${name} ${t('conditions')}`} value={limit.condition ?? ''} onChange={(event) => onChange({ condition: event.target.value === '' ? null : event.target.value })}>
          <option value="">{t('anyCondition')}</option>
          {category.conditions?.map((one) => <option key={one.id} value={one.id}>{one.name[language] || one.id}</option>)}
        </select>
      )}
      <AmountFields label={name} limit={limit} error={words(inField(faults, category.id, `limits.${n}`))} onChange={({ amount, unit }) => onChange({ amount, unit })} />
      <label className="orders-share">
        <span>{t('yellow')}</span>
        <input className="k-input" type="number" min={1} max={99} step={1} value={Math.round((limit.warnShare ?? SHARE) * 100)} onChange={(event) => onChange({ warnShare: Number(event.target.value) / 100 })} /> %
      </label>
      <Button kind="plain" size="small" aria-label={t('removeLimit', { n })} onClick={onRemove}>✕</Button>
    </div>
  );
}
