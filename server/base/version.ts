import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The version of the product, from package.json: a page that is older offers to reload. */
export const VERSION: string = (
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;
