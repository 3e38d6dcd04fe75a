import { readFileSync, statSync } from 'node:fs';
import { Client } from 'pg';
import { readSecrets } from '../../server/supervisor/secrets.ts';
import type { Cluster } from '../../server/supervisor/cluster.ts';

/**
 * The plans of what the server really sends: auto_explain writes them into PostgreSQL's log for
 * every session that begins after this. Only the administrator may load it.
 */
export async function explainFromNow({ places, port }: Cluster): Promise<() => string> {
  const secrets = readSecrets(places.secrets);
  if (secrets === null) throw new Error('the password of the database is not where it was');
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password: secrets.admin, database: 'yiwang' });
  await client.connect();
  for (const [name, value] of SETTINGS) await client.query(`alter database yiwang set ${name} = '${value}'`);
  await client.end();
  const from = statSync(places.log).size;
  return () => readFileSync(places.log).subarray(from).toString('utf8');
}

const SETTINGS = [
  ['session_preload_libraries', 'auto_explain'],
  ['auto_explain.log_min_duration', '0'],
  // What the supervisor lets into the log.
  ['auto_explain.log_level', 'warning'],
  ['auto_explain.log_analyze', 'on'],
  ['auto_explain.log_buffers', 'on'],
] as const;

export interface Plan {
  readonly query: string;
  readonly plan: string;
  readonly ms: number;
}

/** The plans of statements that read matters, out of the log. */
export function readPlans(log: string): Plan[] {
  return log.split(/^\S+ \S+ \S+ \[\d+\] /m).flatMap((entry) => {
    const found = /duration: ([\d.]+) ms {2}plan:\n\s*Query Text: ([\s\S]*?)\n\s*((?:Limit|Sort|Append|Merge|Index|Bitmap|Seq|Unique|HashAggregate|Aggregate|Nested|Hash|Subquery|Gather|Incremental|Result|Insert|Update|Function)[\s\S]*)/.exec(entry);
    const [, ms = '', query = '', plan = ''] = found ?? [];
    return /\bfrom matter m\b/.test(query) ? [{ query, plan: plan.trimEnd(), ms: Number(ms) }] : [];
  });
}

/** How the plan comes at matters: each way once, with how often it is taken. */
export function waysOf({ plan }: Plan): string[] {
  const ways = [...plan.matchAll(/->\s+((?:\w+ )*Scan(?: Backward)?(?: using \w+)? on (?:public\.)?(?:matter\w*))/g)].map(([, way = '']) => way);
  return [...new Set(ways)].map((way) => `${way} × ${ways.filter((one) => one === way).length}`);
}

export const scansWhole = ({ plan }: Plan): boolean => /Seq Scan on (?:public\.)?matter\b/.test(plan);
