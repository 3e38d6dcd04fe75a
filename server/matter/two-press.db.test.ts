import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { everybody, walkTo } from '../test/walk.ts';

/** Two people press the same button (known-faults F2): one does it, the other learns who was first. */
let t: TestApp;
let beside: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  beside = await startTestApp({ beside: t });
  people = await everybody(t);
});
afterAll(async () => {
  await beside.close();
  await t.close();
});
const by = (user: string): Person => people.get(user) as Person;
const steps = async (id: string): Promise<string[]> => (await by('center').reads(id)).body.entries.map((entry) => entry.verb);

test.each(['in one process', 'in two'])('two dispatchers accept at the same moment, %s', async (where) => {
  const second = where === 'in two' ? await beside.as('room-a2') : by('room-a2');
  for (let round = 0; round < 5; round += 1) {
    const { id } = await walkTo(people, 'to-accept');
    const answers = await Promise.all([by('room-a').does('accept', id, { version: 1, category: 'advice' }), second.does('accept', id, { version: 1, category: 'lamp' })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? '名 room-a' : '名 room-a2';
    const loser = answers.find((answer) => answer.status === 409);
    expect(loser?.body).toMatchObject({ error: 'matter.already', details: { by: winner, at: '12:00', yours: 1, now: 2, status: 'to-dispatch' }, message: `${winner}已经在 12:00 做过这一步，没有重复。请看最新情况。` });
    expect(await steps(id)).toEqual(['report', 'accept']);
    const page = (await by('room-a').reads(id)).body;
    expect(page).toMatchObject({ version: 2, category: winner === '名 room-a' ? 'advice' : 'lamp' });
  }
});

test('the same button twice by the same person is the same answer: done already', async () => {
  const { id } = await walkTo(people, 'to-accept');
  const answers = await Promise.all([1, 2].map(() => by('room-a').does('decline', id, { reason: 'not-ours', words: '请打 12345' })));
  expect(answers.map((answer) => answer.body.error ?? 'done').sort()).toEqual(['done', 'matter.already']);
  expect(await by('room-a').does('decline', id, { reason: 'not-ours', words: '请打 12345' })).toMatchObject({ status: 409, body: { error: 'matter.already' } });
  expect(await steps(id)).toEqual(['report', 'decline']);
});

test('two different buttons: the second is told what it is now', async () => {
  const { id } = await walkTo(people, 'to-accept');
  await by('room-a').does('decline', id, { version: 1, reason: 'no-facts', words: '现场没有' });
  const zh = await by('room-a2').does('accept', id, { category: 'advice' });
  expect(zh).toMatchObject({ status: 409, body: { error: 'matter.not-now', details: { now: 2, status: 'declined' }, message: expect.stringContaining('「不予受理」') } });
  expect(zh.body.details).not.toHaveProperty('statusName:zh');
  const en = await by('room-a2').send('POST', `/matters/${id}/accept`, { category: 'advice' }, { 'accept-language': 'en' });
  expect(en.body.message).toContain('“declined”');
});

test('a page that was open too long is told both versions, also when its step would still go', async () => {
  const { id } = await walkTo(people, 'handling');
  await by('city-a').does('handle', id, { words: '到了' });
  expect(await by('city-a').does('answer', id, { version: 5, words: '好了' })).toMatchObject({ status: 409, body: { error: 'matter.changed', details: { yours: 5, now: 6 }, message: expect.stringMatching(/第 5 版.*第 6 版/) } });
  expect((await by('city-a').does('answer', id, { version: 6, words: '好了' })).status).toBe(200);
});

test('notes name no version: both are kept, in order', async () => {
  const { id } = await walkTo(people, 'handling');
  const answers = await Promise.all([1, 2].map((n) => by('city-a').does('handle', id, { words: `进展 ${n}` })));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect((await by('city-a').reads(id)).body.entries.slice(-2).map((entry) => entry.version)).toEqual([6, 7]);
});

test('two verifiers, two opinions: one counts', async () => {
  const { id } = await walkTo(people, 'to-verify');
  const answers = await Promise.all([by('grid-a').does('verify', id, { passed: true }), by('village-a').does('verify', id, { passed: false, words: '没好' })]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect((await steps(id)).filter((verb) => verb === 'verify')).toHaveLength(1);
});

test('rated once, with the code and by two windows at once', async () => {
  const { number, code } = await walkTo(people, 'closed');
  const rate = (satisfaction: string) => t.anybody().send('POST', '/follow/rate', { number, code, solved: true, satisfaction });
  const answers = await Promise.all([rate('satisfied'), rate('dissatisfied')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.error).toBe('rate.twice');
});
