import { randomBytes } from 'node:crypto';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../scripts/chromium.ts';
import { createClosers, type Closers } from '../scripts/closers.ts';
import { loadDemonstration } from '../scripts/demonstration.ts';
import { startProduct } from '../scripts/product.ts';
import { ROOT } from '../scripts/wishes.ts';
import { discardData } from '../server/supervisor/places.ts';
import { freePort } from '../server/supervisor/ports.ts';
import { inDatabase, query, scratchData } from '../server/test/postgres.ts';

/** No GPU and no sandbox where tests run; QUIC would go around the line that a journey cuts. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product of this run is served. */
    product: string;
    /** Where its one browser listens. */
    browser: string;
  }
}

/**
 * Vitest calls this once before the journeys: the product as `npm start` starts it, on a data folder
 * of its own, with the demonstration county and its history; and one browser for all journeys.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const closers = createClosers();
  try {
    const [address, browser] = await Promise.all([openProduct(closers), openBrowser(closers)]);
    project.provide('product', address);
    project.provide('browser', browser.wsEndpoint());
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
  return () => closers.closeAll();
}

async function openBrowser(closers: Closers): Promise<BrowserServer> {
  const browser = await chromium.launchServer({ executablePath: ensureChromium(), args: FLAGS });
  closers.add(() => browser.close());
  return browser;
}

async function openProduct(closers: Closers): Promise<string> {
  const data = scratchData();
  closers.add(() => discardData(data));
  const databaseUrl = await outsideDatabase(closers);
  const product = await startProduct({ root: ROOT, data, port: await freePort(), host: '127.0.0.1', databaseUrl, reportsPerHour: '2000' }, closers);
  await loadDemonstration(ROOT, product, closers);
  return product.address;
}

/** With DATABASE_URL, a database of our own on that server, gone afterwards. */
async function outsideDatabase(closers: Closers): Promise<string | null> {
  const outside = process.env['DATABASE_URL'];
  if (!outside) return null;
  const name = `yiwang_test_${randomBytes(4).toString('hex')}_browser`;
  await query(outside, `create database ${name} template template0 encoding 'UTF8'`);
  closers.add(() => query(outside, `drop database if exists ${name} with (force)`));
  return inDatabase(outside, name);
}
