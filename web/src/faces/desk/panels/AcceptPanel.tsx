import { URGENCIES, type Urgency } from '../../../../../core/matter/life.ts';
import { limitOf, type Category } from '../../../features/matter/categories.ts';
import { CategoryPicker } from '../../../features/matter/CategoryPicker.tsx';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Conditions } from './Conditions.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

/** Urgency that nobody touched stays the rules' to say: what is sent counts as chosen by hand. */
export function AcceptPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const words = matterWords.use();
  const { categories } = useCategoryNames(matter.county);
  const panel = usePanel(props, {
    verb: 'accept',
    initial: { category: matter.category, condition: matter.condition, urgency: null as Urgency | null },
    check: ({ category, condition, urgency }) =>
      category === null
        ? { wrong: [{ field: 'category', words: t('categoryMissing') }] }
        : { body: { category, ...(urgency === null ? {} : { urgency }), ...(condition === null ? {} : { condition }) } },
  });
  const { category, condition } = panel.values;
  const urgency = panel.values.urgency ?? matter.urgency;
  const chosen = categories.find((one) => one.id === category);
  const limit = useLimit(chosen, urgency, condition);
  return (
    <PanelFrame {...props} panel={panel} effect={[t('acceptNext'), ...limit, t('reporterAccepted')]}>
      <CategoryPicker
        categories={categories}
        value={category}
        onChange={(id) => panel.set({ category: id, condition: null })}
        label={t('category')}
        error={panel.wrong('category')}
      />
      <Conditions category={chosen} value={condition} onChange={(one) => panel.set({ condition: one })} />
      <Choice
        legend={t('urgency')}
        columns
        options={URGENCIES.map((one) => ({ value: one, words: words(`urgency.${one}`), ...(panel.values.urgency === null && one === matter.urgency ? { hint: t('urgencyRules') } : {}) }))}
        value={urgency}
        onChange={(one) => panel.set({ urgency: one })}
      />
    </PanelFrame>
  );
}

/** The whole limit as the list of categories has it; a rule may set another, which the page then says. */
function useLimit(category: Category | undefined, urgency: Urgency, condition: string | null): (string | null)[] {
  const t = panelWords.use();
  const language = useLanguage();
  if (!category) return [];
  return [t('acceptLimit', { limit: limitOf(category, { condition, urgency })[language] })];
}
