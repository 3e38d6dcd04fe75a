import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { UnitList } from '../../../../../../contract/county.ts';
import { getUnits } from '../../../../api/county.ts';
import { useCategories, useTerritories } from '../../../../api/hooks.ts';
import { keys } from '../../../../api/keys.ts';
import { useLanguage } from '../../../../kit/i18n.ts';
import type { Named } from './outcome.ts';

export interface CountyUnit {
  readonly id: string;
  readonly name: string;
  readonly line: string | null;
  readonly platform: UnitList['units'][number]['platform'];
  /** Several townships: it is the county's. */
  readonly township: string | null;
}

/** Units of all townships, each once; read when a page asks for them and kept for minutes. null: still coming. */
export function useCountyUnits(county: string): readonly CountyUnit[] | null {
  const townships = useTerritories(county, { level: 'township' }).data?.territories;
  return useQueries({
    queries: (townships ?? []).map(({ id }) => ({ queryKey: keys.units(county, id), queryFn: () => getUnits(county, id), staleTime: 300_000 })),
    combine: (answers) => (townships === undefined || answers.some(({ isPending }) => isPending) ? null : together(answers.map(({ data }, i) => ({ township: townships[i]?.name ?? '', units: data?.units ?? [] })))),
  });
}

function together(lists: readonly { township: string; units: UnitList['units'] }[]): CountyUnit[] {
  const found = new Map<string, CountyUnit>();
  for (const { township, units } of lists) {
    for (const unit of units) found.set(unit.id, { ...unit, township: found.has(unit.id) ? null : township });
  }
  return [...found.values()];
}

export function useNamed(county: string, units: readonly CountyUnit[] | null): Named {
  const language = useLanguage();
  const lines = useCategories(county).data?.lines;
  return useMemo(() => {
    const lineNames = new Map((lines ?? []).map(({ id, name }) => [id, name[language]]));
    const unitNames = new Map((units ?? []).map(({ id, name }) => [id, name]));
    return { line: (id) => lineNames.get(id) ?? id, unit: (id) => unitNames.get(id) ?? id, language };
  }, [lines, units, language]);
}
