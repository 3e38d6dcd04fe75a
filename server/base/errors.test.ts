import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorsMarkdown } from './errors-doc.ts';
import { ERRORS, errorRow, errorText, languageOf } from './errors.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HAN = /\p{Script=Han}/u;
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();

/** Faults of a document (rules, categories) have codes and texts of their own and stand beside it on its page. */
const DOCUMENTS = ['core/routing/{faults,finding,outcome-faults,literals,sentence,condition}.ts', 'core/category/**'];

/** Every code that is written in the sources where a Refusal is made, or handed to what makes one. */
function thrown(): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of globSync(['core/**/*.ts', 'server/**/*.ts'], { cwd: ROOT, exclude: ['**/*.test.ts', 'server/supervisor/**', 'server/test/**', ...DOCUMENTS] })) {
    const text = readFileSync(join(ROOT, path), 'utf8');
    for (const [, code] of text.matchAll(/(?:new Refusal\(|\bcode: |FST_\w+: )'([a-z][\w.-]+)'/g)) found.set(code as string, path);
  }
  return found;
}

describe('the error catalogue', () => {
  test('knows every code that is thrown', () => {
    const codes = thrown();
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter(([code]) => !(code in ERRORS))).toEqual([]);
  });
  test('holds no code that nothing throws', () => {
    const sources = globSync(['core/**/*.ts', 'server/**/*.ts'], { cwd: ROOT, exclude: ['**/*.test.ts', 'server/base/errors.ts'] }).map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
    expect(Object.keys(ERRORS).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
  test.each(Object.entries(ERRORS))('%s: both texts, the same places, a status of refusals, an end', (_, { status, zh, en }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(zh).toMatch(HAN);
    expect(zh).toMatch(/[。？]$/);
    expect(en).not.toMatch(HAN);
    expect(en).toMatch(/[.?]$/);
    expect(placesOf(en)).toEqual(placesOf(zh));
  });
});

test('docs/errors.md is the catalogue. To make it again: node -e "import(\'./server/base/errors-doc.ts\').then((m) => process.stdout.write(m.errorsMarkdown()))" > docs/errors.md', () => {
  expect(readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')).toBe(errorsMarkdown());
});

test.each([
  [undefined, 'zh'], ['', 'zh'], ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en-GB,en;q=0.9,zh;q=0.8', 'en'], ['EN', 'en'], ['fr', 'zh'], [' en', 'en'], ['*', 'zh'],
] as const)('a reader whose browser says %j reads %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('places are filled from the details, by language where they differ; what is missing leaves no hole of braces', () => {
  expect(errorText('matter.changed', 'en', { yours: 2, now: 4 })).toContain('you saw version 2, it is now 4');
  expect(errorText('matter.not-now', 'zh', { 'statusName:zh': '已办结', 'statusName:en': 'closed' })).toContain('「已办结」');
  expect(errorText('matter.not-now', 'en', { 'statusName:zh': '已办结', 'statusName:en': 'closed' })).toContain('“closed”');
  expect(errorText('request.too-many', 'zh', {})).not.toMatch(/[{}]/);
});

test('a code nobody knows is a fault of ours', () => {
  expect(errorRow('no.such.code')).toMatchObject({ code: 'server.fault', status: 500 });
  expect(errorRow('toString')).toMatchObject({ code: 'server.fault', status: 500 });
});
