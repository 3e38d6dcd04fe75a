import type { CommandBodies, CommandBody } from '../../../contract/matter.ts';
import type { Command } from '../../../core/matter/decide.ts';
import type { Verb } from '../../../core/matter/life.ts';
import type { Matter } from '../../../core/matter/matter.ts';
import type { CategoryFacts } from '../../../core/matter/report.ts';
import { faultsOfRules } from '../../../core/routing/faults.ts';
import type { Route } from '../../../core/routing/route.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { Pool } from '../../base/db.ts';
import { unitsOf, type Gazetteer } from '../../territory/index.ts';
import { routeMatter } from '../route.ts';
import { ownedPhotos } from '../store.ts';

/** @throws Refusal category.unknown (also for a group of categories: only a leaf has a limit and a line) */
export function categoryOf(gazetteer: Gazetteer, id: string): CategoryFacts {
  const category = gazetteer.categories.get(id);
  if (category === undefined || !gazetteer.leaves.has(id)) throw new Refusal('category.unknown', { category: id });
  return { id, proof: category.proof };
}

/** @throws Refusal condition.unknown */
function conditionOf(gazetteer: Gazetteer, category: string | null, id: string | undefined): string | undefined {
  if (id === undefined || id === '') return undefined;
  if (!(gazetteer.categories.get(category ?? '')?.conditions ?? []).some((one) => one.id === id)) throw new Refusal('condition.unknown', { condition: id });
  return id;
}

/** @throws Refusal photo.unknown when one was never uploaded, or by somebody else */
export async function requirePhotos(pool: Pool, { county, photos, owner }: { county: string; photos: readonly string[]; owner: string }): Promise<void> {
  const wanted = new Set(photos.map((id) => id.toLowerCase()));
  if (wanted.size === 0) return;
  const found = await ownedPhotos(pool, county, [...wanted], owner);
  if (found.length < wanted.size) throw new Refusal('photo.unknown');
}

/** What a command is resolved on; the words and people are asked only where rules are. */
export interface Resolving {
  readonly matter: Matter;
  readonly gazetteer: Gazetteer;
  readonly now: string;
  readonly words: string;
  readonly people: number;
}
type Resolve<V extends Verb> = (body: CommandBody<V>, on: Resolving) => Extract<Command, { verb: V }>;

/** Verbs after which the rules are asked: they need the words of the report. */
export const ROUTED: readonly Verb[] = ['accept', 'correct'];

/** Turns what was sent into what core decides on: names become records, absent lists become empty. */
const RESOLVE: { readonly [V in Verb]: Resolve<V> } = {
  accept: (body, on) => {
    const category = categoryOf(on.gazetteer, body.category);
    const condition = conditionOf(on.gazetteer, category.id, body.condition);
    return { verb: 'accept', category, condition, urgency: body.urgency, route: routed(on, { category: category.id, condition: condition ?? null }) };
  },
  check: (body) => ({ verb: 'check', words: body.words }),
  confirm: (body) => ({ verb: 'confirm', finding: body.finding, words: body.words, photos: body.photos ?? [] }),
  decline: (body) => ({ verb: 'decline', reason: body.reason, words: body.words }),
  'hand-back': (body) => ({ verb: 'hand-back', reason: body.reason, words: body.words }),
  dispatch: (body, { matter, gazetteer }) => ({
    verb: 'dispatch', platform: body.platform, words: body.words,
    unit: body.unit === undefined ? undefined : unitOf(gazetteer, matter.township, body.unit),
  }),
  unclaim: (body) => ({ verb: 'unclaim', words: body.words }),
  conclude: (body, { matter, gazetteer }) => {
    const fault = body.rule === undefined ? undefined : faultsOfRules({ rules: [{ id: matter.id, name: body.rule.name, when: body.rule.when, sets: { lead: { unit: body.unit } } }] }, gazetteer.world)[0];
    if (fault !== undefined) throw new Refusal('rule.faulty', { 'fault:zh': fault.message.zh, 'fault:en': fault.message.en });
    return { verb: 'conclude', platform: body.platform, unit: unitOf(gazetteer, matter.township, body.unit), words: body.words, rule: body.rule };
  },
  correct,
  sign: () => ({ verb: 'sign' }),
  arrive: () => ({ verb: 'arrive' }),
  handle: (body) => ({ verb: 'handle', words: body.words, photos: body.photos ?? [] }),
  answer: (body, { matter, gazetteer }) => ({
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

/** Where it goes by the rules, as it would be. */
function routed({ matter, gazetteer, now, words, people }: Resolving, as: Partial<Matter>): Route {
  return routeMatter({ ...matter, ...as, words, people, now }, gazetteer);
}

function correct(body: CommandBody<'correct'>, on: Resolving): Extract<Command, { verb: 'correct' }> {
  const { matter, gazetteer } = on;
  const category = body.category === undefined ? undefined : categoryOf(gazetteer, body.category);
  const condition = conditionOf(gazetteer, category?.id ?? matter.category, body.condition);
  const point = body.point ?? { lon: matter.lon, lat: matter.lat };
  const place = body.point === undefined && body.grid === undefined ? undefined : { ...gazetteer.locate(point.lon, point.lat, { grid: body.grid }), ...point };
  if (category === undefined && place === undefined && [body.condition, body.urgency, body.placeWords, body.sensitive].every((one) => one === undefined)) throw new Refusal('correct.nothing');
  const as = {
    category: category?.id ?? matter.category, condition: condition ?? (category === undefined ? matter.condition : null),
    urgency: body.urgency ?? matter.urgency, sensitive: body.sensitive ?? matter.sensitive, ...place,
  };
  const route = as.category === null ? null : routed(on, as);
  const lead = route?.lead?.value;
  return {
    verb: 'correct', category, condition, urgency: body.urgency, place, placeWords: body.placeWords, sensitive: body.sensitive, words: body.words, route,
    lead: unitsOf(gazetteer, place?.township ?? matter.township).find(({ id }) => id === lead) ?? null,
  };
}

export function resolveCommand<V extends keyof typeof CommandBodies>(verb: V, body: CommandBody<V>, on: Resolving): Command {
  return RESOLVE[verb](body, on);
}
