import type { CommandBodies, CommandBody } from '../../../contract/matter.ts';
import type { Command } from '../../../core/matter/decide.ts';
import type { Verb } from '../../../core/matter/life.ts';
import type { Matter } from '../../../core/matter/matter.ts';
import type { CategoryFacts } from '../../../core/matter/report.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { Pool } from '../../base/db.ts';
import { unitsOf, type Gazetteer } from '../../territory/index.ts';
import { ownedPhotos } from '../store.ts';

/** @throws Refusal category.unknown (also for a group of categories: only a leaf has a limit and a line) */
export function categoryOf(gazetteer: Gazetteer, id: string): CategoryFacts {
  const category = gazetteer.categories.get(id);
  if (category === undefined || gazetteer.groups.has(id)) throw new Refusal('category.unknown', { category: id });
  return { id, limitHours: category.limitHours, proof: category.proof };
}

/** @throws Refusal photo.unknown when one was never uploaded, or by somebody else */
export async function requirePhotos(pool: Pool, { county, photos, owner }: { county: string; photos: readonly string[]; owner: string }): Promise<void> {
  const wanted = new Set(photos.map((id) => id.toLowerCase()));
  if (wanted.size === 0) return;
  const found = await ownedPhotos(pool, county, [...wanted], owner);
  if (found.length < wanted.size) throw new Refusal('photo.unknown');
}

type Resolve<V extends Verb> = (body: CommandBody<V>, matter: Matter, gazetteer: Gazetteer) => Extract<Command, { verb: V }>;

/** Turns what was sent into what core decides on: names become records, absent lists become empty. */
const RESOLVE: { readonly [V in Verb]: Resolve<V> } = {
  accept: (body, _, gazetteer) => ({ verb: 'accept', category: categoryOf(gazetteer, body.category), urgency: body.urgency }),
  decline: (body) => ({ verb: 'decline', reason: body.reason, words: body.words }),
  dispatch: (body, matter, gazetteer) => ({
    verb: 'dispatch', platform: body.platform, words: body.words,
    unit: body.unit === undefined ? undefined : unitOf(gazetteer, matter.township, body.unit),
  }),
  sign: () => ({ verb: 'sign' }),
  handle: (body) => ({ verb: 'handle', words: body.words, photos: body.photos ?? [] }),
  answer: (body, matter, gazetteer) => ({
    verb: 'answer', words: body.words, photos: body.photos ?? [],
    proof: gazetteer.categories.get(matter.category ?? '')?.proof ?? 'words',
  }),
  verify: (body) => ({ verb: 'verify', passed: body.passed, words: body.words, photos: body.photos ?? [] }),
  close: (body) => ({ verb: 'close', words: body.words }),
  rate: (body) => ({ verb: 'rate', solved: body.solved, satisfaction: body.satisfaction, words: body.words }),
};

function unitOf(gazetteer: Gazetteer, township: string, id: string): { id: string; line: string | null } {
  const unit = unitsOf(gazetteer, township).find((one) => one.id === id);
  if (unit === undefined) throw new Refusal('unit.unknown', { unit: id });
  return { id: unit.id, line: unit.line };
}

export function resolveCommand<V extends keyof typeof CommandBodies>(verb: V, body: CommandBody<V>, on: { matter: Matter; gazetteer: Gazetteer }): Command {
  return RESOLVE[verb](body, on.matter, on.gazetteer);
}
