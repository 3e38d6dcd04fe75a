import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getCategories, getCounties, getCounty, getTallies, getTerritories, getUnits, type TallyAsk, type TerritoryAsk } from './county.ts';
import { keys } from './keys.ts';
import { countMatters, getMatter, listMatters, type ListAsk } from './matter.ts';
import { getAccounts, getSession } from './session.ts';

/** What a county is made of changes a few times a year; a reload reads it again. */
const SELDOM = { staleTime: Infinity, gcTime: Infinity } as const;

export const useCounties = () => useQuery({ queryKey: keys.counties, queryFn: getCounties, ...SELDOM });
export const useCounty = (county: string) =>
  useQuery({ queryKey: keys.county(county), queryFn: () => getCounty(county), ...SELDOM });
export const useCategories = (county: string) =>
  useQuery({ queryKey: keys.categories(county), queryFn: () => getCategories(county), ...SELDOM });
/** `ask` null: nothing to read yet. */
export const useTerritories = (county: string, ask: TerritoryAsk | null) =>
  useQuery({
    queryKey: keys.territories(county, ask ?? { level: 'county' }),
    queryFn: () => getTerritories(county, ask ?? { level: 'county' }),
    enabled: ask !== null,
    ...SELDOM,
  });
export const useUnits = (county: string, township: string | null) =>
  useQuery({
    queryKey: keys.units(county, township ?? ''),
    queryFn: () => getUnits(county, township ?? ''),
    enabled: township !== null,
    staleTime: 300_000,
  });

export const useSessionAnswer = () => useQuery({ queryKey: keys.session, queryFn: getSession, staleTime: 60_000 });
export const useAccounts = () => useQuery({ queryKey: keys.accounts, queryFn: getAccounts, staleTime: 60_000 });

/** Live changes refresh these by themselves (api/live.ts), unless `meta: { live: 'manual' }`. */
export const useMatters = (county: string, ask: ListAsk) =>
  useQuery({ queryKey: keys.matters(county, ask), queryFn: () => listMatters(county, ask), placeholderData: keepPreviousData });
export const useCounts = (county: string) =>
  useQuery({ queryKey: keys.counts(county), queryFn: () => countMatters(county) });
export const useMatter = (county: string, id: string | null) =>
  useQuery({ queryKey: keys.matter(county, id ?? ''), queryFn: () => getMatter(county, id ?? ''), enabled: id !== null });
export const useTallies = (county: string, ask: TallyAsk) =>
  useQuery({ queryKey: keys.tallies(county, ask), queryFn: () => getTallies(county, ask), placeholderData: keepPreviousData });
