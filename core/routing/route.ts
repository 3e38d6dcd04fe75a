import type { Urgency } from '../matter/life.ts';
import type { Platform } from '../shared/platforms.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import type { Facts } from './facts.ts';
import { matchRules, type Failure, type Matched } from './match.ts';
import type { Outcome, Target } from './rule.ts';
import type { UnitMap } from './world.ts';

/** Who said so: a rule of the list by its place from 1, the category (the built-in last rule), or a person. */
export type By =
  | { readonly rule: string; readonly number: number; readonly name: string }
  | { readonly rule: 'category' }
  | { readonly rule: 'hand'; readonly user: string };
export interface Settled<T> {
  readonly value: T;
  readonly by: By;
  /** What the rules would say where a person chose otherwise; missing where nobody did. */
  readonly instead?: { readonly value: T; readonly by: By } | null;
}
export interface Route {
  readonly platform: Settled<Platform> | null;
  /** A unit's id. */
  readonly lead: Settled<string> | null;
  readonly assist: Settled<readonly string[]>;
  /** null: as reported. */
  readonly urgency: Settled<Urgency> | null;
  /** null: the category's. */
  readonly limit: Settled<NonNullable<Outcome['limit']>> | null;
  /** Nobody leads: it goes to the unclaimed queue (known-faults O7). */
  readonly unclaimed: boolean;
  readonly failed: readonly Failure[];
}

export const CATEGORY: By = { rule: 'category' };

/**
 * Who gets it, how urgent, by when, and which rule said so. For each field the first matching rule that speaks about it
 * decides; then the category's platform and line; then nobody. A rule that names somebody who is not there (the township
 * has no such station, nor the county a department) is passed over for that field and reported in `failed`.
 * @throws nothing
 */
export function route(compiled: CompiledRules, facts: Facts, units: UnitMap): Route {
  return settle(compiled, matchRules(compiled, facts), { facts, units });
}

/** `route` where the matched rules are known already. */
export function settle(compiled: CompiledRules, { rules: places, failed: broken }: Matched, { facts, units }: Pick<Place, 'facts' | 'units'>): Route {
  const matched = places.map((at) => compiled.rules[at] as CompiledRule);
  const failed = [...broken];
  const category = compiled.categories.get(facts.category ?? '') ?? null;

  const platform = first(matched, 'platform') ?? (category && { value: category.platform, by: CATEGORY });
  const place = { facts, units, platform: platform?.value ?? null };
  const lead = leadOf(matched, place, failed) ?? (category && defaultLead(category.line, place));
  const assist = assistOf(matched, place, failed);
  return {
    platform, lead,
    assist: { value: assist.value.filter((unit) => unit !== lead?.value), by: assist.by },
    urgency: first(matched, 'urgency'), limit: first(matched, 'limit'),
    unclaimed: lead === null, failed,
  };
}

const byRule = ({ rule, number }: CompiledRule): By => ({ rule: rule.id, number, name: rule.name });

function first<F extends 'platform' | 'urgency' | 'limit'>(matched: readonly CompiledRule[], field: F): Settled<NonNullable<Outcome[F]>> | null {
  for (const one of matched) {
    const value = one.rule.sets[field];
    if (value !== undefined) return { value, by: byRule(one) };
  }
  return null;
}

interface Place {
  readonly facts: Facts;
  readonly units: UnitMap;
  readonly platform: Platform | null;
}

function leadOf(matched: readonly CompiledRule[], place: Place, failed: Failure[]): Settled<string> | null {
  for (const one of matched) {
    const target = one.rule.sets.lead;
    if (target === undefined) continue;
    const value = unitOf(target, place);
    if (value !== null) return { value, by: byRule(one) };
    failed.push(nobody(one, 'lead', target));
  }
  return null;
}

function assistOf(matched: readonly CompiledRule[], place: Place, failed: Failure[]): Settled<readonly string[]> {
  for (const one of matched) {
    const targets = one.rule.sets.assist;
    if (targets === undefined) continue;
    const found = targets.map((target) => ({ target, unit: unitOf(target, place) }));
    for (const { target, unit } of found) if (unit === null) failed.push(nobody(one, 'assist', target));
    const value = [...new Set(found.flatMap(({ unit }) => unit ?? []))];
    if (targets.length === 0 || value.length > 0) return { value, by: byRule(one) };
  }
  return { value: [], by: CATEGORY };
}

function defaultLead(line: string, place: Place): Settled<string> | null {
  const value = unitOf({ line }, place);
  return value === null ? null : { value, by: CATEGORY };
}

/** The unit a target stands for at this place; null: nobody. */
function unitOf(target: Target, { facts, units: { county, units, first: found }, platform }: Place): string | null {
  if ('unit' in target) return units.has(target.unit) ? target.unit : null;
  if ('line' in target) return found.get(`${facts.township}/line/${target.line}`) ?? found.get(`${county}/line/${target.line}`) ?? null;
  if (target.level === 'village') return found.get(`${facts.village}/village`) ?? null;
  return found.get(`${facts.township}/platform/${platform ?? ''}`) ?? null;
}

function nobody({ rule, number }: CompiledRule, field: 'lead' | 'assist', target: Target): Failure {
  const [name] = Object.values(target);
  return { rule: rule.id, number, field, message: {
    zh: `这里没有「${name}」对应的单位，这一条没有用上。请给规则换一个单位，或补设单位。`,
    en: `Nobody here stands for ${name}, so the rule was passed over. Name another unit in the rule, or add the unit.`,
  } };
}
