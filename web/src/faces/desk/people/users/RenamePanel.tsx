import { peopleCommand } from '../../../../api/people.ts';
import { Input } from '../../../../kit/Field.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import { useChanged, type UserPanelProps } from './panel.ts';

export function RenamePanel({ session, user, onClose, onDone }: UserPanelProps) {
  const t = peopleWords.use();
  const { county } = session;
  const deed = useDeed({
    county,
    name: `${session.user}.rename.${user.id}`,
    initial: { name: user.name },
    check: ({ name }) =>
      name.trim() === '' || name.trim() === user.name
        ? { wrong: [{ field: 'name', words: t(name.trim() === '' ? 'nameMissing' : 'nameSame') }] }
        : { body: { name: name.trim(), version: user.version } },
    send: (body, key) => peopleCommand({ county, deed: 'rename', user: user.id, body, key }),
    onDone: () => onDone(t('renamed')),
  });
  const { values, set, wrong } = deed;
  const name = values.name.trim();
  return (
    <PanelForm
      title={t('renameOf', { name: user.name })}
      verb={t('verb.rename')}
      effect={[name === '' || name === user.name ? null : t('renameEffect', { before: user.name, after: name })]}
      deed={deed}
      changed={useChanged(user)}
      onClose={onClose}
    >
      <Input label={t('userName')} autoComplete="off" maxLength={100} value={values.name} onChange={(event) => set({ name: event.target.value })} error={wrong('name')} />
    </PanelForm>
  );
}
