import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowPage, MatterList, Receipt } from '../../../contract/matter.ts';
import { verifyLog } from '../../base/audit.ts';
import { startTestApp, type TestApp } from '../app.ts';
import { AT_A, COUNTY } from '../county.ts';

let t: TestApp;
beforeAll(async () => { t = await startTestApp(); });
afterAll(() => t.close());

test('a resident’s report is accepted, dispatched over a platform, signed, handled, answered, verified by another, closed and rated', async () => {
  const resident = t.anybody();
  const reported = await resident.report({ photos: [await resident.photo()], placeWords: '东塘路口' });
  expect(reported).toMatchObject({ status: 201, body: { status: 'to-accept', place: { village: { name: '11村' } } } });
  const { id, number, code } = reported.body;

  const room = await t.as('room-a');
  expect((await room.reads(id)).body.allowed).toEqual(['accept', 'check', 'decline', 'correct']);
  await room.does('accept', id, { version: 1, category: 'lamp' });
  const accepted = (await room.reads(id)).body;
  expect(accepted.route?.suggested).toMatchObject({ platform: 'service', unit: { id: 'city-a' } });
  expect(accepted.clocks.find(({ node }) => node === 'whole')?.dueAt).toBe('2026-11-27T04:00:00.000Z');
  expect(accepted.dueAt).toBe('2026-11-25T09:30:00.000Z');
  await room.does('dispatch', id, { version: 2, platform: 'service' });

  const lead = await t.as('service-a');
  expect((await lead.reads(id)).body.allowed).toEqual(['dispatch', 'unclaim']);
  await lead.does('dispatch', id, { version: 3, platform: 'service', unit: 'city-a' });

  const officer = await t.as('city-a');
  await officer.does('sign', id, { version: 4 });
  await officer.does('handle', id, { words: '师傅带着灯泡出发了' });
  expect((await officer.does('answer', id, { words: '换好了' })).body.error).toBe('proof.photo');
  await officer.does('answer', id, { words: '换好了', photos: [await officer.photo()] });
  expect((await officer.reads(id)).body.allowed).toEqual([]);

  const worker = await t.as('grid-a');
  expect((await worker.does('verify', id, { passed: false })).body.error).toBe('verify.words-missing');
  await worker.does('verify', id, { passed: false, words: '还是不亮' });
  await officer.does('answer', id, { words: '开关也换了', photos: [await officer.photo()] });
  await worker.does('verify', id, { passed: true });
  await room.does('close', id, { words: '灯修好了，谢谢您' });

  const follow = () => resident.send<FollowPage>('POST', '/follow', { number, code });
  const page = (await follow()).body;
  expect(page).toMatchObject({ status: 'closed', mayRate: true });
  expect(page.steps.map((step) => step.verb)).toEqual(['report', 'accept', 'dispatch', 'dispatch', 'sign', 'handle', 'answer', 'verify', 'answer', 'verify', 'close']);
  expect(JSON.stringify(page)).not.toContain('名 ');
  await resident.send('POST', '/follow/rate', { number, code, solved: true, satisfaction: 'satisfied' });
  expect((await follow()).body).toMatchObject({ mayRate: false, satisfaction: 'satisfied' });
  expect((await resident.send('POST', '/follow/rate', { number, code, solved: true, satisfaction: 'fair' })).body.error).toBe('rate.twice');
  expect((await room.reads(id)).body).toMatchObject({ rework: 1, solved: true });
  expect((await verifyLog(t.pool, COUNTY)).fault).toBeNull();
});

test('a report that is not ours is declined with a reason the reporter reads', async () => {
  const resident = t.anybody();
  const { id, number, code } = (await resident.report({ text: '外省亲戚的工资' })).body;
  const room = await t.as('room-a');
  expect((await room.does('decline', id, { reason: 'not-ours', words: '请打当地 12345' })).body.status).toBe('declined');
  const page = (await resident.send<FollowPage>('POST', '/follow', { number, code })).body;
  expect(page.steps.at(-1)).toMatchObject({ verb: 'decline', reason: 'not-ours', words: '请打当地 12345' });
  expect((await room.send<MatterList>('GET', '/matters?queue=declined')).body.rows.map((row) => row.id)).toEqual([id]);
});

test('a grid worker settles on the spot in one step, in his own grid only', async () => {
  const worker = await t.as('grid-a');
  const body = { text: '楼道杂物', point: AT_A, category: 'advice', done: '已劝搬走' };
  const settled = await worker.send<Receipt>('POST', '/matters/settled', body);
  expect(settled.status).toBe(201);
  expect(['closed', 'to-verify']).toContain(settled.body.status);
  const page = (await worker.reads(settled.body.id)).body;
  expect(page).toMatchObject({ settledOnSpot: true, text: '楼道杂物' });
  expect(page.entries.map((entry) => [entry.verb, entry.words])).toEqual([['report', '楼道杂物'], ['settle', '已劝搬走']]);
  const elsewhere = await worker.send('POST', '/matters/settled', { ...body, point: { lon: 120.15, lat: 30.15 } });
  expect(elsewhere).toMatchObject({ status: 403, body: { error: 'settle.not-here' } });
});
