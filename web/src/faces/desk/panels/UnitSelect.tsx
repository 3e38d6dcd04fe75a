import type { UnitList } from '../../../../../contract/county.ts';
import type { Platform } from '../../../../../core/shared/platforms.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Select } from '../../../kit/Field.tsx';
import { panelWords } from './words.ts';

interface Props {
  readonly units: UnitList['units'];
  readonly platform: Platform | null;
  readonly suggested?: string | undefined;
  /** Says what choosing none means. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (unit: string) => void;
  readonly error: string | null;
}

/** The platform's own units first, then the rest. */
export function UnitSelect({ units, platform, suggested, none, value, onChange, error }: Props) {
  const t = panelWords.use();
  const words = matterWords.use();
  const here = units.filter((unit) => unit.platform !== null && unit.platform === platform);
  const rest = units.filter((unit) => !here.includes(unit));
  const option = (unit: UnitList['units'][number]) => (
    <option key={unit.id} value={unit.id}>
      {unit.name}
      {unit.id === suggested ? `（${words('suggested')}）` : ''}
    </option>
  );
  return (
    <Select label={t('unit')} value={value} onChange={(event) => onChange(event.target.value)} error={error}>
      <option value="">{none}</option>
      {platform !== null && here.length > 0 ? <optgroup label={t('unitsHere', { platform: words(`platform.${platform}`) })}>{here.map(option)}</optgroup> : null}
      {rest.length > 0 ? <optgroup label={t('unitsElse')}>{rest.map(option)}</optgroup> : null}
    </Select>
  );
}
