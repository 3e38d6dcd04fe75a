import type { EditionList } from '../../../../../contract/edition.ts';

/** `passed`: a draft that a newer edition has overtaken; it can't be switched on any more. */
export type EditionState = 'in-force' | 'draft' | 'older' | 'passed';

export const highestOf = ({ editions }: EditionList): number => Math.max(0, ...editions.map(({ version }) => version));

/** A version that the list does not know is a draft that was begun on this page. */
export function stateOf({ current, editions }: EditionList, version: number): EditionState {
  if (version === current) return 'in-force';
  const on = version === 0 || (editions.find((one) => one.version === version)?.onAt ?? null) !== null;
  if (on) return 'older';
  return version > current ? 'draft' : 'passed';
}
