import { TextArea } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

const INITIAL = { words: '' };

/** 无人认领: nobody's, said with the names of those who said no; a meeting within a day names the unit. */
export function UnclaimPanel(props: PanelProps) {
  const t = panelWords.use();
  const panel = usePanel(props, {
    verb: 'unclaim',
    initial: INITIAL,
    check: ({ words }) => (words.trim() === '' ? { wrong: [{ field: 'words', words: t('unclaimMissing') }] } : { body: { words } }),
  });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('unclaimNext'), t('unclaimAfter'), t('dispatchInside')]}>
      <TextArea
        label={t('unclaimWords')}
        hint={t('unclaimHint')}
        rows={3}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
    </PanelFrame>
  );
}
