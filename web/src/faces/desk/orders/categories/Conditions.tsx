import { Button } from '../../../../kit/Button.tsx';
import type { Change } from '../change.ts';
import { ordersWords } from '../words.ts';
import type { CategoryRecord } from './tree.ts';

interface ConditionsProps {
  readonly category: CategoryRecord;
  readonly error: string | null;
  readonly onChange: (change: Change<CategoryRecord>) => void;
}

/** Filing conditions (立案条件): limits may depend on them. */
export function Conditions({ category, error, onChange }: ConditionsProps) {
  const t = ordersWords.use();
  const { conditions = [], limits } = category;
  const put = (next: typeof conditions) => onChange({ conditions: next.length === 0 ? undefined : next });
  const change = (at: number, with_: Partial<(typeof conditions)[number]>) => {
    const before = conditions[at]?.id;
    // A limit that names the condition goes with its id.
    const follow = with_.id === undefined ? limits : limits.map((one) => (one.condition === before ? { ...one, condition: with_.id ?? null } : one));
    onChange({ conditions: conditions.map((one, i) => (i === at ? { ...one, ...with_ } : one)), limits: follow });
  };
  return (
    <fieldset className="orders-outcome">
      <legend>{t('conditions')}</legend>
      <p className="desk-quiet">{t('conditionsWhat')}</p>
      {error === null ? null : <p className="k-error">{error}</p>}
      {conditions.map(({ id, name }, i) => (
        <div key={String(i)} className="orders-condition">
          <input className="k-input" aria-label={t('conditionId', { n: i + 1 })} placeholder={t('conditionIdShort')} maxLength={64} value={id} onChange={(event) => change(i, { id: event.target.value })} />
          <input className="k-input" aria-label={t('conditionZh', { n: i + 1 })} placeholder={t('nameZh')} maxLength={60} value={name.zh} onChange={(event) => change(i, { name: { ...name, zh: event.target.value } })} />
          <input className="k-input" aria-label={t('conditionEn', { n: i + 1 })} placeholder={t('nameEn')} maxLength={60} value={name.en} onChange={(event) => change(i, { name: { ...name, en: event.target.value } })} />
          <Button kind="plain" size="small" aria-label={t('removeN', { n: i + 1 })} onClick={() => put(conditions.filter((_, at) => at !== i))}>✕</Button>
        </div>
      ))}
      <Button kind="plain" size="small" icon="plus" onClick={() => put([...conditions, { id: `c${conditions.length + 1}`, name: { zh: '', en: '' } }])}>{t('addCondition')}</Button>
    </fieldset>
  );
}
