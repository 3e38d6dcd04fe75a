import { SATISFACTIONS, type Satisfaction } from '../../../../../core/matter/life.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Values {
  readonly solved: 'yes' | 'no' | null;
  readonly satisfaction: Satisfaction | null;
  readonly words: string;
}
const INITIAL: Values = { solved: null, satisfaction: null, words: '' };

/** 评价: for a report taken down at the desk, the call-back. */
export function RatePanel(props: PanelProps) {
  const t = panelWords.use();
  const words = matterWords.use();
  const panel = usePanel(props, {
    verb: 'rate',
    initial: INITIAL,
    check: ({ solved, satisfaction, words: said }) => {
      const wrong: FieldError[] = [];
      if (solved === null) wrong.push({ field: 'solved', words: t('solvedMissing') });
      if (satisfaction === null) wrong.push({ field: 'satisfaction', words: t('satisfactionMissing') });
      if (satisfaction === null || wrong.length > 0) return { wrong };
      return { body: { solved: solved === 'yes', satisfaction, ...(said.trim() === '' ? {} : { words: said }) } };
    },
  });
  return (
    <PanelFrame {...props} panel={panel} effect={[t('rateNext')]}>
      <Choice
        legend={t('solved')}
        columns
        options={[{ value: 'yes', words: t('solvedYes') }, { value: 'no', words: t('solvedNo') }]}
        value={panel.values.solved}
        onChange={(solved) => panel.set({ solved })}
        error={panel.wrong('solved')}
      />
      <Choice
        legend={t('satisfaction')}
        columns
        options={SATISFACTIONS.map((one) => ({ value: one, words: words(`satisfaction.${one}`) }))}
        value={panel.values.satisfaction}
        onChange={(satisfaction) => panel.set({ satisfaction })}
        error={panel.wrong('satisfaction')}
      />
      <TextArea label={t('rateWords')} rows={2} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} />
    </PanelFrame>
  );
}
