import type { PostRow } from '../../../../../../contract/people.ts';
import { peopleCommand } from '../../../../api/people.ts';
import { useNames } from '../names.ts';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import { useHandOverLines } from '../HandOver.tsx';
import { checkEnding, EndingFields } from './EndingFields.tsx';
import { atOf, ENDING } from './ending.ts';
import { useChanged, useWhen, type UserPanelProps } from './panel.ts';

/** Ends one post, now or at an instant; work that nobody would answer for is given to somebody first. */
export function EndPanel({ session, user, post, onClose, onDone }: UserPanelProps & { readonly post: PostRow }) {
  const t = peopleWords.use();
  const names = useNames();
  const { county } = session;
  const about = { name: user.name, role: names.role(post.role), unit: post.unit.name };
  const deed = useDeed({
    county,
    name: `${session.user}.end.${post.id}`,
    initial: ENDING,
    check: (values, left) => checkEnding(values, { left, version: user.version, t }),
    send: (body, key) => peopleCommand({ county, deed: 'end', user: user.id, post: post.id, body, key }),
    onDone: ({ handedOver }) => onDone([t('ended', about), handedOver > 0 ? t('handedOver', { n: handedOver }) : ''].join(' ')),
  });
  const at = atOf(deed.values);
  const when = useWhen(at);
  const handOver = useHandOverLines(deed.left, deed.values.handTo);
  const effect = post.state === 'future' ? [t('cancelEffect', about)] : at === null ? [t('endNowEffect', about), t('endNowAccess')] : [t('endAtEffect', { ...about, when }), t('endAtWork')];
  const verb = t(post.state === 'future' ? 'verb.cancel' : 'verb.end');
  return (
    <PanelForm title={t('endTitle', about)} verb={verb} danger effect={[...effect, ...handOver]} deed={deed} changed={useChanged(user)} onClose={onClose}>
      <EndingFields deed={deed} choice={post.state === 'present'} />
    </PanelForm>
  );
}
