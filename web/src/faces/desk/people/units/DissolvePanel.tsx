import type { Session } from '../../../../../../contract/session.ts';
import { dissolveUnit } from '../../../../api/people.ts';
import { TextArea } from '../../../../kit/Field.tsx';
import { HandOver, useHandOverLines } from '../HandOver.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { endingBody, ENDING, errorsOf } from '../users/ending.ts';
import { peopleWords } from '../words.ts';
import type { Unit } from './find.ts';

interface Props {
  readonly session: Session;
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** A unit ends, its posts with it; its open work goes to another first. */
export function DissolvePanel({ session, unit, onClose, onDone }: Props) {
  const t = peopleWords.use();
  const { county } = session;
  const deed = useDeed({
    county,
    name: `${session.user}.dissolve.${unit.id}`,
    initial: ENDING,
    check: (values, left) => {
      const checked = endingBody(values, left, unit.version);
      return 'body' in checked ? checked : { wrong: errorsOf(checked.missing, t) };
    },
    send: (body, key) => dissolveUnit({ county, unit: unit.id, body, key }),
    onDone: ({ endedPosts, handedOver }) => onDone(t('dissolvedNow', { unit: unit.name, posts: endedPosts, n: handedOver })),
  });
  const { values, set, wrong, left } = deed;
  const handOver = useHandOverLines(left, values.handTo);
  return (
    <PanelForm
      title={t('dissolveTitle', { unit: unit.name })}
      verb={t('verb.dissolve')}
      danger
      effect={[t('dissolveEffect', { unit: unit.name }), t('dissolvePosts', { n: unit.posts }), t('dissolveKept'), ...handOver]}
      deed={deed}
      onClose={onClose}
    >
      <HandOver left={left} handTo={values.handTo} wrong={wrong} onTake={(of, taker) => set((before) => ({ handTo: { ...before.handTo, [of]: taker } }))} />
      <TextArea label={t('why')} hint={t('whyHint')} rows={2} maxLength={500} value={values.why} onChange={(event) => set({ why: event.target.value })} />
    </PanelForm>
  );
}
