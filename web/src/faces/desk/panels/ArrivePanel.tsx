import { useNow } from '../../../api/clock.ts';
import { dueOf } from '../../../features/matter/state.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { leftWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

/** 到场: somebody is there; usually pressed on the phone, here for who calls in. */
export function ArrivePanel(props: PanelProps) {
  const t = panelWords.use();
  const language = useLanguage();
  const now = useNow();
  const panel = usePanel(props, { verb: 'arrive', initial: {}, check: () => ({ body: {} }) });
  const dueAt = dueOf(props.matter, 'arrive');
  return <PanelFrame {...props} panel={panel} effect={[t('arriveNext'), t('arriveDue', { when: whenWords(dueAt, now, language), left: leftWords(dueAt, now, language) })]} />;
}
