import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Explanation } from '../../contract/people.ts';
import { startTestApp, type Answer, type Person, type TestApp } from '../test/app.ts';
import { A, AT_A } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';

let t: TestApp;
let security: Person;
let id: string;
let number: string;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  security = await t.as('security');
  ({ id, number } = (await t.anybody().report({ point: AT_A, text: '路灯不亮，张三家门口', placeWords: '东塘路口' })).body);
  const room = await t.as('room-a');
  await room.does('accept', id, { category: 'lamp' });
  await room.does('dispatch', id, { platform: 'service', unit: 'city-a' });
});
afterAll(() => t.close());

const explain = (user: string, verb: string, of = number): Promise<Answer<Explanation>> =>
  security.send<Explanation>('GET', `/explain?user=${user}&verb=${verb}&number=${of}`);

test('can, because this post reaches the matter by this column and gives the right', async () => {
  const { body } = await explain('city-a', 'sign', number.toLowerCase());
  expect(body).toMatchObject({ can: true, verdict: 'can', sees: true, life: { status: 'to-sign', allowsVerb: true } });
  expect(body.posts).toMatchObject([{
    post: { id: 'city-a-post', state: 'present' }, right: 'here',
    reaches: [{ matches: true, columns: [{ column: 'unit', wanted: 'city-a', name: 'city-a', matches: true }] }],
    because: { zh: '管得到这件事；有权签收。' },
  }]);
});

test.each([
  ['city-b', 'sign', 'not-seen', '管不到这件事；「站所工作人员」有权签收，但不在这里。'],
  ['room-a', 'sign', 'no-right', '管得到这件事；「指挥室坐席」从不签收。'],
  ['room-a', 'accept', 'not-now', '管得到这件事；有权受理。'],
  ['service-a', 'see', 'can', '管得到这件事。'],
  ['auditor', 'see', 'not-seen', '「审计员」不看事项。'],
])('%s asks to %s: %s', async (user, verb, verdict, because) => {
  const { body } = await explain(user, verb);
  expect(body).toMatchObject({ verdict, can: verdict === 'can' });
  expect(body.posts[0]?.because.zh).toBe(because);
});

test('a post that is over is named and gives nothing', async () => {
  const system = await t.as('system');
  await system.send('POST', '/people/users', { id: 'was', name: 'x' });
  await security.send('POST', '/people/users/was/posts', { role: 'dispatcher', unit: `room-${A}`, territory: A });
  expect((await explain('was', 'see')).body.can).toBe(true);
  await security.send('POST', '/people/users/was/leave', {});
  expect((await explain('was', 'see')).body).toMatchObject({ can: false, verdict: 'no-post', posts: [{ post: { state: 'past' }, reaches: [], because: { zh: '这个岗位现在不生效。' } }] });
});

test('separation of duties shows as a bar', async () => {
  const officer = await t.as('city-a');
  await officer.does('sign', id, {});
  await officer.does('answer', id, { words: '换好了', photos: [await officer.photo()] });
  expect((await explain('city-a', 'verify')).body).toMatchObject({ can: false, verdict: 'handler', bars: [{ bar: 'handler', applies: true }, { bar: 'colleague', applies: true }] });
  expect((await explain('grid-a', 'verify')).body).toMatchObject({ can: true, bars: [{ bar: 'handler', applies: false }, { bar: 'colleague', applies: false }] });
});

test('what it says of posts is what the page says of buttons', async () => {
  for (const user of ['room-a', 'city-a', 'grid-a', 'part-a', 'center', 'city-bureau', 'village-a']) {
    const page = await (await t.as(user)).reads(id);
    const allowed = page.status === 200 ? page.body.allowed : [];
    for (const verb of ['accept', 'dispatch', 'sign', 'answer', 'verify', 'close', 'rate']) {
      expect([user, verb, (await explain(user, verb)).body.can]).toEqual([user, verb, allowed.includes(verb as never)]);
    }
    expect((await explain(user, 'see')).body.can).toBe(page.status === 200);
  }
});

test('nothing of the matter is told, and nobody but the security administrator asks', async () => {
  expect(JSON.stringify((await explain('city-a', 'see')).body)).not.toMatch(/路灯|张三|东塘|换好|名 |120\.05/);
  expect((await explain('nobody', 'see')).status).toBe(404);
  expect((await explain('city-a', 'see', 'M000-00000')).status).toBe(404);
  const path = `/explain?user=city-a&verb=see&number=${number}`;
  for (const [user, status] of [['system', 403], ['auditor', 403], ['room-a', 404]] as const) expect((await (await t.as(user)).send('GET', path)).status).toBe(status);
});
