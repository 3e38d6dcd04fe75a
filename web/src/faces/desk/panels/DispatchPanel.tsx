import type { UnitList } from '../../../../../contract/county.ts';
import { PLATFORMS, type Platform } from '../../../../../core/shared/platforms.ts';
import { useNow } from '../../../api/clock.ts';
import { useUnits } from '../../../api/hooks.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { Select, TextArea, type FieldError } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { leftWords, whenWords } from '../../../kit/time.ts';
import { PanelFrame } from './PanelFrame.tsx';
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
  const initial: Values = {
    platform: matter.platform ?? suggested?.platform ?? null,
    unit: (matter.platform ?? suggested?.platform) === suggested?.platform ? (suggested?.unit?.id ?? '') : '',
    words: '',
  };
  const panel = usePanel(props, {
    verb: 'dispatch',
    initial,
    check: ({ platform, unit, words: said }) => {
      const wrong: FieldError[] = [];
      if (platform === null) wrong.push({ field: 'platform', words: t('platformMissing') });
      if (atPlatform && unit === '') wrong.push({ field: 'unit', words: t('unitMissing') });
      if (platform === null || wrong.length > 0) return { wrong };
      return { body: { platform, ...(unit === '' ? {} : { unit }), ...(said.trim() === '' ? {} : { words: said }) } };
    },
  });
  // Until the list is read the suggestion is the only unit known; without it the field would say that none is chosen.
  const only = suggested?.unit ? [{ ...suggested.unit, line: null, platform: suggested.platform }] : [];
  const units = useUnits(matter.county, matter.place.township.id).data?.units ?? only;
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
      <Units props={props} panel={panel} units={units} optional={!atPlatform} />
      <TextArea label={t('dispatchWords')} rows={2} value={panel.values.words} onChange={(event) => panel.set({ words: event.target.value })} />
    </PanelFrame>
  );
}

interface UnitsProps {
  readonly props: PanelProps;
  readonly panel: Panel<Values>;
  readonly units: UnitList['units'];
  readonly optional: boolean;
}
function Units({ props, panel, units, optional }: UnitsProps) {
  const t = panelWords.use();
  const words = matterWords.use();
  const { platform } = panel.values;
  const suggested = props.matter.route?.suggested.unit?.id;
  const here = units.filter((unit) => unit.platform !== null && unit.platform === platform);
  const rest = units.filter((unit) => !here.includes(unit));
  const option = (unit: UnitList['units'][number]) => (
    <option key={unit.id} value={unit.id}>
      {unit.name}
      {unit.id === suggested ? `（${words('suggested')}）` : ''}
    </option>
  );
  return (
    <Select label={t('unit')} value={panel.values.unit} onChange={(event) => panel.set({ unit: event.target.value })} error={panel.wrong('unit')}>
      <option value="">{optional ? t('unitLater') : t('unitMissing')}</option>
      {platform !== null && here.length > 0 ? <optgroup label={t('unitsHere', { platform: words(`platform.${platform}`) })}>{here.map(option)}</optgroup> : null}
      {rest.length > 0 ? <optgroup label={t('unitsElse')}>{rest.map(option)}</optgroup> : null}
    </Select>
  );
}

function useEffectLines({ matter }: PanelProps, panel: Panel<Values>, units: UnitList['units']): (string | null)[] {
  const t = panelWords.use();
  const words = matterWords.use();
  const language = useLanguage();
  const now = useNow();
  const { platform, unit } = panel.values;
  if (platform === null) return [t('dispatchPick')];
  const name = units.find((one) => one.id === unit)?.name;
  return [
    name === undefined ? t('dispatchPlatform', { platform: words(`platform.${platform}`) }) : t('dispatchUnit', { unit: name }),
    t('dispatchDue', { when: whenWords(matter.dueAt, now, language), left: leftWords(matter.dueAt, now, language) }),
    t('dispatchInside'),
  ];
}
