/** One measured number, as it stands in docs/bench.json. */
export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  readonly unit: string;
  /** What it was measured against, or beside what it should be read. */
  readonly beside: string;
}

export interface Limit {
  readonly at: 'least' | 'most';
  readonly value: number;
}

/** What the product promises; null is published without a promise. */
export const LIMITS = {
  intake_vs_pgbench: { at: 'least', value: 1 },
  intake_vs_plain_insert: null,
  intake_per_second: null,
  intake_p99_ms: { at: 'most', value: 15 },
  server_rss_mb: { at: 'most', value: 250 },
  township_list_p99_ms: { at: 'most', value: 20 },
  rls_cost_pct: { at: 'most', value: 15 },
  can_per_s: { at: 'least', value: 1_000_000 },
  deadline_per_s: { at: 'least', value: 300_000 },
  sweep_100k_due_s: { at: 'most', value: 5 },
  route_per_s: { at: 'least', value: 50_000 },
  locate_per_s: { at: 'least', value: 500_000 },
  sse_10k_p99_ms: { at: 'most', value: 1000 },
  sse_cut_lost: { at: 'most', value: 0 },
  start_again_s: { at: 'most', value: 5 },
  portal_js_kb: { at: 'most', value: 150 },
  field_js_kb: { at: 'most', value: 150 },
} as const satisfies Record<string, Limit | null>;
export type FigureName = keyof typeof LIMITS;

export const isFigureName = (name: string): name is FigureName => Object.hasOwn(LIMITS, name);

/** One run that makes one or more figures; `wanted` lets it leave out what nobody asked for. */
export interface Bench {
  readonly figures: readonly FigureName[];
  run(wanted: ReadonlySet<FigureName>): Promise<Figure[]>;
}

export const limitOf = (name: FigureName): Limit | null => LIMITS[name];

/** null: there is no limit to meet. */
export function meets(name: FigureName, value: number): boolean | null {
  const limit = limitOf(name);
  if (limit === null) return null;
  return limit.at === 'least' ? value >= limit.value : value <= limit.value;
}

export function limitText(name: FigureName): string {
  const limit = limitOf(name);
  return limit === null ? '' : `${limit.at === 'least' ? '≥' : '≤'} ${limit.value}`;
}
