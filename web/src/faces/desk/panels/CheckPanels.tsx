import { FINDINGS, type Finding } from '../../../../../core/matter/life.ts';
import { useNow } from '../../../api/clock.ts';
import { dueOf } from '../../../features/matter/state.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { leftWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { PanelPhotos, uploadedIds, wrongPhotos, type WorkValues } from './WorkPanels.tsx';
import { panelWords } from './words.ts';

const ASKED = { words: '' };

/** 请网格核实: is it so? The clock of acceptance runs on, which is said. */
export function CheckPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const language = useLanguage();
  const now = useNow();
  const panel = usePanel(props, { verb: 'check', initial: ASKED, check: ({ words }) => ({ body: words.trim() === '' ? {} : { words } }) });
  const dueAt = dueOf(matter, 'accept');
  const { village, grid } = matter.place;
  return (
    <PanelFrame
      {...props}
      panel={panel}
      effect={[t('checkNext', { grid: `${village.name} ${grid.name}` }), t('checkDue', { when: whenWords(dueAt, now, language), left: leftWords(dueAt, now, language) }), t('dispatchInside')]}
    >
      <TextArea label={t('checkWords')} hint={t('checkHint')} rows={2} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} />
    </PanelFrame>
  );
}

interface Found extends WorkValues {
  readonly finding: Finding | null;
}
const NOT_SEEN: Found = { finding: null, words: '', photos: [] };

/** 报核实结果, for a village officer at a desk; the phone has a page of its own. */
export function ConfirmPanel(props: PanelProps) {
  const t = panelWords.use();
  const words = matterWords.use();
  const panel = usePanel(props, {
    verb: 'confirm',
    initial: NOT_SEEN,
    check: ({ finding, words: said, photos }) => {
      const wrong = [
        ...(finding === null ? [{ field: 'finding', words: t('findingMissing') }] : []),
        ...(said.trim() === '' ? [{ field: 'words', words: t('wordsMissing') }] : []),
        ...wrongPhotos(photos, false, t),
      ];
      return finding === null || wrong.length > 0 ? { wrong } : { body: { finding, words: said, photos: uploadedIds(photos) } };
    },
  });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('confirmNext')]}>
      <Choice
        legend={t('finding')}
        columns
        options={FINDINGS.map((one) => ({ value: one, words: words(`finding.${one}`) }))}
        value={panel.values.finding}
        onChange={(finding) => panel.set({ finding })}
        error={panel.wrong('finding')}
      />
      <TextArea label={t('findingWords')} rows={2} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} error={panel.wrong('words')} />
      <PanelPhotos county={props.matter.county} panel={panel} label={t('photos')} />
    </PanelFrame>
  );
}
