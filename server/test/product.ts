import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COUNTY, testCounty } from './county.ts';

const MAIN = resolve(import.meta.dirname, '../main.ts');

/** The server as its own process, the way it runs for real, so that it can be killed. */
export interface Product {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProduct(options: { databaseUrl: string; port: number; data: string }): Promise<Product> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env, DATABASE_URL: options.databaseUrl, PORT: String(options.port), YIWANG_DATA: options.data,
      YIWANG_SETUP_TOKEN: 'setup', YIWANG_REPORTS_PER_HOUR: '1000000', LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${options.port}`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`);
    if (await fetch(`${url}/health`).then((answer) => answer.ok, () => false)) break;
    if (tries > 300) throw new Error('the server did not come up');
    await sleep(100);
  }
  const end = (signal: NodeJS.Signals) => async () => {
    const gone = child.exitCode !== null || child.signalCode !== null ? null : once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, child, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

export async function installCounty(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/counties/${COUNTY}/package`, {
    method: 'PUT', headers: { 'content-type': 'application/json', authorization: 'Bearer setup' }, body: JSON.stringify(testCounty()),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

export interface Reporter {
  /** Numbers by key, of the reports whose answer came. */
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly sent: readonly string[];
  /** Sends one report with this key; true when it was acknowledged. */
  send(key: string): Promise<boolean>;
  /** Keeps `width` reports in flight until told to stop. */
  flood(width: number): { stop(): Promise<void> };
}

/** Residents who report without pause and note which reports were acknowledged. */
export function createReporter(url: string): Reporter {
  const acknowledged = new Map<string, string>();
  const sent: string[] = [];
  async function send(key: string): Promise<boolean> {
    try {
      const answer = await fetch(`${url}/api/counties/${COUNTY}/matters`, {
        method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ text: `路灯不亮 ${key}`, point: { lon: 120.05, lat: 30.15 } }),
      });
      if (answer.status !== 201) return false;
      acknowledged.set(key, ((await answer.json()) as { number: string }).number);
      return true;
    } catch {
      return false;
    }
  }
  return {
    acknowledged, sent, send,
    flood: (width) => {
      let going = true;
      const one = async (): Promise<void> => {
        while (going) {
          const key = randomUUID();
          sent.push(key);
          if (!(await send(key))) await sleep(20);
        }
      };
      const all = Promise.all(Array.from({ length: width }, one));
      return { stop: async () => { going = false; await all; } };
    },
  };
}
