import { peopleCommand } from '../../../../api/people.ts';
import { useHandOverLines } from '../HandOver.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import { atOf, ENDING } from './ending.ts';
import { checkEnding, EndingFields } from './EndingFields.tsx';
import { useChanged, useWhen, type UserPanelProps } from './panel.ts';

/** A person leaves: every post ends in one step, sleeping ones never begin, and no work hangs. */
export function LeavePanel({ session, user, onClose, onDone }: UserPanelProps) {
  const t = peopleWords.use();
  const { county } = session;
  const present = user.posts.filter((post) => post.state === 'present').length;
  const future = user.posts.filter((post) => post.state === 'future').length;
  const deed = useDeed({
    county,
    name: `${session.user}.leave.${user.id}`,
    initial: ENDING,
    check: (values, left) => checkEnding(values, { left, version: user.version, t }),
    send: (body, key) => peopleCommand({ county, deed: 'leave', user: user.id, body, key }),
    onDone: ({ handedOver }) => onDone([t('left', { name: user.name }), handedOver > 0 ? t('handedOver', { n: handedOver }) : ''].join(' ')),
  });
  const at = atOf(deed.values);
  const when = useWhen(at);
  const handOver = useHandOverLines(deed.left, deed.values.handTo);
  const effect = [
    at === null ? t('leaveNow', { name: user.name, n: present }) : t('leaveAt', { name: user.name, n: present, when }),
    future === 0 ? null : t('leaveFuture', { n: future }),
    at === null ? t('endNowAccess') : t('endAtWork'),
    t('leaveKept'),
  ];
  return (
    <PanelForm title={t('leaveTitle', { name: user.name })} verb={t('verb.leave')} danger effect={[...effect, ...handOver]} deed={deed} changed={useChanged(user)} onClose={onClose}>
      <EndingFields deed={deed} choice />
    </PanelForm>
  );
}
