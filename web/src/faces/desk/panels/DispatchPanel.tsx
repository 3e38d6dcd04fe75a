import type { UnitList } from '../../../../../contract/county.ts';
import type { RouteView } from '../../../../../contract/matter.ts';
import { PLATFORMS, type Platform } from '../../../../../core/shared/platforms.ts';
import { useNow } from '../../../api/clock.ts';
import { useUnits } from '../../../api/hooks.ts';
import { dueOf } from '../../../features/matter/state.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { TextArea, type FieldError } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { leftWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import { usePanel, type Panel, type PanelProps } from './usePanel.ts';
import { panelWords } from './words.ts';

interface Values {
  readonly platform: Platform | null;
  /** '' = the platform will choose. */
  readonly unit: string;
  readonly words: string;
}

/** Platform first, then a unit: both stand at the suggestion, which says why on the page above. */
export function DispatchPanel(props: PanelProps) {
  const { matter } = props;
  const t = panelWords.use();
  const words = matterWords.use();
  const atPlatform = matter.status === 'at-platform';
  const suggested = matter.route?.suggested ?? null;
  const panel = usePanel(props, {
    verb: 'dispatch',
    initial: initialOf(matter),
    check: ({ platform, unit, words: said }) => {
      const wrong: FieldError[] = [];
      if (platform === null) wrong.push({ field: 'platform', words: t('platformMissing') });
      if (atPlatform && unit === '') wrong.push({ field: 'unit', words: t('unitMissing') });
      if (platform === null || wrong.length > 0) return { wrong };
      return { body: { platform, ...(unit === '' ? {} : { unit }), ...(said.trim() === '' ? {} : { words: said }) } };
    },
  });
  // Until the list is read the suggestion is the only unit known; without it the field would say that none is chosen.
  const units = useUnits(matter.county, matter.place.township.id).data?.units ?? onlyOf(suggested);
  const effect = useEffectLines(props, panel, units);
  return (
    <PanelFrame {...props} panel={panel} effect={effect}>
      <Choice
        legend={t('platform')}
        columns
        options={PLATFORMS.map((one) => ({
          value: one,
          words: words(`platform.${one}`),
          ...(one === suggested?.platform ? { hint: words('suggested') } : {}),
        }))}
        value={panel.values.platform}
        onChange={(platform) => panel.set({ platform, unit: platform === suggested?.platform ? (suggested.unit?.id ?? '') : '' })}
        error={panel.wrong('platform')}
      />
      <UnitSelect
        units={units}
        platform={panel.values.platform}
        suggested={suggested?.unit?.id}
        none={atPlatform ? t('unitMissing') : t('unitLater')}
        value={panel.values.unit}
        onChange={(unit) => panel.set({ unit })}
        error={panel.wrong('unit')}
      />
      <TextArea label={t('dispatchWords')} rows={2} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} />
    </PanelFrame>
  );
}

function initialOf({ platform: given, route }: PanelProps['matter']): Values {
  const suggested = route?.suggested;
  const platform = given ?? suggested?.platform ?? null;
  return { platform, unit: platform === suggested?.platform ? (suggested?.unit?.id ?? '') : '', words: '' };
}

const onlyOf = (suggested: RouteView['suggested'] | null): UnitList['units'] =>
  suggested?.unit ? [{ ...suggested.unit, line: null, platform: suggested.platform }] : [];

function useEffectLines({ matter }: PanelProps, panel: Panel<Values>, units: UnitList['units']): (string | null)[] {
  const t = panelWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  const { platform, unit } = panel.values;
  if (platform === null) return [t('dispatchPick')];
  const due = dueOf(matter, 'whole');
  const assist = matter.route?.suggested.assist ?? [];
  const name = units.find((one) => one.id === unit)?.name;
  return [
    name === undefined ? t('dispatchPlatform', { platform: words(`platform.${platform}`) }) : t('dispatchUnit', { unit: name }),
    assist.length === 0 ? null : t('dispatchAssist', { units: assist.map((one) => one.name).join(language === 'zh' ? '、' : ', ') }),
    t('dispatchDue', { when: whenWords(due, now, language), left: leftWords(due, now, language) }),
    t('dispatchInside'),
  ];
}
