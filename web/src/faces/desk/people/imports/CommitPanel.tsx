import type { ImportPage } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { commitImport } from '../../../../api/people.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { PanelForm } from '../PanelForm.tsx';
import { useDeed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';

interface Props {
  readonly session: Session;
  readonly head: ImportPage;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** All rows or none, or the good ones: chosen, never guessed, when there are faulty ones. */
export function CommitPanel({ session, head, onClose, onDone }: Props) {
  const t = peopleWords.use();
  const { county } = session;
  const { counts } = head;
  const initial: { faulty: 'refuse' | 'skip' | null } = { faulty: counts.faulty === 0 ? 'refuse' : null };
  const deed = useDeed({
    county,
    name: `${session.user}.commit.${head.id}`,
    initial,
    check: ({ faulty }) => (faulty === null ? { wrong: [{ field: 'faulty', words: t('commitChoose') }] } : { body: { version: head.version, faulty } }),
    send: (body, key) => commitImport(county, { id: head.id, body, key }),
    onDone: (page) => onDone(t('committed', { added: page.counts.new, changed: page.counts.changed, skipped: page.counts.faulty })),
  });
  const { values, set, wrong } = deed;
  const nothing = values.faulty === 'refuse' && counts.faulty > 0;
  const effect = values.faulty === null ? [] : nothing
    ? [t('commitRefused', { n: counts.faulty })]
    : [t('commitNew', { n: counts.new }), t('commitChanged', { n: counts.changed }), t('commitSame', { n: counts.unchanged }), counts.faulty > 0 ? t('commitSkipped', { n: counts.faulty }) : null, t('commitAtOnce')];
  return (
    <PanelForm title={t('commitTitle', { name: head.name ?? t('noName') })} verb={t('commit')} effect={effect} deed={deed} onClose={onClose}>
      {counts.faulty === 0 ? <p>{t('commitClean')}</p> : (
        <Choice
          legend={t('commitFaulty', { n: counts.faulty })}
          options={[
            { value: 'skip', words: t('commitSkip'), hint: t('commitSkipHint', { n: counts.new + counts.changed }) },
            { value: 'refuse', words: t('commitRefuse'), hint: t('commitRefuseHint') },
          ]}
          value={values.faulty}
          onChange={(faulty) => set({ faulty })}
          error={wrong('faulty')}
        />
      )}
    </PanelForm>
  );
}
