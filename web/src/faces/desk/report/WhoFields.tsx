import { useDeferredValue } from 'react';
import { Choice } from '../../../kit/Choice.tsx';
import { Input } from '../../../kit/Field.tsx';
import { Tick } from '../../../kit/Tick.tsx';
import type { Draft } from '../panels/draft.ts';
import { Earlier } from './Earlier.tsx';
import type { Hand } from './hand.ts';
import { handWords } from './words.ts';

const KEPT = ['open', 'confidential', 'anonymous'] as const;

interface WhoProps {
  readonly county: string;
  readonly draft: Draft<Hand>;
  readonly onOpen: (id: string) => void;
}

/** Who reports, who may see it, and what the same telephone reported before. */
export function WhoFields({ county, draft: { values, set }, onOpen }: WhoProps) {
  const t = handWords.use();
  const phone = useDeferredValue(values.phone);
  const anonymous = values.kept === 'anonymous';
  return (
    <section className="desk-hand-part" aria-labelledby="hand-who">
      <h3 id="hand-who">{t('who')}</h3>
      <div className="desk-hand-row">
        <Input label={t('name')} maxLength={80} autoComplete="off" disabled={anonymous} value={values.name} onChange={(event) => set({ name: event.target.value })} />
        <Input
          label={t('phone')}
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
          disabled={anonymous}
          value={values.phone}
          onChange={(event) => set({ phone: event.target.value })}
        />
        <Choice legend={t('kept')} columns options={KEPT.map((one) => ({ value: one, words: t(`kept.${one}`) }))} value={values.kept} onChange={(kept) => set({ kept })} />
        <Tick on={values.answerWanted} onChange={(answerWanted) => set({ answerWanted })}>
          {t('answerWanted')}
        </Tick>
      </div>
      <p className="desk-quiet">{t(`keptSays.${values.kept}`)}</p>
      {anonymous ? null : <Earlier county={county} phone={phone} onOpen={onOpen} />}
    </section>
  );
}
