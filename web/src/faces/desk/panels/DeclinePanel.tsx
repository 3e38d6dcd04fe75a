import { DECLINE_REASONS, type DeclineReason } from '../../../../../core/matter/life.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Values {
  readonly reason: DeclineReason | null;
  readonly words: string;
}
const INITIAL: Values = { reason: null, words: '' };

export function DeclinePanel(props: PanelProps) {
  const t = panelWords.use();
  const names = matterWords.use();
  const panel = usePanel(props, {
    verb: 'decline',
    initial: INITIAL,
    check: ({ reason, words }) => {
      const wrong: FieldError[] = [];
      if (reason === null) wrong.push({ field: 'reason', words: t('reasonMissing') });
      if (words.trim() === '') wrong.push({ field: 'words', words: t('wordsMissing') });
      return reason === null || wrong.length > 0 ? { wrong } : { body: { reason, words } };
    },
  });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('declineNext'), t('reporterDeclined')]}>
      <Choice
        legend={t('reason')}
        options={DECLINE_REASONS.map((reason) => ({ value: reason, words: names(`reason.${reason}`) }))}
        value={panel.values.reason}
        onChange={(reason) => panel.set({ reason })}
        error={panel.wrong('reason')}
      />
      <TextArea
        label={t('declineWords')}
        hint={t('declineHint')}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
    </PanelFrame>
  );
}
