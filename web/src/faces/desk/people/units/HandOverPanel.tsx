import type { Session } from '../../../../../../contract/session.ts';
import { handOver } from '../../../../api/people.ts';
import { Select, TextArea } from '../../../../kit/Field.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import type { Deserted } from './deserted.ts';

interface Props {
  readonly session: Session;
  readonly deserted: Deserted;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** The work of a unit nobody acts for goes to one that somebody does. */
export function HandOverPanel({ session, deserted: { unit, open, candidates, townships }, onClose, onDone }: Props) {
  const t = peopleWords.use();
  const { county } = session;
  const deed = useDeed({
    county,
    name: `${session.user}.hand-over.${unit.id}`,
    initial: { to: '', why: '' },
    check: ({ to, why }) =>
      candidates.some((one) => one.id === to)
        ? { body: { to, ...(why.trim() === '' ? {} : { why: why.trim() }) } }
        : { wrong: [{ field: 'to', words: t('takerMissing') }] },
    send: (body, key) => handOver({ county, unit: unit.id, body, key }),
    onDone: ({ handedOver }) => onDone(t('handedOver', { n: handedOver })),
  });
  const { values, set, wrong } = deed;
  const taker = candidates.find((one) => one.id === values.to);
  return (
    <PanelForm
      title={t('handOverTitle', { unit: unit.name })}
      verb={t('verb.handOver')}
      effect={taker === undefined ? [t('handOverWhat', { n: open, where: townships.join('、') })] : [t('handOverEffect', { unit: unit.name, n: open, taker: taker.name })]}
      deed={deed}
      onClose={onClose}
    >
      {candidates.length === 0 ? (
        <p className="k-error">{t('handOverNobody', { unit: unit.name, n: open })}</p>
      ) : (
        <Select label={t('taker')} value={values.to} onChange={(event) => set({ to: event.target.value })} error={wrong('to')}>
          <option value="">{t('handOverChoose')}</option>
          {candidates.map((one) => (
            <option key={one.id} value={one.id}>{one.name}</option>
          ))}
        </Select>
      )}
      <TextArea label={t('why')} hint={t('whyHint')} rows={2} maxLength={500} value={values.why} onChange={(event) => set({ why: event.target.value })} />
    </PanelForm>
  );
}
