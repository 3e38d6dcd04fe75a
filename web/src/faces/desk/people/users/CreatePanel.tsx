import type { Session } from '../../../../../../contract/session.ts';
import { peopleCommand } from '../../../../api/people.ts';
import { Input, type FieldError } from '../../../../kit/Field.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
  readonly onDone: (user: string) => void;
}

export function CreatePanel({ session, onClose, onDone }: Props) {
  const t = peopleWords.use();
  const { county } = session;
  const deed = useDeed({
    county,
    name: `${session.user}.create`,
    initial: { id: '', name: '' },
    check: ({ id, name }) => {
      const wrong: FieldError[] = [];
      if (id.trim() === '') wrong.push({ field: 'id', words: t('idMissing') });
      if (name.trim() === '') wrong.push({ field: 'name', words: t('nameMissing') });
      return wrong.length > 0 ? { wrong } : { body: { id: id.trim(), name: name.trim() } };
    },
    send: (body, key) => peopleCommand({ county, deed: 'create', user: '', body, key }),
    onDone: (answer) => onDone(answer.user),
  });
  const { values, set, wrong } = deed;
  return (
    <PanelForm title={t('create')} verb={t('create')} effect={[t('createEffect'), t('createThen')]} deed={deed} onClose={onClose}>
      <Input label={t('userId')} hint={t('userIdHint')} autoComplete="off" maxLength={64} value={values.id} onChange={(event) => set({ id: event.target.value })} error={wrong('id') ?? wrong('user')} />
      <Input label={t('userName')} autoComplete="off" maxLength={100} value={values.name} onChange={(event) => set({ name: event.target.value })} error={wrong('name')} />
    </PanelForm>
  );
}
