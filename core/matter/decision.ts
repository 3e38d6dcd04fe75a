import { scopesOf } from '../access/matter.ts';
import type { Birth, Verb } from './life.ts';
import type { Matter } from './matter.ts';

/** The words and pictures of one step; they may hold personal data and are kept apart from the log. */
export interface Entry {
  readonly verb: Verb | Birth | 'reckon' | 'redraw';
  readonly words: string | null;
  readonly photos: readonly string[];
  /** References and codes only: platform, unit, reason, passed … */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a command decided: the matter as it will be, and what goes into its history. */
export interface Decision {
  readonly before: Matter | null;
  readonly after: Matter;
  /** One step, or two for what was reported and settled at once; the last has the version of `after`. */
  readonly entries: readonly Entry[];
}

/** What consumers of the log may know of a matter: no words, no names. */
export interface MatterFacts {
  readonly status: Matter['status'];
  readonly category: string | null;
  readonly path: readonly string[];
  readonly platform: Matter['platform'];
  readonly unit: string | null;
  readonly reportedAt: string;
}

export const factsOf = (m: Matter): MatterFacts => ({
  status: m.status,
  category: m.category,
  path: [m.county, m.township, m.village, m.grid],
  platform: m.platform,
  unit: m.unit,
  reportedAt: m.reportedAt,
});

/** The scopes that may see it before and after: the live feed says "gone" to those who lose it. */
export const scopesBeforeAndAfter = (decision: Decision): { before: string[]; after: string[] } => ({
  before: decision.before === null ? [] : scopesOf(decision.before),
  after: scopesOf(decision.after),
});
