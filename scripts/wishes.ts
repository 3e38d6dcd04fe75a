import { join, resolve } from 'node:path';
import { faults } from '../server/supervisor/faults.ts';

/** What whoever starts the product asked for by environment variables. */
export interface Wishes {
  readonly root: string;
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** Reports an hour without signing in; null leaves it to the server. */
  readonly reportsPerHour: string | null;
}

type Source = Readonly<Record<string, string | undefined>>;

export const ROOT = resolve(import.meta.dirname, '..');

/** @throws Fault port-not-a-number */
export function readWishes(source: Source = process.env): Wishes {
  const given = source['PORT'] || '8141';
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw faults.portNotANumber(given);
  return {
    root: ROOT,
    data: resolve(source['YIWANG_DATA'] || join(ROOT, '.data')),
    port,
    host: source['YIWANG_HOST'] || '127.0.0.1',
    databaseUrl: source['DATABASE_URL'] || null,
    reportsPerHour: source['YIWANG_REPORTS_PER_HOUR'] || (onlyFromHere(source) ? '20000' : null),
  };
}

/** Where nobody outside this machine can reach it, the limits that keep strangers out would only stop the replay. */
const onlyFromHere = (source: Source): boolean =>
  ['127.0.0.1', 'localhost', '::1', ''].includes(source['YIWANG_HOST'] ?? '') && !Number(source['YIWANG_TRUST_PROXY']);
