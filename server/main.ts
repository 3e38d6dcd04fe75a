import { pino } from 'pino';
import { systemClock } from './base/clock.ts';
import { createPool } from './base/db.ts';
import { randomIds } from './base/ids.ts';
import { loadKeys } from './base/keys.ts';
import { migrate } from './base/migrate.ts';
import type { Parts } from './base/parts.ts';
import { createSignal } from './base/signal.ts';
import { buildApp } from './app.ts';
import { readEnv } from './env.ts';

/** API, live feed, consumers and schedule in one process. Stops cleanly on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const env = readEnv();
  const log = pino({ level: env.logLevel, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  const onLost = (error: Error): void => log.warn({ err: error }, 'database connection lost');
  const workPool = createPool({ url: env.databaseUrl, size: 4, role: null, onLost });
  await migrate(workPool);
  const parts: Parts = {
    env, log, workPool,
    pool: createPool({ url: env.databaseUrl, size: env.poolSize, role: 'yiwang_reader', onLost }),
    clock: systemClock, ids: randomIds(), keys: await loadKeys(env.dataFolder), signal: createSignal(),
  };
  const { app, close } = await buildApp(parts);
  await app.listen({ host: env.host, port: env.port });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    close()
      .then(() => Promise.all([parts.pool.end(), workPool.end()]))
      .then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  // One sentence for whoever started it; the stack only when asked for.
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});
