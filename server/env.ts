import { resolve } from 'node:path';

/** Everything the server takes from its surroundings; nothing else reads process.env. */
export interface Env {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Folder for pictures and keys. */
  readonly dataFolder: string;
  readonly webFolder: string;
  /** Whoever holds it may install a county; null = nobody may. */
  readonly setupToken: string | null;
  readonly logLevel: string;
  /** Reports an anonymous address or device may send in an hour. */
  readonly reportsPerHour: number;
  readonly poolSize: number;
  /** How many proxies in front add to X-Forwarded-For. What stands before theirs anybody may have written. */
  readonly trustProxy: number;
  /** Behind HTTPS the session cookie is sent over HTTPS only. */
  readonly secureCookies: boolean;
}

type Source = Readonly<Record<string, string | undefined>>;

function whole(source: Source, name: string, fallback: number): number {
  const value = source[name];
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`${name}=${value}: 请写一个不小于 0 的整数。 Write a whole number, 0 or more.`);
  }
  return number;
}

/** @throws Error with one sentence that says which variable to mend */
export function readEnv(source: Source = process.env): Env {
  const databaseUrl = source['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new Error('DATABASE_URL 没有设置；请用 npm start 启动。 DATABASE_URL is not set: start with `npm start`.');
  }
  const root = resolve(import.meta.dirname, '..');
  return {
    databaseUrl,
    host: source['YIWANG_HOST'] ?? '127.0.0.1',
    port: whole(source, 'PORT', 8141),
    dataFolder: resolve(source['YIWANG_DATA'] ?? `${root}/.data/server`),
    webFolder: resolve(source['YIWANG_WEB'] ?? `${root}/web/dist`),
    setupToken: source['YIWANG_SETUP_TOKEN'] || null,
    logLevel: source['LOG_LEVEL'] ?? 'info',
    reportsPerHour: whole(source, 'YIWANG_REPORTS_PER_HOUR', 30),
    poolSize: whole(source, 'YIWANG_POOL', 10),
    trustProxy: whole(source, 'YIWANG_TRUST_PROXY', 0),
    secureCookies: source['YIWANG_HTTPS'] === '1',
  };
}
