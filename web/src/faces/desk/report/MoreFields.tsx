import { useState } from 'react';
import { matterWords } from '../../../features/matter/words.ts';
import { Input, Select } from '../../../kit/Field.tsx';
import { Tick } from '../../../kit/Tick.tsx';
import { errorOf, type FieldsProps } from './fields.ts';
import { hasMore, isOutside, TYPED_SOURCES, type Hand } from './hand.ts';
import { handWords } from './words.ts';

/** Where it came in, when, and whom it concerns: folded until somebody, or a pasted message, needs it. */
export function MoreFields({ draft: { values, set }, wrong }: Omit<FieldsProps, 'county'>) {
  const t = handWords.use();
  const words = matterWords.use();
  const [open, setOpen] = useState(false);
  return (
    <details className="desk-hand-part" open={open || hasMore(values)} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('more')}</summary>
      <div className="desk-hand-row">
        <Select label={t('source')} value={values.source} onChange={(event) => set({ source: event.target.value as Hand['source'] })}>
          {TYPED_SOURCES.map((one) => (
            <option key={one} value={one}>
              {words(`source.${one}`)}
            </option>
          ))}
        </Select>
        {isOutside(values.source) ? <OutsideFields values={values} set={set} error={errorOf(wrong, 'hand-received')} /> : null}
        <Input
          id="hand-happened"
          label={t('happenedAt')}
          type="datetime-local"
          value={values.happenedAt}
          onChange={(event) => set({ happenedAt: event.target.value })}
          error={errorOf(wrong, 'hand-happened')}
        />
        <Input
          id="hand-headcount"
          label={t('headcount')}
          inputMode="numeric"
          maxLength={7}
          value={values.headcount}
          onChange={(event) => set({ headcount: event.target.value })}
          error={errorOf(wrong, 'hand-headcount')}
        />
      </div>
      <div className="desk-hand-row">
        <Input label={t('people')} placeholder={t('listHint')} value={values.people} onChange={(event) => set({ people: event.target.value })} />
        <Input label={t('units')} placeholder={t('listHint')} value={values.units} onChange={(event) => set({ units: event.target.value })} />
        <Tick on={values.sensitive} onChange={(sensitive) => set({ sensitive })}>
          {t('sensitive')}
        </Tick>
      </div>
    </details>
  );
}

interface OutsideProps {
  readonly values: Hand;
  readonly set: (change: Partial<Hand>) => void;
  readonly error: string | null;
}
function OutsideFields({ values, set, error }: OutsideProps) {
  const t = handWords.use();
  return (
    <>
      <Input label={t('outsideNumber')} placeholder={t('outsideHint')} maxLength={64} value={values.outsideNumber} onChange={(event) => set({ outsideNumber: event.target.value })} />
      <Input
        id="hand-received"
        label={t('receivedAt')}
        type="datetime-local"
        value={values.receivedAt}
        onChange={(event) => set({ receivedAt: event.target.value })}
        error={error}
      />
    </>
  );
}
