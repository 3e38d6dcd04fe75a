import type { GivePostBody } from '../../../../../../contract/people.ts';
import { LEVELS } from '../../../../../../core/access/posts.ts';
import type { Role } from '../../../../../../core/access/roles.ts';
import type { Platform } from '../../../../../../core/shared/platforms.ts';
import type { TerritoryLevel } from '../../../../../../core/territory/territory.ts';
import type { Place, Places, UnitOption } from '../places.ts';
import { typedInstant } from '../term.ts';

/** What is typed to give a post. Days are typed as days; the hours are Shanghai's. */
export interface Giving {
  readonly role: Role | null;
  readonly seconded: boolean;
  readonly territory: string;
  readonly unit: string;
  readonly platform: Platform | null;
  readonly from: string;
  readonly to: string;
}
export const GIVING: Giving = { role: null, seconded: false, territory: '', unit: '', platform: null, from: '', to: '' };

/** 下沉 is for officers of a line's unit; of other roles nobody is asked. */
export const mayBeSeconded = (role: Role | null): boolean => role === 'unit-officer';
const isSeconded = (values: Giving): boolean => mayBeSeconded(values.role) && values.seconded;

/** The levels a post may lie on; a seconded one lies in the township that commands it. */
export const levelsFor = (values: Giving): readonly TerritoryLevel[] =>
  values.role === null ? [] : isSeconded(values) ? ['township'] : LEVELS[values.role];

export function placesFor(values: Giving, places: Places): Place[] {
  const levels = levelsFor(values);
  return places.all.filter((place) => levels.includes(place.level));
}

/** Units that work for the chosen territory, the nearest first; all while none is chosen. */
export function unitsFor(values: Giving, places: Places, units: readonly UnitOption[]): UnitOption[] {
  const path = places.pathOf(values.territory);
  const line = isSeconded(values) ? units.filter((unit) => unit.line !== null) : units;
  if (path.length === 0) return [...line];
  return line.filter((unit) => path.includes(unit.block)).sort((a, b) => path.indexOf(a.block) - path.indexOf(b.block));
}

/** Another choice may unmake those that hang on it. A county role lies in the county, and nowhere else. */
export function changeGiving(before: Giving, change: Partial<Giving>, { places, units, county }: { places: Places; units: readonly UnitOption[]; county: string }): Giving {
  let next = { ...before, ...change };
  const fits = placesFor(next, places);
  const only = fits.length === 1 && fits[0]?.id === county ? county : '';
  if (!fits.some((place) => place.id === next.territory)) next = { ...next, territory: only };
  if (next.unit !== '' && !unitsFor(next, places, units).some((unit) => unit.id === next.unit)) next = { ...next, unit: '' };
  return next.role === 'platform-lead' ? next : { ...next, platform: null };
}

export type GivingFault = 'roleMissing' | 'territoryMissing' | 'unitMissing' | 'platformMissing' | 'dateWrong' | 'toBeforeFrom';

/** The command, or what is still missing. Everything else is the server's to say, beside its field. */
export function givingBody(values: Giving, version: number): { body: GivePostBody } | { missing: { field: string; fault: GivingFault }[] } {
  const { role, territory, unit, platform } = values;
  const from = typedInstant(values.from, 'from');
  const to = typedInstant(values.to, 'to');
  const missing: { field: string; fault: GivingFault }[] = [];
  const miss = (field: string, fault: GivingFault) => void missing.push({ field, fault });
  if (role === null) miss('role', 'roleMissing');
  if (territory === '') miss('territory', 'territoryMissing');
  if (unit === '') miss('unit', 'unitMissing');
  if (role === 'platform-lead' && platform === null) miss('platform', 'platformMissing');
  if (from === undefined) miss('from', 'dateWrong');
  if (to === undefined) miss('to', 'dateWrong');
  if (from && to && to <= from) miss('to', 'toBeforeFrom');
  if (role === null || from === undefined || to === undefined || missing.length > 0) return { missing };
  return {
    body: {
      version, role, unit, territory,
      platform: role === 'platform-lead' ? platform : null,
      commandedBy: isSeconded(values) ? territory : null,
      ...(from === null ? {} : { from }),
      to,
    },
  };
}
