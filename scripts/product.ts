import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCluster, type Cluster } from '../server/supervisor/cluster.ts';
import { type Fault, faults } from '../server/supervisor/faults.ts';
import { holdInstance, processId, type Instance } from '../server/supervisor/instance.ts';
import { cutLog, lastWords, logSince, logSize } from '../server/supervisor/logs.ts';
import { checkOutside, faultOfBoot } from '../server/supervisor/outside.ts';
import { makeFolder } from '../server/supervisor/places.ts';
import { needPort } from '../server/supervisor/ports.ts';
import { keepServer } from '../server/supervisor/server-process.ts';
import type { Closers } from './closers.ts';
import { say, step } from './terminal.ts';
import { buildWeb, webIsFresh } from './web-build.ts';
import type { Wishes } from './wishes.ts';

export interface Product {
  readonly address: string;
  readonly setupToken: string;
  /** Where the database is, in words for a person. */
  readonly database: string;
  readonly log: string;
  /** Settles with the reason when a part keeps stopping and is given up. */
  readonly lost: Promise<Fault>;
}

/** Database, pages and server, in this order; `closers` undoes what has been begun, whenever asked. */
export async function startProduct(wishes: Wishes, closers: Closers): Promise<Product> {
  makeFolder(wishes.data);
  const instance = await holdInstance(wishes.data);
  closers.add(() => instance.release());
  await needPort(wishes.port, wishes.host);
  const [database] = await Promise.all([openDatabase(wishes, closers), ensureWeb(wishes, closers)]);
  const address = `http://${wishes.host === '0.0.0.0' || wishes.host === '::' ? '127.0.0.1' : wishes.host}:${wishes.port}`;
  const setupToken = randomBytes(24).toString('base64url');
  const server = await startServer({ wishes, closers, instance, url: database.url, address, setupToken });
  instance.note({ address });
  return { address, setupToken, database: database.where, log: server.log, lost: Promise.race([database.lost, server.lost]) };
}

interface Database {
  readonly url: string;
  readonly where: string;
  readonly lost: Promise<Fault>;
}

async function openDatabase({ databaseUrl, data }: Wishes, closers: Closers): Promise<Database> {
  if (databaseUrl) {
    await checkOutside(databaseUrl);
    const { host, pathname } = new URL(databaseUrl);
    return { url: databaseUrl, where: `DATABASE_URL (${host}${pathname})`, lost: new Promise(() => {}) };
  }
  const starting = step('启动数据库', 'starting the database', () => startCluster({ data, say }));
  closers.add(async () => (await starting).stop());
  const cluster: Cluster = await starting;
  if (cluster.how === 'adopted') say('✓ 接管了上次未停的数据库 · took over the database that the last run left behind');
  const cutting = setInterval(() => cutLog(cluster.places.log), 600_000);
  cutting.unref();
  return { url: cluster.url, where: cluster.places.cluster, lost: cluster.lost };
}

async function ensureWeb({ root }: Wishes, closers: Closers): Promise<void> {
  if (webIsFresh(root)) return;
  await step('构建网页', 'building the pages', () => buildWeb({ root, closers }));
}

interface Serving {
  readonly wishes: Wishes;
  readonly closers: Closers;
  readonly instance: Instance;
  readonly url: string;
  readonly address: string;
  readonly setupToken: string;
}

async function startServer({ wishes, closers, instance, url, address, setupToken }: Serving): Promise<{ log: string; lost: Promise<Fault> }> {
  const log = join(wishes.data, 'server.log');
  cutLog(log);
  const from = logSize(log);
  const server = keepServer({
    root: wishes.root,
    log,
    env: {
      ...process.env,
      DATABASE_URL: url,
      YIWANG_HOST: wishes.host,
      PORT: String(wishes.port),
      YIWANG_DATA: join(wishes.data, 'server'),
      YIWANG_SETUP_TOKEN: setupToken,
      ...(wishes.reportsPerHour === null ? {} : { YIWANG_REPORTS_PER_HOUR: wishes.reportsPerHour }),
    },
    answers: () => answers(`${address}/health`),
    onStart: (pid) => instance.note({ server: processId(pid) }),
    onCrash: (how) => say(`! 服务进程意外退出（${how}），正在重启 · the server stopped unexpectedly (${how}); starting it again (log: ${log})`),
  });
  closers.add(() => server.stop());
  const cutting = setInterval(() => cutLog(log), 600_000);
  cutting.unref();
  const ended = await step('启动服务', 'starting the server', () => server.up);
  if (ended !== null) {
    const words = lastWords(logSince(log, from)).join(' ');
    throw faultOfBoot(words, url) ?? faults.serverWillNotStart(log, words || ended);
  }
  return { log, lost: server.lost };
}

export async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
