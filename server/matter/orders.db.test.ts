import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WhyDeadline } from '../../contract/matter.ts';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { AT_A, AT_B } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';
import { everybody, walkTo } from '../test/walk.ts';

const RULES = [
  { id: 'smoke', name: '冒烟先救人', when: 'words.contains("冒烟")', sets: { urgency: 'critical' as const } },
  { id: 'theft-unit', name: '失窃归城管试点', when: 'category == "theft" && words.contains("井盖")', sets: { lead: { line: 'city' } } },
  { id: 'advice-day', name: '咨询一天答复', when: 'category == "advice"', sets: { limit: { amount: 1, unit: 'working-days' as const } } },
];
let t: TestApp;
let people: Map<string, Person>;
const by = (user: string): Person => people.get(user) as Person;
beforeAll(async () => {
  t = await startTestApp({ county: { ...peopledCounty(), rules: RULES } });
  people = await everybody(t);
  people.set('ops', await t.as('ops'));
});
beforeEach(() => t.clock.set(NOON));
afterAll(() => t.close());
const page = async (id: string) => (await by('room-a').reads(id)).body;

describe('routing', () => {
  test('a rule that reads the words makes it critical as it comes in, with the clocks of an emergency', async () => {
    const { body } = await t.anybody().report({ text: '楼道冒烟，有焦味' });
    const seen = await page(body.id);
    expect(seen).toMatchObject({ urgency: 'critical', dueAt: '2026-11-25T04:05:00.000Z' });
    expect(seen.clocks.map(({ node, dueAt }) => [node, dueAt])).toEqual([['whole', '2026-11-26T04:00:00.000Z'], ['accept', '2026-11-25T04:05:00.000Z']]);
  });
  test('on acceptance each part says who spoke: rule 2 the lead, rule 3 the limit, the category the rest', async () => {
    const lost = await walkTo(people, 'to-accept', { text: '井盖被偷了' });
    await by('room-a').does('accept', lost.id, { category: 'theft' });
    expect((await page(lost.id)).route).toMatchObject({
      lead: { value: { zh: 'city-a' }, because: { zh: '规则 2「失窃归城管试点」' } }, platform: { because: { zh: '按事项类别' } }, suggested: { unit: { id: 'city-a' } },
    });
    const asked = await walkTo(people, 'to-dispatch');
    expect((await page(asked.id)).clocks.find(({ node }) => node === 'whole')).toMatchObject({ dueAt: '2026-11-26T09:30:00.000Z', because: { zh: expect.stringContaining('规则 3「咨询一天答复」') } });
  });
  test('what a hand chose is kept when the category is corrected, and shown beside what the rules say', async () => {
    const { id } = await walkTo(people, 'to-accept', { text: '井盖被偷了' });
    await by('room-a').does('accept', id, { category: 'theft' });
    await by('room-a').does('dispatch', id, { platform: 'safety', unit: 'police-a' });
    expect((await page(id)).route?.lead).toMatchObject({ value: { zh: 'police-a' }, because: { zh: '人工选定' }, instead: { value: { zh: 'city-a' } } });
    await by('room-a').does('correct', id, { category: 'lamp' });
    expect(await page(id)).toMatchObject({ category: 'lamp', unit: { id: 'police-a' }, status: 'to-sign', route: { lead: { because: { zh: '人工选定' } } } });
  });
  test('a unit that the rules chose gives way to the one they choose after a correction; both scopes learn of it', async () => {
    const { id } = await walkTo(people, 'to-dispatch');
    await by('room-a').does('dispatch', id, { platform: 'service', unit: 'city-a' });
    await by('city-a').does('sign', id, {});
    await by('room-a').does('correct', id, { category: 'theft' });
    expect(await page(id)).toMatchObject({ status: 'to-sign', unit: { id: 'police-a' }, platform: 'safety' });
    expect((await by('city-a').reads(id)).status).toBe(404);
    const { rows } = await t.pool.query(`select body->'scopesBefore' as before, body->'scopesAfter' as after from log where id = $1 and verb = 'correct'`, [id]);
    expect([rows[0].before.includes('unit=city-a'), rows[0].after.includes('unit=police-a')]).toEqual([true, true]);
  });
  test('what stands at a platform goes to the platform of the corrected category, unless a hand chose it', async () => {
    const { id } = await walkTo(people, 'at-platform');
    await by('room-a').does('correct', id, { category: 'theft' });
    expect(await page(id)).toMatchObject({ status: 'at-platform', platform: 'safety' });
  });
  test('an urgency that a hand put right is not taken back by a rule at the next correction', async () => {
    const { body } = await t.anybody().report({ text: '楼道冒烟，原来是烧香' });
    await by('room-a').does('accept', body.id, { category: 'advice' });
    await by('room-a').does('correct', body.id, { urgency: 'ordinary' });
    await by('room-a').does('correct', body.id, { placeWords: '二号楼' });
    expect(await page(body.id)).toMatchObject({ urgency: 'ordinary', route: { urgency: { because: { zh: '人工选定' }, instead: { because: { zh: '规则 1「冒烟先救人」' } } } } });
  });
  test('a correction after dispatch shortens a limit and never lengthens it', async () => {
    const { id } = await walkTo(people, 'to-sign');
    const whole = async () => (await page(id)).clocks.find(({ node }) => node === 'whole')?.dueAt;
    const before = await whole();
    await by('room-a').does('correct', id, { category: 'theft' });
    expect(await whole()).toBe(before);
    await by('room-a').does('correct', id, { urgency: 'critical' });
    expect(await whole()).toBe('2026-11-26T04:00:00.000Z');
  });
  test('the pin moved into another township: it goes back to that desk, and ours sees it no more', async () => {
    const { id } = await walkTo(people, 'at-platform');
    expect((await by('center').does('correct', id, { point: AT_B })).status).toBe(200);
    expect((await by('room-b').reads(id)).body).toMatchObject({ status: 'to-dispatch', platform: null });
    expect((await by('room-a').reads(id)).status).toBe(404);
  });
  test('a correction that corrects nothing, an unknown condition and a grid far away are refused', async () => {
    const { id } = await walkTo(people, 'to-dispatch');
    expect((await by('room-a').does('correct', id, {})).body.error).toBe('correct.nothing');
    expect((await by('room-a').does('correct', id, { condition: 'none' })).body.error).toBe('condition.unknown');
    expect((await by('room-a').does('correct', id, { grid: '330110002001001' })).body.error).toBe('place.not-near');
  });
});

describe('near a border', () => {
  const at = { lon: 120.1 - 0.00003, lat: 30.15 };
  test('it says so, names the other candidates with their distance, and takes the grid that somebody chooses', async () => {
    const { body } = await t.anybody().report({ point: at });
    const seen = await page(body.id);
    expect(seen.placeHow).toBe('border');
    expect(seen.candidates[0]?.metres).toBeLessThan(15);
    const other = seen.candidates[0]?.grid.id ?? '';
    await by('center').does('correct', body.id, { grid: other });
    expect((await by('center').reads(body.id)).body).toMatchObject({ placeHow: 'inside', place: { grid: { id: other } } });
  });
  test('well inside nothing is in doubt, unless the telephone is unsure of its place', async () => {
    expect((await page((await t.anybody().report({ point: AT_A })).body.id)).placeHow).toBe('inside');
  });
});

test('the desk asks the grid worker first, and his finding comes back to it', async () => {
  const { id } = await walkTo(people, 'to-accept');
  await by('room-a').does('check', id, { words: '请看看是不是真的' });
  expect((await by('grid-a').reads(id)).body.allowed).toEqual(['confirm']);
  await by('grid-a').does('confirm', id, { finding: 'already-done', words: '已经亮了' });
  expect(await page(id)).toMatchObject({ status: 'to-accept', finding: 'already-done' });
});

describe('what is nobody’s', () => {
  test('goes to the meeting, whose conclusion names the unit; the rule it proposes waits in the draft', async () => {
    const { id } = await walkTo(people, 'to-dispatch');
    await by('room-a').does('unclaim', id, { words: '三家都说不归自己' });
    expect((await page(id)).clocks.find(({ node }) => node === 'meet')?.dueAt).toBe('2026-11-26T04:00:00.000Z');
    const faulty = { platform: 'service' as const, unit: 'city-a', words: '会商纪要', rule: { name: '归城管', when: 'categry == "advice"' } };
    expect((await by('room-a2').does('conclude', id, faulty)).body).toMatchObject({ error: 'rule.faulty' });
    expect((await by('room-a').does('conclude', id, { platform: 'service', unit: 'city-a', words: 'x' })).status).toBe(403);
    expect((await by('room-a2').does('conclude', id, { ...faulty, rule: { name: '归城管', when: 'category == "advice"' } })).status).toBe(200);
    expect(await page(id)).toMatchObject({ status: 'to-sign', unit: { id: 'city-a' } });
    await expect.poll(async () => (await by('ops').send<{ editions: { onAt: string | null; version: number }[] }>('GET', '/editions/rules')).body.editions[0]).toMatchObject({ version: 2, onAt: null });
    const { body } = await by('ops').send<{ body: { rules: { name: string; sets: object }[] } }>('GET', '/editions/rules/2');
    expect(body.body.rules.at(-1)).toMatchObject({ name: '归城管', sets: { lead: { unit: 'city-a' }, platform: 'service' } });
  });
});

describe('from 12345 and 110', () => {
  const handed = (source: 'hotline-12345' | 'police-110') => by('room-a').report({ source, outsideNumber: 'GD-1', receivedAt: '2026-11-25T03:00:00.000Z' });
  test('its number and the time it came in there are kept; it is handed back within its limit, with a reason', async () => {
    const { body } = await handed('hotline-12345');
    expect(await page(body.id)).toMatchObject({ source: 'hotline-12345', outsideNumber: 'GD-1', receivedAt: '2026-11-25T03:00:00.000Z' });
    expect((await by('room-a').does('hand-back', body.id, { reason: 'not-our-duty', words: '属市管道路' })).status).toBe(200);
    expect(await page(body.id)).toMatchObject({ status: 'handed-back', allowed: [] });
  });
  test('past the limit it is not, and what did not come from them never is', async () => {
    const { body } = await handed('police-110');
    t.clock.forward(2 * 3_600_000 + 1);
    expect((await by('room-a').does('hand-back', body.id, { reason: 'unclear', words: 'x' })).body.error).toBe('hand-back.late');
    const { id } = await walkTo(people, 'to-accept');
    expect((await by('room-a').does('hand-back', id, { reason: 'unclear', words: 'x' })).status).toBe(403);
  });
});

describe('why this deadline', () => {
  test('names the spans that were counted and the days that were not', async () => {
    t.clock.set('2026-11-27T08:00:00.000Z'); // Friday, 16:00
    const { id } = await walkTo(people, 'to-accept');
    const room = await t.as('room-a');
    const { body } = await room.send<WhyDeadline>('GET', `/matters/${id}/why/accept`);
    expect(body.spans.map(({ date, from, to }) => `${date} ${from}–${to}`)).toEqual(['2026-11-27 16:00–17:30', '2026-11-30 08:30–11:00']);
    expect(body.skipped.map(({ date, because }) => `${date} ${because.zh}`)).toEqual(['2026-11-28 周末', '2026-11-29 周末']);
    expect((await (await t.as('room-b')).send('GET', `/matters/${id}/why/accept`)).status).toBe(404);
    expect((await room.send('GET', `/matters/${id}/why/verify`)).status).toBe(404);
  });
  test('beyond the holidays that are announced it says that it is not sure', async () => {
    t.clock.set('2026-12-29T08:00:00.000Z');
    const { id } = await walkTo(people, 'to-accept');
    const { clocks } = (await (await t.as('room-a')).reads(id)).body;
    expect(clocks.find(({ node }) => node === 'whole')).toMatchObject({ provisional: true, because: { zh: expect.stringContaining('2027 年放假通知还没有') } });
    expect(clocks.find(({ node }) => node === 'accept')?.provisional).toBe(false);
  });
});

describe('who reported', () => {
  const contact = { name: '王小明', phone: '138 1234 5678', answerWanted: true, people: ['李四 13900001111'] };
  test('is masked, opened with a reason that is kept, and known again by the telephone', async () => {
    const first = (await t.anybody().report({ contact })).body;
    const { body } = await t.anybody().report({ contact: { ...contact, phone: '+86 13812345678' } });
    expect((await page(body.id)).contact).toMatchObject({ name: '王*明', phone: '138****5678', people: 1, answerWanted: true, earlier: [{ id: first.id }], mayReveal: true });
    expect((await by('room-a').send('POST', `/matters/${body.id}/contact`, { reason: ' ' })).body.error).toBe('text.empty');
    expect((await by('room-a').send('POST', `/matters/${body.id}/contact`, { reason: '核实地点' })).body).toMatchObject({ name: '王小明', phone: '+86 13812345678', people: ['李四 13900001111'] });
    const { rows } = await t.pool.query('select by_user, reason from contact_reveal where matter = $1', [body.id]);
    expect(rows).toEqual([{ by_user: 'room-a', reason: '核实地点' }]);
    expect(JSON.stringify((await t.pool.query('select body from log where id = $1', [body.id])).rows)).not.toMatch(/王小明|13812345678|核实地点/);
  });
  test('is asked by the telephone while it rings: within one’s scope, and never what was told in confidence', async () => {
    const phone = '13700001234';
    const [open] = [(await t.anybody().report({ contact: { phone } })).body, await t.anybody().report({ contact: { phone, kept: 'confidential' } }), await t.anybody().report({ contact: { phone }, point: AT_B })];
    const ask = async (user: string, typed = '+86 137-0000-1234') => (await by(user).send<{ rows: { id: string }[] }>('POST', '/contacts/earlier', { phone: typed })).body.rows?.map(({ id }) => id);
    expect(await ask('room-a')).toEqual([open.id]);
    expect(await ask('center')).toHaveLength(2);
    expect(await ask('room-a', '1370')).toEqual([]);
    expect((await by('grid-a').send('POST', '/contacts/earlier', { phone })).status).toBe(403);
  });
  test('who asked to stay confidential is opened by the command room alone', async () => {
    const { body } = await t.anybody().report({ contact: { ...contact, kept: 'confidential' } });
    await by('room-a').does('accept', body.id, { category: 'advice' });
    await by('room-a').does('dispatch', body.id, { platform: 'service', unit: 'city-a' });
    expect((await by('city-a').reads(body.id)).body.contact).toMatchObject({ name: null, phone: null, kept: 'confidential', mayReveal: false });
    expect((await by('city-a').send('POST', `/matters/${body.id}/contact`, { reason: 'x' })).body.error).toBe('contact.closed');
    expect((await by('room-a').send('POST', `/matters/${body.id}/contact`, { reason: 'x' })).status).toBe(200);
  });
});

test('a sensitive matter shows in lists that it is there, not what it says', async () => {
  const { body } = await by('room-a').report({ text: '涉及未成年人', sensitive: true });
  const { body: list } = await by('room-a').send<{ rows: { id: string; headline: string }[] }>('GET', `/matters?queue=to-accept&limit=200`);
  expect(list.rows.find(({ id }) => id === body.id)?.headline).toBe('');
  expect((await page(body.id)).headline).toBe('涉及未成年人');
});
