import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { findRunning, startCluster } from '../server/supervisor/cluster.ts';
import { findInstance, holdInstance } from '../server/supervisor/instance.ts';
import { outsideFaults } from '../server/supervisor/faults.ts';
import { closeOnSignals, createClosers, type Closers } from './closers.ts';
import { complain } from './terminal.ts';
import { readWishes, type Wishes } from './wishes.ts';

/**
 * node scripts/with-database.ts MODULE [ARGUMENT…]: runs a module with DATABASE_URL set: the one
 * given, else that of the product running on the data folder, else of its database started for this.
 */
async function main([module, ...args]: readonly string[]): Promise<number> {
  if (module === undefined) throw new Error('node scripts/with-database.ts MODULE [ARGUMENT…]');
  const closers = createClosers();
  closeOnSignals(closers, () => {});
  try {
    const wishes = readWishes();
    const url = await findUrl(wishes, closers);
    return await run({ module: resolve(wishes.root, module), args, url });
  } finally {
    await closers.closeAll();
  }
}

async function findUrl({ databaseUrl, data }: Wishes, closers: Closers): Promise<string> {
  if (databaseUrl) return databaseUrl;
  if (findInstance(data)) {
    const url = await findRunning(data);
    if (!url) throw outsideFaults.runningElsewhere();
    return url;
  }
  const instance = await holdInstance(data);
  closers.add(() => instance.release());
  const cluster = await startCluster({ data });
  closers.add(() => cluster.stop());
  return cluster.url;
}

function run({ module, args, url }: { module: string; args: readonly string[]; url: string }): Promise<number> {
  const child = spawn(process.execPath, [module, ...args], { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done(code ?? 1));
  });
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  complain(error);
  return 1;
});
