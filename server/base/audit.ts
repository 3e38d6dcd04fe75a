import { createHash } from 'node:crypto';
import { statement, type Pool } from './db.ts';

const canonAfter = statement<{ pos: number; canon: string; hash: Buffer }, [county: string, after: number, limit: number]>(
  'audit.after',
  `select pos, hash, log_canon(county, pos, at, noun, id, version, verb, actor, post, body) as canon
   from log where county = $1 and pos > $2 order by pos limit $3`,
);
const headOf = statement<{ pos: number; hash: Buffer }, [county: string]>('audit.head', 'select pos, hash from log_head where county = $1');

export interface AuditResult {
  readonly county: string;
  readonly rows: number;
  /** The first fault, in words that name the row; null when the chain is whole. */
  readonly fault: string | null;
}

const BATCH = 5000;
const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Reckons the chain of a county's log again: nothing changed, removed, added or put in another order. */
export async function verifyLog(pool: Pool, county: string): Promise<AuditResult> {
  const [head] = await headOf(pool, county);
  let hash = sha256(county);
  let pos = 0;
  for (;;) {
    const rows = await canonAfter(pool, county, pos, BATCH);
    for (const row of rows) {
      if (row.pos !== pos + 1) return { county, rows: pos, fault: `row ${pos + 1} is missing (the next one is ${row.pos})` };
      hash = sha256(hash, row.canon);
      if (!hash.equals(row.hash)) return { county, rows: pos, fault: `row ${row.pos} was changed, or stands in another's place` };
      pos = row.pos;
    }
    if (rows.length < BATCH) break;
  }
  // Rows that came while we read are the next run's; a head that lies behind or differs is a fault.
  if (head === undefined || head.pos > pos) return { county, rows: pos, fault: `rows ${pos + 1} to ${head?.pos ?? '?'} at the end are missing` };
  if (head.pos === pos && !head.hash.equals(hash)) return { county, rows: pos, fault: 'the head of the log does not match its last row' };
  return { county, rows: pos, fault: null };
}
