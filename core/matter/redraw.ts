import type { Decision } from './decision.ts';
import type { Matter, Place } from './matter.ts';

/** An open matter whose place has become another because the map was redrawn: who sees it changes, its clocks run on. Null: nothing changed. */
export function relocate(matter: Matter, place: Place, redraw: number): Decision | null {
  const { township, village, grid, zone, how } = place;
  if (matter.township === township && matter.village === village && matter.grid === grid && matter.zone === zone && matter.how === how) return null;
  return {
    before: matter,
    after: { ...matter, version: matter.version + 1, township, village, grid, zone, how },
    entries: [{ verb: 'redraw', words: null, photos: [], facts: { redraw, grid, gridBefore: matter.grid } }],
  };
}
