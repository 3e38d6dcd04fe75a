import { Button } from '../../../kit/Button.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

/** 办结: the last words, which the reporter reads. */
export function ClosePanel(props: PanelProps) {
  const t = panelWords.use();
  const panel = usePanel(props, {
    verb: 'close',
    initial: { words: '' },
    check: ({ words }) => (words.trim() === '' ? { wrong: [{ field: 'words', words: t('wordsMissing') }] } : { body: { words } }),
  });
  const answer = props.matter.entries.findLast((entry) => entry.verb === 'answer' || entry.verb === 'settle')?.words;
  return (
    <PanelFrame {...props} panel={panel} effect={[t('closeNext'), t('reporterClosed')]}>
      <TextArea
        label={t('closeWords')}
        hint={t('closeHint')}
        value={panel.values.words}
        onChange={(event) => panel.set({ words: event.target.value })}
        error={panel.wrong('words')}
      />
      {answer && panel.values.words === '' ? (
        <p>
          <Button size="small" onClick={() => panel.set({ words: answer })}>
            {t('closeUse')}
          </Button>
        </p>
      ) : null}
    </PanelFrame>
  );
}
