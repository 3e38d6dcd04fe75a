import { useNow } from '../../../api/clock.ts';
import { dueOf } from '../../../features/matter/state.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { leftWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

export function SignPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const language = useLanguage();
  const now = useNow();
  const panel = usePanel(props, { verb: 'sign', initial: {}, check: () => ({ body: {} }) });
  const dueAt = dueOf(matter, 'handle');
  const late = Date.parse(dueAt) <= now;
  const due = { when: whenWords(dueAt, now, language), left: leftWords(dueAt, now, language) };
  return <PanelFrame {...props} panel={panel} effect={[t('signNext', { unit: matter.unit?.name ?? '' }), late ? t('signLate') : t('signDue', due)]} />;
}
