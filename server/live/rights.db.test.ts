import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NOON, startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, COUNTY } from '../test/county.ts';
import { peopledCounty } from '../test/people.ts';

let t: TestApp;
let security: Person;
let system: Person;
let port: number;
beforeAll(async () => {
  t = await startTestApp({ county: peopledCounty() });
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = t.app.server.address() as AddressInfo);
  [system, security] = await Promise.all(['system', 'security'].map(t.as)) as [Person, Person];
});
afterAll(() => t.close());
beforeEach(() => t.clock.set(NOON));

interface Stream {
  text(): string;
  ended(): boolean;
  /** Waits until it holds a text or has ended. */
  until(found: (text: string) => boolean): Promise<void>;
  close(): void;
}

async function open(person: Person): Promise<Stream> {
  const request = get({ host: '127.0.0.1', port, path: `/api/counties/${COUNTY}/live`, headers: { cookie: person.cookie() } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  let text = '';
  let ended = false;
  answer.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => { ended = true; });
  const stream: Stream = {
    text: () => text, ended: () => ended, close: () => request.destroy(),
    until: async (found) => {
      for (let tries = 0; !found(text) && !ended; tries += 1) {
        if (tries > 400) throw new Error(`not within 4 s: ${text}`);
        await sleep(10);
      }
    },
  };
  await stream.until((said) => said.includes('event: hello'));
  return stream;
}

const officer = { role: 'unit-officer', unit: 'city-a', territory: A } as const;
async function hire(id: string, post: object = officer): Promise<{ person: Person; post: string }> {
  await system.send('POST', '/people/users', { id, name: id });
  const given = await security.send<{ post: string }>('POST', `/people/users/${id}/posts`, post);
  return { person: await t.as(id), post: given.body.post };
}

test('the stream ends exactly when the earliest post ends', async () => {
  const { person } = await hire('brief', { ...officer, to: new Date(Date.parse(NOON) + 400).toISOString() });
  const stream = await open(person);
  t.clock.forward(399);
  await sleep(450);
  expect(stream.ended()).toBe(false);
  t.clock.forward(1);
  await stream.until(() => false);
  expect(stream.ended()).toBe(true);
  expect(stream.text()).toMatch(/event: behind\ndata: \{"pos":\d+\}\n\n$/);
});

test('and at once when posts are taken or given through this process', async () => {
  const { person, post } = await hire('taken');
  const stream = await open(person);
  await security.send('POST', `/people/users/taken/posts/${post}/end`, {});
  await stream.until(() => false);
  expect(stream.ended()).toBe(true);

  const other = await hire('promoted');
  const wider = await open(other.person);
  await security.send('POST', '/people/users/promoted/posts', { role: 'dispatcher', unit: `room-${A}`, territory: A });
  await wider.until(() => false);
  expect(wider.ended()).toBe(true);
});

test('a change that leaves a reader’s rights as they are leaves his stream open, and its new end is kept', async () => {
  const { person, post } = await hire('shorter');
  const stream = await open(person);
  await security.send('POST', `/people/users/shorter/posts/${post}/end`, { at: new Date(Date.parse(NOON) + 300).toISOString() });
  await sleep(100);
  expect(stream.ended()).toBe(false);
  t.clock.forward(300);
  await stream.until(() => false);
  expect(stream.ended()).toBe(true);
});

test('administrators are told of changes of people, others are not', async () => {
  const [admin, desk] = [await open(await t.as('auditor')), await open(await t.as('room-a'))];
  await hire('news');
  await admin.until((text) => text.includes('"noun":"post"'));
  expect(admin.text()).toContain('"noun":"user"');
  expect(desk.text()).not.toContain('"noun":"user"');
  admin.close();
  desk.close();
});

test('another process ends the rights within its beat', async () => {
  const beside = await startTestApp({ beside: t });
  const { person, post } = await hire('elsewhere');
  const there = async (): Promise<number> => (await beside.app.inject({ url: `/api/counties/${COUNTY}/matters/counts`, headers: { cookie: person.cookie() } })).statusCode;
  expect(await there()).toBe(200);
  await security.send('POST', `/people/users/elsewhere/posts/${post}/end`, {});
  t.clock.forward(10_000);
  expect(await there()).toBe(403);
  await beside.close();
});
