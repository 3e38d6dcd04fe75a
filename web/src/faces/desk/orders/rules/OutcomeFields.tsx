import { useMemo } from 'react';
import { PLATFORM_NAMES } from '../../../../../../core/access/names.ts';
import { URGENCIES } from '../../../../../../core/matter/life.ts';
import { PLATFORMS } from '../../../../../../core/shared/platforms.ts';
import { useCategories } from '../../../../api/hooks.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Select } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Finder } from '../../people/Finder.tsx';
import type { Option } from '../../people/finder.ts';
import { AmountFields } from '../AmountFields.tsx';
import { changed, type Change } from '../change.ts';
import { ordersWords } from '../words.ts';
import { urgencyName, type Sets, type Target } from './outcome.ts';
import type { CountyUnit } from './useCountyNames.ts';

interface OutcomeProps {
  readonly sets: Sets;
  readonly wrong: (field: string) => string | null;
  readonly units: readonly CountyUnit[] | null;
  readonly county: string;
  readonly onChange: (sets: Sets) => void;
}

/** What the rule says. An empty field is silence: a later rule or the category speaks. */
export function OutcomeFields({ sets, wrong, units, county, onChange }: OutcomeProps) {
  const t = ordersWords.use();
  const language = useLanguage();
  const put = (change: Change<Sets>) => onChange(changed(sets, change));
  const options = useTargetOptions(county, units);
  const nothing = Object.keys(sets).length === 0 ? wrong('sets') : null;
  return (
    <fieldset className="orders-outcome">
      <legend>{t('outcome')}</legend>
      <p className="desk-quiet">{t('outcomeWhat')}</p>
      {nothing === null ? null : <p className="k-error">{nothing}</p>}
      <Finder label={t('lead')} options={options} value={idOf(sets.lead)} onChange={(id) => put({ lead: targetOf(id) })} error={sets.lead === undefined ? null : wrong('sets.lead')} placeholder={t('silent')} />
      <Assist sets={sets} wrong={wrong} options={options} onPut={put} />
      <Select label={t('platform')} value={sets.platform ?? ''} error={wrong('sets.platform')} onChange={(event) => put({ platform: PLATFORMS.find((one) => one === event.target.value) })}>
        <option value="">{t('silent')}</option>
        {PLATFORMS.map((one) => <option key={one} value={one}>{PLATFORM_NAMES[one][language]}</option>)}
      </Select>
      <Select label={t('urgency')} value={sets.urgency ?? ''} error={wrong('sets.urgency')} onChange={(event) => put({ urgency: URGENCIES.find((one) => one === event.target.value) })}>
        <option value="">{t('silent')}</option>
        {URGENCIES.map((one) => <option key={one} value={one}>{urgencyName(one, language)}</option>)}
      </Select>
      {sets.limit === undefined ? <Button kind="plain" size="small" icon="plus" onClick={() => put({ limit: { amount: 1, unit: 'working-days' } })}>{t('addLimit')}</Button> : (
        <div className="orders-limit">
          <AmountFields label={t('limitWhole')} limit={sets.limit} error={wrong('sets.limit')} onChange={(limit) => put({ limit })} />
          <Button kind="plain" size="small" onClick={() => put({ limit: undefined })}>{t('noLimit')}</Button>
        </div>
      )}
    </fieldset>
  );
}

interface AssistProps {
  readonly sets: Sets;
  readonly wrong: (field: string) => string | null;
  readonly options: readonly Option[] | null;
  readonly onPut: (change: Change<Sets>) => void;
}
function Assist({ sets, wrong, options, onPut }: AssistProps) {
  const t = ordersWords.use();
  const { assist } = sets;
  const list = assist ?? [];
  const replace = (at: number, id: string) => onPut({ assist: id === '' ? list.filter((_, i) => i !== at) : list.map((one, i) => (i === at ? (targetOf(id) ?? one) : one)) });
  return (
    <div className="orders-assist">
      {list.map((one, i) => (
        <Finder key={`${String(i)} ${idOf(one)}`} label={t('assistN', { n: i + 1 })} options={options} value={idOf(one)} onChange={(id) => replace(i, id)} error={wrong(`sets.assist.${i + 1}`)} />
      ))}
      <Finder key={`more ${String(list.length)}`} label={t('assistMore')} options={options} value="" onChange={(id) => id !== '' && onPut({ assist: [...list, ...[targetOf(id)].filter((one) => one !== undefined)] })} placeholder={assist === undefined ? t('silent') : t('choose')} />
      {assist?.length === 0 ? <p className="desk-quiet">{t('assistNobody')} <button type="button" className="desk-text" onClick={() => onPut({ assist: undefined })}>{t('assistSilent')}</button></p> : null}
    </div>
  );
}

const idOf = (target: Target | undefined): string => {
  if (target === undefined) return '';
  if ('line' in target) return `line/${target.line}`;
  return 'unit' in target ? `unit/${target.unit}` : `level/${target.level}`;
};

function targetOf(id: string): Target | undefined {
  const cut = id.indexOf('/');
  const [what, one] = [id.slice(0, cut), id.slice(cut + 1)];
  if (what === 'line') return { line: one };
  if (what === 'unit') return { unit: one };
  return one === 'village' || one === 'platform' ? { level: one } : undefined;
}

function useTargetOptions(county: string, units: readonly CountyUnit[] | null): readonly Option[] | null {
  const t = ordersWords.use();
  const language = useLanguage();
  const lines = useCategories(county).data?.lines;
  return useMemo(() => (lines === undefined || units === null ? null : [
    { id: 'level/village', name: t('levelVillage'), more: t('targetLevel') },
    { id: 'level/platform', name: t('levelPlatform'), more: t('targetLevel') },
    ...lines.map(({ id, name }) => ({ id: `line/${id}`, name: name[language], more: t('targetLine') })),
    ...units.map(({ id, name, township }) => ({ id: `unit/${id}`, name, more: township ?? t('targetCounty') })),
  ]), [lines, units, t, language]);
}
