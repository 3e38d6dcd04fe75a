import { HAND_BACK_HOURS, HAND_BACK_REASONS, type HandBackReason } from '../../../../../core/matter/life.ts';
import { useNow } from '../../../api/clock.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { spanWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Values {
  readonly reason: HandBackReason | null;
  readonly words: string;
}
const INITIAL: Values = { reason: null, words: '' };
const HOUR = 3_600_000;

/** 退回来源: 12345 and 110 take their work back for some hours only; how long still is said before it is pressed. */
export function HandBackPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const names = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  const panel = usePanel(props, {
    verb: 'hand-back',
    initial: INITIAL,
    check: ({ reason, words }) => {
      const wrong: FieldError[] = [];
      if (reason === null) wrong.push({ field: 'reason', words: t('reasonMissing') });
      if (words.trim() === '') wrong.push({ field: 'words', words: t('wordsMissing') });
      return reason === null || wrong.length > 0 ? { wrong } : { body: { reason, words } };
    },
  });
  const hours = HAND_BACK_HOURS[matter.source] ?? 0;
  const until = Date.parse(matter.reportedAt) + hours * HOUR;
  const source = names(`source.${matter.source}`);
  const left = until - now;
  const still = left > 0
    ? t('handBackLeft', { source, hours, span: spanWords(left, language), when: whenWords(until, now, language) })
    : t('handBackLate', { source, hours, span: spanWords(left, language) });
  return (
    <PanelFrame {...props} panel={panel} effect={[still, t('handBackNext', { source }), t('handBackSeen')]}>
      <Choice
        legend={t('reason')}
        columns
        options={HAND_BACK_REASONS.map((reason) => ({ value: reason, words: names(`reason.${reason}`) }))}
        value={panel.values.reason}
        onChange={(reason) => panel.set({ reason })}
        error={panel.wrong('reason')}
      />
      <TextArea
        label={t('handBackWords', { source })}
        hint={t('handBackHint')}
        rows={3}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
    </PanelFrame>
  );
}
