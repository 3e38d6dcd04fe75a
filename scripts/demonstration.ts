import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { AccountList } from '../contract/session.ts';
import type { Closers } from './closers.ts';
import type { Product } from './product.ts';

/** Is this a product nobody has set up yet? */
export async function hasNoCounty({ address }: Product): Promise<boolean> {
  const { counties } = await read<{ counties: readonly unknown[] }>(`${address}/api/counties`);
  return counties.length === 0;
}

/** The demonstration county comes in by the public API, as any other would. */
export async function loadDemonstration(root: string, { address, setupToken }: Product, closers: Closers): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'sim', 'load.ts'), '--url', address], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, YIWANG_SETUP_TOKEN: setupToken },
  });
  closers.add(() => void child.kill());
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error('sim/load.ts ended without having loaded the demonstration county');
}

export async function readAccounts({ address }: Product): Promise<AccountList['accounts']> {
  return (await read<AccountList>(`${address}/api/accounts`)).accounts;
}

async function read<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`GET ${url}: ${answer.status}`);
  return (await answer.json()) as T;
}
