import { mayWriteEditions } from '../../core/access/editions.ts';
import { tokensOf } from '../../core/access/matter.ts';
import { compareTrees } from '../../core/category/compare.ts';
import type { CategoryTree } from '../../core/category/category.ts';
import { EditionParams, TryAnswer, TryBody } from '../../contract/edition.ts';
import { analyse, type Analysis, type RuleRef } from '../../core/routing/analyse.ts';
import { byWords, FIELD_NAMES } from '../../core/routing/because.ts';
import { compileSound } from '../../core/routing/compile.ts';
import type { RuleSet } from '../../core/routing/rule.ts';
import { compareRules, type FieldChange } from '../../core/routing/try.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { readAs } from '../base/scope.ts';
import { faultsOf } from '../edition/index.ts';
import type { Gazetteer } from '../territory/index.ts';
import type { MatterParts } from './parts.ts';
import { readOld, type Old } from './queries.ts';
import { factsFor } from './route.ts';

type Answer = TryAnswer;

const MONTH = 31 * 86_400_000;
const SAMPLES = 5_000;
const EXAMPLES = 50;
const DOCUMENT_MAX = 8 * 1024 * 1024;

/** A document tried on last month's matters before it is switched on; nothing is changed. */
export function tryRoutes(app: App, parts: MatterParts): void {
  app.post('/api/counties/:county/editions/:kind/try', {
    config: { permission: 'signed-in' },
    bodyLimit: DOCUMENT_MAX,
    schema: { tags: ['edition'], summary: 'Try rules or categories on last month’s matters', params: EditionParams, body: TryBody, response: { 200: TryAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county, kind } = request.params;
    const { body } = request.body;
    if (actor.county !== county || !mayWriteEditions(actor) || kind === 'calendar') throw new Refusal('forbidden');
    const gazetteer = await parts.gazetteers.of(county);
    const [fault, ...more] = faultsOf(kind, body, gazetteer);
    if (fault !== undefined) throw new Refusal('edition.faults', { count: more.length + 1, at: fault.at, 'first:zh': fault.says.zh, 'first:en': fault.says.en });
    const since = new Date(parts.clock.now().getTime() - MONTH);
    const old = await readAs(parts.pool, tokensOf(actor), (db) => readOld(db, county, parts.ids.uuid(since), SAMPLES));
    const about = { ...NOTHING, since: since.toISOString(), samples: old.length };
    return kind === 'rules' ? { ...about, ...tryRules(body as RuleSet, old, gazetteer) } : { ...about, ...tryTree(body as CategoryTree, old, gazetteer) };
  });
}

const NOTHING: Omit<Answer, 'since' | 'samples'> = {
  changed: 0, unclaimed: { before: 0, after: 0 }, byRule: [], examples: [], byCategory: [], silent: [], shadowed: [], contradictions: [], holes: [], complete: true,
};

function tryRules(body: RuleSet, old: readonly Old[], gazetteer: Gazetteer): Partial<Answer> {
  const after = compileSound(body, gazetteer.world).compiled;
  const samples = old.map((matter) => ({ id: matter.id, facts: factsFor({ ...matter, now: matter.reportedAt }, gazetteer) }));
  const trial = compareRules(gazetteer.rules, after, { samples, units: gazetteer.routable });
  const byId = new Map(old.map((matter) => [matter.id, matter]));
  const examples = trial.changes.slice(0, EXAMPLES).flatMap(({ id, fields }) => fields.map((change) => example(byId.get(id) as Old, change, gazetteer)));
  return {
    changed: trial.changed, unclaimed: trial.unclaimed, examples,
    byRule: trial.byRule.map(({ side, by, count }) => ({ side, because: byWords(by), count })),
    ...presentAnalysis(analyse(after, gazetteer.world, samples.map(({ facts }) => facts)), gazetteer),
  };
}

function example(matter: Old, { field, before, after }: FieldChange, gazetteer: Gazetteer): Answer['examples'][number] {
  const side = (said: FieldChange['before']): Answer['examples'][number]['before'] =>
    said === null ? null : { value: valueWords(said.value, gazetteer), because: byWords(said.by) };
  return { id: matter.id, number: matter.number, headline: matter.sensitive ? '' : matter.headline, field: FIELD_NAMES[field], before: side(before), after: side(after) };
}

/** Units by name, limits as amount and unit, the rest as it is. */
function valueWords(value: unknown, gazetteer: Gazetteer): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(one, gazetteer)).join('、');
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ');
  return gazetteer.units.get(String(value))?.name ?? String(value);
}

function presentAnalysis({ silent, shadowed, contradictions, holes, complete }: Analysis, gazetteer: Gazetteer): Partial<Answer> {
  const rule = ({ number, name }: RuleRef): { number: number; name: string } => ({ number, name });
  const categoryName = (id: string): string => gazetteer.categories.get(id)?.name.zh ?? id;
  return {
    silent: silent.map(({ verdict, ...one }) => ({ ...rule(one), verdict })),
    shadowed: shadowed.map(({ behind, sure, ...one }) => ({ ...rule(one), behind: behind.map(rule), sure })),
    contradictions: contradictions.slice(0, EXAMPLES).map(({ field, wins, loses, example: facts }) => ({
      field: FIELD_NAMES[field], wins: rule(wins), loses: rule(loses), example: `${categoryName(facts.category ?? '')} · ${gazetteer.name(facts.township)}`,
    })),
    holes: holes.slice(0, EXAMPLES).map(({ category, township }) => ({ category: categoryName(category), township: gazetteer.name(township) })),
    complete,
  };
}

function tryTree(body: CategoryTree, old: readonly Old[], gazetteer: Gazetteer): Partial<Answer> {
  const filed = old.flatMap(({ category, condition, urgency }) => (category === null ? [] : [{ category, condition, urgency }]));
  const { changes, changed } = compareTrees({ categories: [...gazetteer.categories.values()] }, body, filed);
  return {
    changed,
    byCategory: changes.slice(0, EXAMPLES).map(({ category, field, before, after, count }) => ({ category, field, before, after, count })),
  };
}
