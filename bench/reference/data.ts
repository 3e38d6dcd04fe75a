import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/wishes.ts';

/** Published data that is too large or not ours to ship; without the folder the tests here skip themselves and say so. */
const DATA = resolve(ROOT, process.env['YIWANG_DATA'] ?? '../shared/data');

/** Where a file of the data lies; null when it is not here. */
export function dataFile(name: string): string | null {
  const path = resolve(DATA, name);
  if (existsSync(path)) return path;
  console.warn(`skipped: no ${name} in the data folder; name the folder in YIWANG_DATA`);
  return null;
}

/** Rows of a CSV (.gz too) by their headings. Quoted fields may hold commas, not line breaks. */
export function readRows(path: string): Record<string, string>[] {
  const raw = readFileSync(path);
  const [heading = '', ...lines] = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').trim().split(/\r?\n/);
  const names = fieldsOf(heading);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length) throw new Error(`${path}: ${fields.length} fields instead of ${names.length}: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

const fieldsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
