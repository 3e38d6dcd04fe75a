import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './wishes.ts';

const FOLDER = join(ROOT, 'migrations');
/** In the format of sha256sum, so that `sha256sum -c` checks it too. */
const LIST = join(FOLDER, 'checksums.txt');

/** What each migration is now. */
export function checksumsNow(): Map<string, string> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql')).sort();
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(join(FOLDER, file))).digest('hex')]));
}

/** What each migration was when it landed. */
export function checksumsLanded(): Map<string, string> {
  if (!existsSync(LIST)) return new Map();
  const lines = readFileSync(LIST, 'utf8').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** `node scripts/migration-checksums.ts` enters new migrations; a landed one keeps its line for good. */
if (import.meta.main) {
  const all = new Map([...checksumsNow(), ...checksumsLanded()]);
  writeFileSync(LIST, [...all].map(([file, sum]) => `${sum}  ${file}\n`).sort((a, b) => a.slice(66).localeCompare(b.slice(66))).join(''));
}
