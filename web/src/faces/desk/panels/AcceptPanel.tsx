import { addHours, limitHours } from '../../../../../core/deadline/limit.ts';
import { URGENCIES, type Urgency } from '../../../../../core/matter/life.ts';
import { useNow } from '../../../api/clock.ts';
import type { Category } from '../../../features/matter/categories.ts';
import { CategoryPicker } from '../../../features/matter/CategoryPicker.tsx';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { spanWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

export function AcceptPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const words = matterWords.use();
  const { categories } = useCategoryNames(matter.county);
  const panel = usePanel(props, {
    verb: 'accept',
    initial: { category: matter.category, urgency: matter.urgency },
    check: ({ category, urgency }) =>
      category === null ? { wrong: [{ field: 'category', words: t('categoryMissing') }] } : { body: { category, urgency } },
  });
  const { category, urgency } = panel.values;
  const due = useDue(props, categories.find((one) => one.id === category), urgency);
  return (
    <PanelFrame {...props} panel={panel} effect={[t('acceptNext'), ...due, t('reporterAccepted')]}>
      <CategoryPicker
        categories={categories}
        value={category}
        onChange={(id) => panel.set({ category: id })}
        label={t('category')}
        error={panel.wrong('category')}
      />
      <Choice
        legend={t('urgency')}
        columns
        options={URGENCIES.map((one) => ({ value: one, words: words(`urgency.${one}`) }))}
        value={urgency}
        onChange={(one) => panel.set({ urgency: one })}
      />
    </PanelFrame>
  );
}

/** The deadline as core will reckon it, before anything is pressed. */
function useDue({ matter }: PanelProps, category: Category | undefined, urgency: Urgency): (string | null)[] {
  const t = panelWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  if (!category) return [];
  const hours = limitHours(category.limitHours, urgency);
  const dueAt = addHours(matter.reportedAt, hours);
  const limit = hours >= 48 && hours % 24 === 0 ? words('limitDays', { days: hours / 24 }) : words('limit', { hours });
  const same = Date.parse(dueAt) === Date.parse(matter.dueAt);
  const over = now - Date.parse(dueAt);
  return [
    t(same ? 'acceptDueSame' : 'acceptDue', { limit, when: whenWords(dueAt, now, language) }),
    over > 0 ? t('acceptDueGone', { span: spanWords(over, language) }) : null,
  ];
}
