import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutLog, lastWords } from './logs.ts';

test('the last words of a process are its own sentence, without JSON, stack and chatter', () => {
  const log = [
    '{"level":30,"msg":"Server listening"}',
    '{"level":60,"msg":"no","err":{"message":"the key is missing"}}',
    'Error: DATABASE_URL is not set',
    '    at main (file:///server/main.ts:1:1)',
    '',
  ].join('\n');
  expect(lastWords(log)).toEqual(['no: the key is missing', 'Error: DATABASE_URL is not set']);
});

test('a log that has grown large is cut while its writer goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-logs-'));
  try {
    const log = join(folder, 'a.log');
    appendFileSync(log, 'old\n'.repeat(10));
    cutLog(log, 20);
    appendFileSync(log, 'new\n');
    expect(readFileSync(log, 'utf8')).toBe('new\n');
    expect(readFileSync(`${log}.1`, 'utf8')).toContain('old');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
