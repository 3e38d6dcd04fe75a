import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, within } from './processes.ts';
import { keepServer, type ServerProcess } from './server-process.ts';

let root: string;
let pids: number[];
let running: ServerProcess | null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yiwang-server-'));
  mkdirSync(join(root, 'server'));
  pids = [];
  running = null;
});
afterEach(async () => {
  await running?.stop();
  rmSync(root, { recursive: true, force: true });
});

function keep(program: string): ServerProcess {
  writeFileSync(join(root, 'server', 'main.ts'), program);
  running = keepServer({
    root, env: process.env, log: join(root, 'server.log'),
    answers: async () => readLog().includes('up'),
    onStart: (pid) => pids.push(pid),
    onCrash: () => {},
  });
  return running;
}

const readLog = () => readFileSync(join(root, 'server.log'), 'utf8');
const stays = `console.log('up'); setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0));`;

test('a server that is killed is started again, and stopped when asked', async () => {
  const server = keep(stays);
  expect(await server.up).toBeNull();
  process.kill(pids[0] ?? 0, 'SIGKILL');
  expect(await within(10_000, () => pids.length === 2)).toBe(true);
  await server.stop();
  expect(pids.map(isAlive)).toEqual([false, false]);
});

test('a server that ends before it was up is not started again', async () => {
  const server = keep(`console.error('no key'); process.exit(3);`);
  expect(await server.up).toBe('code 3');
  expect(pids).toHaveLength(1);
});

test('a server whose supervisor is killed ends by itself', async () => {
  writeFileSync(join(root, 'server', 'main.ts'), stays);
  const source = `
    const { keepServer } = await import(${JSON.stringify(join(import.meta.dirname, 'server-process.ts'))});
    const log = ${JSON.stringify(join(root, 'server.log'))};
    keepServer({ root: ${JSON.stringify(root)}, env: process.env, log, answers: async () => true, onStart: (pid) => console.log(pid), onCrash: () => {} });`;
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => supervisor.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))));
  expect(await within(10_000, () => readLog().includes('up'))).toBe(true);
  supervisor.kill('SIGKILL');
  expect(await within(10_000, () => !isAlive(pid))).toBe(true);
});
