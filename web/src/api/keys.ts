import type { ListAsk } from './matter.ts';
import type { TallyAsk, TerritoryAsk } from './county.ts';

/**
 * Query keys are [county, noun, shape, …]. A live change of a noun refreshes everything under
 * [county, noun]; what hardly ever changes (territories, categories) lies under another noun.
 */
export const keys = {
  session: ['session'] as const,
  accounts: ['accounts'] as const,
  counties: ['counties'] as const,
  county: (county: string) => [county, 'county'] as const,
  categories: (county: string) => [county, 'category'] as const,
  territories: (county: string, ask: TerritoryAsk) => [county, 'territory', ask] as const,
  units: (county: string, township: string) => [county, 'unit', township] as const,
  all: (county: string, noun: string) => [county, noun] as const,
  one: (county: string, noun: string, id: string) => [county, noun, 'one', id] as const,
  matter: (county: string, id: string) => [county, 'matter', 'one', id] as const,
  /** Under a noun of its own: a deadline that was explained stays explained. */
  why: (county: string, id: string, of: string) => [county, 'why', id, of] as const,
  /** Under a noun of its own: what comes in is no reason to ask about a caller again. */
  earlier: (county: string, phone: string) => [county, 'earlier', phone] as const,
  matters: (county: string, ask: ListAsk) => [county, 'matter', 'list', ask] as const,
  counts: (county: string) => [county, 'matter', 'counts'] as const,
  editions: (county: string, kind: string) => [county, 'edition', 'list', kind] as const,
  edition: (county: string, kind: string, version: number) => [county, 'edition', 'page', kind, version] as const,
  tallies: (county: string, ask: TallyAsk) => [county, 'matter', 'tallies', ask] as const,
};
