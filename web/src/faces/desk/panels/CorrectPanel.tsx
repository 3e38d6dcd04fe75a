import { URGENCIES } from '../../../../../core/matter/life.ts';
import { CategoryPicker } from '../../../features/matter/CategoryPicker.tsx';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { Input, TextArea } from '../../../kit/Field.tsx';
import { Conditions } from './Conditions.tsx';
import { changesOf, UNCHANGED, type Changes } from './correction.ts';
import { CorrectPlace } from './CorrectPlace.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { usePanel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

/** 更正: place, category or urgency put right; the rules are asked again. Only what changed is sent. */
export function CorrectPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const words = matterWords.use();
  const { categories } = useCategoryNames(matter.county);
  const panel = usePanel(props, {
    verb: 'correct',
    initial: UNCHANGED,
    check: (values) => {
      const changes = changesOf(values, matter);
      if (Object.keys(changes).length === 0) return { wrong: [{ field: 'nothing', words: t('correctNothing') }] };
      return { body: { ...changes, ...(values.words.trim() === '' ? {} : { words: values.words }) } };
    },
  });
  const { values } = panel;
  const category = values.category ?? matter.category;
  const nothing = panel.wrong('nothing');
  return (
    <PanelFrame {...props} panel={panel} effect={useEffectLines(props, changesOf(values, matter))}>
      {nothing === null ? null : <p className="k-error" role="alert">{nothing}</p>}
      <CategoryPicker categories={categories} value={category} onChange={(id) => panel.set({ category: id, condition: null })} label={t('category')} />
      <Conditions
        category={categories.find((one) => one.id === category)}
        value={values.condition ?? (category === matter.category ? matter.condition : null)}
        onChange={(one) => panel.set({ condition: one ?? '' })}
      />
      <Choice
        legend={t('urgency')}
        columns
        options={URGENCIES.map((one) => ({ value: one, words: words(`urgency.${one}`) }))}
        value={values.urgency ?? matter.urgency}
        onChange={(urgency) => panel.set({ urgency })}
      />
      <CorrectPlace matter={matter} panel={panel} />
      <Input label={t('placeWords')} maxLength={200} value={values.placeWords ?? matter.placeWords ?? ''} onChange={(event) => panel.set({ placeWords: event.target.value })} />
      <label className="desk-check">
        <input type="checkbox" checked={values.sensitive ?? matter.sensitive} onChange={(event) => panel.set({ sensitive: event.target.checked })} />
        {t('sensitive')}
      </label>
      <TextArea label={t('correctWords')} rows={2} value={values.words} onChange={(event) => panel.set({ words: event.target.value })} />
    </PanelFrame>
  );
}

/** What will change, by name, and what the rules may make of it. */
function useEffectLines({ matter }: PanelProps, changes: Changes): (string | null)[] {
  const t = panelWords.use();
  const words = matterWords.use();
  const { nameOf } = useCategoryNames(matter.county);
  if (Object.keys(changes).length === 0) return [t('correctPick')];
  const grid = matter.candidates.find((one) => one.grid.id === changes.grid);
  const sent = matter.unit !== null;
  return [
    changes.category === undefined || changes.category === matter.category ? null : t('correctCategory', { before: nameOf(matter.category) ?? words('uncategorized'), after: nameOf(changes.category) ?? '' }),
    changes.urgency === undefined ? null : t('correctUrgency', { before: words(`urgency.${matter.urgency}`), after: words(`urgency.${changes.urgency}`) }),
    changes.point === undefined ? null : t('correctPoint'),
    grid === undefined ? null : t('correctGrid', { before: `${matter.place.village.name} ${matter.place.grid.name}`, after: `${grid.village.name} ${grid.grid.name}` }),
    changes.grid === matter.place.grid.id ? t('correctSure', { grid: `${matter.place.village.name} ${matter.place.grid.name}` }) : null,
    t('correctRules'),
    sent ? t('correctSent', { unit: matter.unit?.name ?? '' }) : null,
  ];
}
