import type { Category } from '../category/category.ts';
import type { CompiledRules } from './compile.ts';
import type { Facts } from './facts.ts';
import type { By, Outcome, Route, Said, Target } from './rule.ts';
import { suggestUnit, type RoutableUnit } from './suggest.ts';

/** Where the matter lies, and who is there. */
export interface Ground {
  readonly county: string;
  readonly category: Category | null;
  /** Units that may be given work there: the township's own first, then the county's (server: unitsOf). */
  readonly units: readonly (RoutableUnit & { readonly kind: string })[];
  readonly village: string;
}

/**
 * Asks the rules in order. Each field is set by the first rule that matches and speaks about it; all see the
 * same facts. What none says, the category does: its platform, and its line's unit.
 */
export function route(compiled: CompiledRules, facts: Facts, ground: Ground): Route {
  const said = ask(compiled, facts);
  const { category } = ground;
  const platform = said.platform ?? (category === null ? null : { value: category.platform, by: { rule: 'category' as const } });
  const lead = said.lead === undefined ? leadOfCategory(ground) : leadOf(said.lead, ground);
  const toPlatform = said.lead !== undefined && 'level' in said.lead.value && said.lead.value.level === 'platform';
  return {
    platform, lead, assist: assistOf(said.assist, ground, lead?.value ?? null), urgency: said.urgency ?? null, limit: said.limit ?? null,
    unclaimed: lead === null && !toPlatform && category !== null,
  };
}

type SaidByRules = { -readonly [F in keyof Outcome]?: Said<NonNullable<Outcome[F]>> };

function ask(compiled: CompiledRules, facts: Facts): SaidByRules {
  const said: SaidByRules = {};
  for (const { rule, number, matches } of compiled.candidates(facts)) {
    if (settled(said, rule.then) || !matches(facts)) continue;
    const by: By = { rule: rule.id, number, name: rule.name };
    for (const [field, value] of Object.entries(rule.then)) {
      if (value !== undefined) (said as Record<string, Said<unknown>>)[field] ??= { value, by };
    }
  }
  return said;
}

/** Everything it could say has been said: it need not be asked. */
function settled(said: SaidByRules, then: Outcome): boolean {
  for (const field in then) if (said[field as keyof Outcome] === undefined) return false;
  return true;
}

const leadOfCategory = (ground: Ground): Said<string> | null => {
  const unit = ground.category === null ? null : suggestUnit(ground.units, ground.category.line, ground.county).unit;
  return unit === null ? null : { value: unit.id, by: { rule: 'category' } };
};

/** A rule that leads to a unit which is not there (dissolved since) leads to the category's. */
function leadOf({ value, by }: Said<Target>, ground: Ground): Said<string> | null {
  if ('level' in value && value.level === 'platform') return null;
  const unit = unitOf(value, ground);
  return unit === null ? leadOfCategory(ground) : { value: unit, by };
}

function assistOf(said: Said<readonly Target[]> | undefined, ground: Ground, lead: string | null): Route['assist'] {
  if (said === undefined) return null;
  const units = said.value.flatMap((target) => unitOf(target, ground) ?? []).filter((unit) => unit !== lead);
  return units.length === 0 ? null : { value: [...new Set(units)], by: said.by };
}

/** null: there is none. */
export function unitOf(target: Target, { units, county, village }: Ground): string | null {
  if ('unit' in target) return units.find(({ id }) => id === target.unit)?.id ?? null;
  if ('line' in target) return suggestUnit(units, target.line, county).unit?.id ?? null;
  return target.level === 'village' ? units.find(({ kind, block }) => kind === 'village' && block === village)?.id ?? null : null;
}

/** Who said it, in words for the page. */
export function byWords(by: By, category: Category | null): { zh: string; en: string } {
  if (by.rule === 'hand') return { zh: '人工选定', en: 'chosen by hand' };
  if ('number' in by) return { zh: `规则 ${by.number}「${by.name}」`, en: `rule ${by.number}: “${by.name}”` };
  return { zh: `类别「${category?.name.zh ?? ''}」`, en: `category “${category?.name.en ?? ''}”` };
}

