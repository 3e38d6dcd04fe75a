import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInstance, holdInstance } from './instance.ts';

let data: string;
beforeEach(() => { data = mkdtempSync(join(tmpdir(), 'yiwang-instance-')); });
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('a second one is told where the first runs', async () => {
  const first = await holdInstance(data);
  first.note({ address: 'http://127.0.0.1:8141' });
  expect(findInstance(data)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:8141' });
  await expect(holdInstance(data)).rejects.toMatchObject({ code: 'already-running', en: expect.stringContaining('http://127.0.0.1:8141') });
  first.release();
  expect(findInstance(data)).toBeNull();
});

test('of many who start at once, one wins', async () => {
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => holdInstance(data)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the note of one who was killed is no obstacle, even when its number lives again', async () => {
  const file = join(data, 'instance.json');
  for (const dead of [{ pid: 2 ** 22 + 1, mark: '1' }, { pid: process.pid, mark: 'of another process' }]) {
    writeFileSync(file, JSON.stringify({ ...dead, address: null, server: null }));
    const instance = await holdInstance(data);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    instance.release();
    expect(existsSync(file)).toBe(false);
  }
});
