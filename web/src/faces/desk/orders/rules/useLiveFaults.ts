import { useEffect, useState } from 'react';
import type { RuleSet } from '../../../../../../contract/edition.ts';
import type { World } from '../../../../../../core/routing/world.ts';
import { useCategories, useTerritories } from '../../../../api/hooks.ts';
import type { Spot } from '../spots.ts';
import type { CountyUnit } from './useCountyNames.ts';

/** A pause of the fingers, after which the list is read. */
const PAUSE = 400;

/**
 * The server's own reading of rules, in the browser while somebody writes; the language of rules is loaded with it,
 * and only then. null: not read yet, or not all names of the county are here. The server has the last word on saving.
 */
export function useLiveFaults(county: string, rules: RuleSet | null, units: readonly CountyUnit[] | null): readonly Spot[] | null {
  const [found, setFound] = useState<{ of: RuleSet; spots: readonly Spot[] } | null>(null);
  const world = useWorld(county, rules === null ? null : units);
  useEffect(() => {
    if (rules === null || world === null) return;
    let stale = false;
    const timer = setTimeout(() => void read(rules, world).then((spots) => !stale && setFound({ of: rules, spots }), () => undefined), PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [rules, world]);
  return rules === null ? null : (found?.spots ?? null);
}

async function read(rules: RuleSet, world: World): Promise<Spot[]> {
  const { faultsOfRules } = await import('../../../../../../core/routing/faults.ts');
  return faultsOfRules(rules, world).filter(({ message }) => message !== undefined).map(({ rule, field, column, message }) => ({ item: rule, field, column: column ?? null, says: message }));
}

function useWorld(county: string, units: readonly CountyUnit[] | null): World | null {
  const ask = units === null ? null : { under: county };
  const categories = useCategories(county).data;
  const townships = useTerritories(county, ask && { ...ask, level: 'township' }).data;
  const villages = useTerritories(county, ask && { ...ask, level: 'village' }).data;
  const grids = useTerritories(county, ask && { ...ask, level: 'grid' }).data;
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    if (units === null || categories === undefined || townships === undefined || villages === undefined || grids === undefined) return;
    const territories = [townships, villages, grids].flatMap((list) => list.territories.map(({ id, level, name }) => ({ id, level, name })));
    // What kind a unit is the list does not say: every unit may be a zone's here, and the server is stricter.
    setWorld({ county, categories: categories.categories, lines: categories.lines, territories, units: units.map(({ id, name, line, platform }) => ({ id, name, line, platform, block: county, kind: 'zone-authority' })) });
  }, [county, units, categories, townships, villages, grids]);
  return world;
}
