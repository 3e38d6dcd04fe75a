import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './test/app.ts';

let t: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-web-'));
  writeFileSync(join(folder, 'portal.html'), '<title>portal</title>');
  t = await startTestApp({ env: { webFolder: folder } });
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an address that leads nowhere', () => {
  test.each(['/nowhere', '/nowhere/at/all', '/desk.old'])('%s shows a person the page that says so', async (url) => {
    const answer = await t.app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([404, 'text/html; charset=utf-8', '<title>portal</title>']);
  });
  test.each([
    ['a program', { url: '/nowhere', headers: { accept: 'application/json' } }],
    ['the API', { url: '/api/nowhere', headers: { accept: 'text/html' } }],
    ['what is sent there', { method: 'POST', url: '/nowhere', headers: { accept: 'text/html' } }],
  ] as const)('tells %s in JSON', async (_, request) => {
    const answer = await t.app.inject(request);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([404, 'not-found']);
  });
});

test('a device never has the name of a user, however its cookie was set', async () => {
  const cookie = `yiwang_device=${'u'.repeat(22)}`;
  const answer = await t.app.inject({ method: 'POST', url: '/api/counties/330110/files', headers: { cookie, 'content-type': 'image/png' }, payload: 'no picture' });
  expect(String(answer.headers['set-cookie'])).toMatch(/^yiwang_device=d-[\w-]{22};/);
});
