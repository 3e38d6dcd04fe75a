import type { Urgency } from '../matter/life.ts';
import type { Category, CategoryTree } from './category.ts';
import { limitFor } from './limit.ts';

/** A matter as the categories see it. */
export interface Filed {
  readonly category: string;
  readonly condition: string | null;
  readonly urgency: Urgency;
}
/** What may come out differently for a matter: who gets it, by when, with what proof, whether it can still be filed so. */
export const FILED_FIELDS = ['platform', 'line', 'proof', 'limit', 'usable'] as const;
export type FiledField = (typeof FILED_FIELDS)[number];
export interface FiledChange {
  readonly category: string;
  readonly condition: string | null;
  readonly urgency: Urgency;
  readonly field: FiledField;
  readonly before: string | null;
  readonly after: string | null;
  /** How many of the samples. */
  readonly count: number;
}

/**
 * Two trees on the same old matters: what would change, and for how many; most first. A limit reads "4 working-hours",
 * null is the county's default. Only the whole limit is compared: node limits follow the same table.
 */
export function compareTrees(before: CategoryTree, after: CategoryTree, samples: readonly Filed[]): { changes: FiledChange[]; changed: number; same: number } {
  const trees = [before, after].map(({ categories }) => new Map(categories.map((one) => [one.id, one]))) as [Map<string, Category>, Map<string, Category>];
  const counts = new Map<string, number>();
  const filed = new Map<string, Filed>();
  for (const sample of samples) {
    const key = JSON.stringify([sample.category, sample.condition, sample.urgency]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    filed.set(key, sample);
  }
  const changes: FiledChange[] = [];
  let changed = 0;
  for (const [key, count] of counts) {
    const { category, condition, urgency } = filed.get(key) as Filed;
    const [old, fresh] = trees.map((tree) => answers(tree.get(category), { condition, urgency })) as [Answers, Answers];
    const fields = FILED_FIELDS.filter((field) => old[field] !== fresh[field]);
    if (fields.length > 0) changed += count;
    changes.push(...fields.map((field) => ({ category, condition, urgency, field, before: old[field], after: fresh[field], count })));
  }
  return { changes: changes.sort((a, b) => b.count - a.count), changed, same: samples.length - changed };
}

type Answers = Readonly<Record<FiledField, string | null>>;

function answers(category: Category | undefined, key: { condition: string | null; urgency: Urgency }): Answers {
  if (category === undefined) return { platform: null, line: null, proof: null, limit: null, usable: null };
  const limit = limitFor(category, { ...key, node: 'whole' });
  return {
    platform: category.platform, line: category.line, proof: category.proof,
    limit: limit === null ? null : `${limit.amount} ${limit.unit}`,
    usable: category.retired === true ? 'retired' : 'usable',
  };
}
