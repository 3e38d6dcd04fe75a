import type { MatterPage } from '../../../../../contract/matter.ts';
import { PLATFORMS, type Platform } from '../../../../../core/shared/platforms.ts';
import { useUnits } from '../../../api/hooks.ts';
import { useCategoryNames } from '../../../features/matter/useNames.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { Input, TextArea, type FieldError } from '../../../kit/Field.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import { usePanel, type Panel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Values {
  readonly platform: Platform | null;
  readonly unit: string;
  readonly words: string;
  /** From now on always so: a rule goes into the draft. */
  readonly always: boolean;
  /** null: as it is proposed. */
  readonly name: string | null;
  readonly when: string | null;
}
const INITIAL: Values = { platform: null, unit: '', words: '', always: false, name: null, when: null };

const whenOf = (matter: MatterPage): string => `category == "${matter.category ?? ''}"`;

/** 会商定责: what the meeting decided, and whether it is to hold for the next one of its kind. */
export function ConcludePanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const words = matterWords.use();
  const { nameOf } = useCategoryNames(matter.county);
  const units = useUnits(matter.county, matter.place.township.id).data?.units ?? [];
  const proposed = (unit: string) => ({
    name: t('ruleNamed', { category: nameOf(matter.category) ?? words('uncategorized'), unit: units.find((one) => one.id === unit)?.name ?? '' }),
    when: whenOf(matter),
  });
  const panel = usePanel(props, {
    verb: 'conclude',
    initial: INITIAL,
    check: ({ platform, unit, words: said, always, name, when }) => {
      const rule = { name: (name ?? proposed(unit).name).trim(), when: (when ?? proposed(unit).when).trim() };
      const wrong: FieldError[] = [];
      if (platform === null) wrong.push({ field: 'platform', words: t('platformMissing') });
      if (unit === '') wrong.push({ field: 'unit', words: t('unitMissing') });
      if (said.trim() === '') wrong.push({ field: 'words', words: t('minutesMissing') });
      if (always && rule.name === '') wrong.push({ field: 'name', words: t('ruleNameMissing') });
      if (always && rule.when === '') wrong.push({ field: 'when', words: t('ruleWhenMissing') });
      if (platform === null || wrong.length > 0) return { wrong };
      return { body: { platform, unit, words: said, ...(always ? { rule } : {}) } };
    },
  });
  const { platform, unit, always } = panel.values;
  const name = units.find((one) => one.id === unit)?.name;
  return (
    <PanelFrame {...props} panel={panel} effect={[name === undefined ? t('concludePick') : t('dispatchUnit', { unit: name }), always ? t('concludeRule') : null, t('dispatchInside')]}>
      <Choice
        legend={t('platform')}
        columns
        options={PLATFORMS.map((one) => ({ value: one, words: words(`platform.${one}`) }))}
        value={platform}
        onChange={(one) => panel.set({ platform: one, unit: '' })}
        error={panel.wrong('platform')}
      />
      <UnitSelect units={units} platform={platform} none={t('unitMissing')} value={unit} onChange={(one) => panel.set({ unit: one })} error={panel.wrong('unit')} />
      <TextArea label={t('minutes')} hint={t('minutesHint')} rows={3} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} error={panel.wrong('words')} />
      <Always panel={panel} proposed={proposed(unit)} />
    </PanelFrame>
  );
}

interface AlwaysProps {
  readonly panel: Panel<Values>;
  readonly proposed: { readonly name: string; readonly when: string };
}
function Always({ panel, proposed }: AlwaysProps) {
  const t = panelWords.use();
  const { always, name, when } = panel.values;
  return (
    <div className="desk-always">
      <label className="desk-check">
        <input type="checkbox" checked={always} onChange={(event) => panel.set({ always: event.target.checked })} />
        {t('always')}
      </label>
      {always ? (
        <>
          <Input label={t('ruleName')} maxLength={80} value={name ?? proposed.name} onChange={(event) => panel.set({ name: event.target.value })} error={panel.wrong('name')} />
          <Input label={t('ruleWhen')} hint={t('ruleWhenHint')} maxLength={1000} spellCheck={false} value={when ?? proposed.when} onChange={(event) => panel.set({ when: event.target.value })} error={panel.wrong('when')} />
        </>
      ) : null}
    </div>
  );
}
