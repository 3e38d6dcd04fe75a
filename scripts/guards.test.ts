import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruise, type Cruise } from './import-rules.ts';
import { ROOT } from './wishes.ts';

/**
 * A guard that has stopped looking is green too (dependency-cruiser is, when it meets a TypeScript it
 * cannot read). So each is shown what it must refuse, in a tree of its own with the house's own rules.
 */
let house: string;
let planted: Cruise;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'yiwang-guards-'));
  for (const file of ['.dependency-cruiser.cjs', '.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'package.json']) copyFileSync(join(ROOT, file), join(house, file));
  cpSync(join(ROOT, 'scripts', 'lint'), join(house, 'scripts', 'lint'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  for (const file of Object.keys(FILES)) put(file, FILES[file] ?? '');
  planted = await cruise(house);
}, 120_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

const thing = (name: string) => `export const ${name} = 1;\n`;
const uses = (path: string) => `export { thing as other } from '${path}';\n`;
const FILES: Record<string, string> = {
  'server/base/thing.ts': thing('thing'),
  'server/identity/index.ts': uses('../matter/index.ts'),
  'server/matter/index.ts': thing('thing'),
  'server/matter/store.ts': thing('thing'),
  'server/file/index.ts': uses('../matter/store.ts'),
  'server/live/index.ts': `import '../file/index.ts';\n${thing('thing')}`,
  'core/planted.ts': uses('../server/base/thing.ts'),
  'core/reads.ts': `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n`,
  'contract/planted.ts': uses('../server/base/thing.ts'),
  'web/src/faces/desk/planted.ts': uses('../field/thing.ts'),
  'web/src/faces/field/thing.ts': thing('thing'),
  'web/src/kit/planted.ts': uses('../faces/field/thing.ts'),
  'web/src/api/planted.ts': uses('../../../server/base/thing.ts'),
  'sim/planted.ts': uses('../server/base/thing.ts'),
  'bench/planted.ts': uses('../server/matter/index.ts'),
  'core/round/one.ts': `import type { Two } from './two.ts';\nexport type One = { two: Two };\n`,
  'core/round/two.ts': `import type { One } from './one.ts';\nexport type Two = { one: One };\n`,
  'core/lost.ts': `export { gone } from './gone.ts';\n`,
};

function put(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

describe('import rules', () => {
  test('hold in this house, and every part of it was read', async () => {
    const { violations, modules } = await cruise(ROOT);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(50);
  }, 120_000);

  test.each([
    ['core-imports-nothing', 'core/planted.ts'],
    ['core-is-pure', 'core/reads.ts'],
    ['contract-imports-core', 'contract/planted.ts'],
    ['feature-order-identity', 'server/identity/index.ts'],
    ['feature-by-its-door', 'server/file/index.ts'],
    ['feature-beside-live', 'server/live/index.ts'],
    ['face-desk-alone', 'web/src/faces/desk/planted.ts'],
    ['kit-imports-nothing', 'web/src/kit/planted.ts'],
    ['web-imports', 'web/src/api/planted.ts'],
    ['sim-uses-http', 'sim/planted.ts'],
    ['bench-and-e2e-use-http', 'bench/planted.ts'],
    ['no-cycles', 'core/round/one.ts'],
    ['must-resolve', 'core/lost.ts'],
  ])('%s turns red', (rule, from) => {
    expect(planted.violations.filter((violation) => violation.startsWith(`${rule}: ${from}`))).toHaveLength(1);
  });
});

describe('lint rules', () => {
  const long = `${'  step();\n'.repeat(51)}`;
  test.each([
    ['house(no-hidden-clock)', 'export const now = Date.now();'],
    ['house(no-hidden-clock)', 'export const now = new Date();'],
    ['house(no-hidden-clock)', 'export const chance = Math.random();'],
    ['house(no-hidden-clock)', `import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();`],
    ['eslint(max-lines-per-function)', `declare function step(): void;\nexport function endless() {\n${long}}`],
    ['eslint(max-lines)', 'export {};\n'.repeat(401)],
    ['eslint(max-params)', 'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;'],
    ['import(no-default-export)', 'export default 1;'],
    ['typescript(no-explicit-any)', 'export const x: any = 1;'],
    ['typescript(ban-ts-comment)', '// @ts-ignore\nexport const x: string = 1;'],
  ])('%s turns red', (rule, source) => {
    put('server/matter/planted.ts', `${source}\n`);
    const lint = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint'), '-f', 'json', 'server/matter/planted.ts'], { cwd: house, encoding: 'utf8' });
    const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(lint.stdout);
    expect(diagnostics.map(({ code }) => code)).toContain(rule);
    expect(lint.status).not.toBe(0);
  });
});
