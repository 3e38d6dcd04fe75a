import type { CommandBody, MatterPage } from '../../../../../contract/matter.ts';
import type { Urgency } from '../../../../../core/matter/life.ts';
import type { PickedPlace } from '../../../features/place/place.ts';
import { readLocal, writeLocal } from '../../../features/device/local.ts';
import { draftName } from './draft.ts';

/** What is to be put right. null: as it is, whatever others make of it meanwhile. */
export interface Correction {
  readonly category: string | null;
  /** '': none in particular. */
  readonly condition: string | null;
  readonly urgency: Urgency | null;
  readonly place: PickedPlace | null;
  /** One of the candidates near the point. */
  readonly grid: string | null;
  readonly placeWords: string | null;
  readonly sensitive: boolean | null;
  readonly words: string;
}
export const UNCHANGED: Correction = { category: null, condition: null, urgency: null, place: null, grid: null, placeWords: null, sensitive: null, words: '' };

type Known = Pick<MatterPage, 'category' | 'condition' | 'urgency' | 'placeWords' | 'sensitive' | 'place' | 'placeHow'>;
export type Changes = Omit<CommandBody<'correct'>, 'version' | 'words'>;

const differs = <T>(chosen: T | null, now: T): chosen is T => chosen !== null && chosen !== now;

/**
 * Only what differs from the matter as it stands; near a border its own grid too, for naming it ends the doubt.
 * A point that was moved makes the candidates of the old one void.
 */
export function changesOf(c: Correction, m: Known): Changes {
  const moved = c.place !== null;
  return {
    ...kindOf(c, m),
    ...(differs(c.urgency, m.urgency) ? { urgency: c.urgency } : {}),
    ...(c.place === null ? {} : { point: { lon: c.place.lon, lat: c.place.lat } }),
    ...(!moved && c.grid !== null && (c.grid !== m.place.grid.id || m.placeHow === 'border') ? { grid: c.grid } : {}),
    ...(differs(c.placeWords, m.placeWords ?? '') ? { placeWords: c.placeWords } : {}),
    ...(differs(c.sensitive, m.sensitive) ? { sensitive: c.sensitive } : {}),
  };
}

/** A condition belongs to its category: taking it off names the category again, so that none is left. */
function kindOf({ category, condition }: Correction, m: Known): Changes {
  if (category !== null && category !== m.category) return { category, ...(condition ? { condition } : {}) };
  if (!differs(condition, m.condition ?? '') || m.category === null) return {};
  return condition === '' ? { category: m.category } : { condition };
}

/** The panel opens with this grid chosen; whatever else was typed into it before stays. */
export function chooseGrid(user: string, matter: string, grid: string): void {
  const name = draftName(user, matter, 'correct');
  const kept = readLocal<{ readonly values?: Partial<Correction> }>(name);
  writeLocal(name, { values: { ...UNCHANGED, ...kept?.values, place: null, grid }, sent: null });
}
