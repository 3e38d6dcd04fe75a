import type { AddressInfo } from 'node:net';
import type { QueryConfig } from 'pg';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Pool } from '../base/db.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { AT_B, COUNTY } from '../test/county.ts';
import { openStream, type SseEvent, type Stream } from '../test/sse.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { openChannel, type Listener } from './channel.ts';

let t: TestApp;
let people: Map<string, Person>;
let base: string;
const open: Stream[] = [];
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}/api/counties/${COUNTY}/live`;
});
afterEach(() => open.splice(0).forEach((stream) => stream.cut()));
afterAll(() => t.close());

const by = (user: string): Person => people.get(user) as Person;
async function listen(user: string, options: { since?: number; lastEventId?: number } = {}): Promise<Stream> {
  const { since, ...rest } = options;
  const stream = await openStream(`${base}${since === undefined ? '' : `?since=${since}`}`, { cookie: by(user).cookie(), ...rest });
  open.push(stream);
  return stream;
}
const head = async (): Promise<number> => (await t.pool.query<{ pos: number }>('select pos from log_head')).rows[0]?.pos ?? 0;
/** Waits until what was written so far must have come through. */
async function settled(stream: Stream): Promise<void> {
  const { id } = (await by('resident').report()).body;
  await stream.until((events) => events.some(({ data }) => data['id'] === id));
}
const about = (stream: Stream, id: string): SseEvent[] => stream.changes().filter(({ data }) => data['id'] === id);

test('a change reaches everybody who may see it, once, and nobody else', async () => {
  const streams = new Map<string, Stream>();
  for (const user of people.keys()) if (user !== 'resident') streams.set(user, await listen(user));
  const { id } = await walkTo(people, 'handling');
  await settled(streams.get('room-a') as Stream);
  const reached = [...streams].filter(([, stream]) => about(stream, id).length > 0).map(([user]) => user);
  expect(reached).toEqual(['room-a', 'room-a2', 'service-a', 'city-a', 'grid-a', 'village-a', 'leader-a', 'center', 'city-bureau']);
  const versions = (user: string): unknown[] => about(streams.get(user) as Stream, id).map(({ data }) => data['version']);
  expect(versions('room-a')).toEqual([1, 2, 3, 4, 5]);
  expect(versions('service-a')).toEqual([3, 4, 5]);
  expect(versions('city-a')).toEqual([4, 5]);
  // References only: no words, no place, no name.
  expect(about(streams.get('room-a') as Stream, id)[0]?.data).toEqual({ noun: 'matter', id, version: 1, gone: false });
});

test('who loses it is told that it is gone, who keeps it is not', async () => {
  const { id } = await walkTo(people, 'at-platform');
  const [service, safety, room] = [await listen('service-a'), await listen('safety-a'), await listen('room-a')];
  await by('room-a').does('dispatch', id, { platform: 'safety', unit: 'police-a' });
  await settled(room);
  const last = (stream: Stream): unknown => about(stream, id).at(-1)?.data['gone'];
  expect([last(service), last(safety), last(room)]).toEqual([true, false, false]);
});

test('positions rise, and hello comes first with where one is', async () => {
  const stream = await listen('center');
  expect(stream.events[0]).toMatchObject({ event: 'hello', id: await head(), data: { pos: await head(), asOf: t.clock.now().toISOString() } });
  await Promise.all(Array.from({ length: 20 }, () => by('resident').report()));
  await settled(stream);
  const ids = stream.changes().map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(new Set(ids).size).toBe(ids.length);
});

describe('a cut line', () => {
  test('in the middle of 100 changes loses nothing and doubles nothing', async () => {
    const start = await head();
    const first = await listen('room-a');
    const reports = Promise.all(Array.from({ length: 100 }, async (_, i) => {
      await sleep(i * 3);
      return (await by('resident').report({ text: `第 ${i} 件` })).body.id;
    }));
    await first.until((events) => events.filter(({ event }) => event === 'change').length > 30);
    first.cut();
    const seen = first.changes();
    await sleep(60);
    const second = await listen('room-a', { lastEventId: first.lastId() });
    const ids = await reports;
    await settled(second);
    const all = [...seen, ...second.changes()].filter(({ data }) => ids.includes(data['id'] as string));
    expect(all.map(({ data }) => data['id']).sort()).toEqual(ids.sort());
    expect(seen.length).toBeLessThan(100);
    const positions = [...seen, ...second.changes()].map(({ id }) => id);
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, i) => start + 1 + i));
  });
  test('again and again is no different', async () => {
    const from = await head();
    let last = from;
    const got: number[] = [];
    const reports = Promise.all(Array.from({ length: 60 }, async (_, i) => {
      await sleep(i * 5);
      await by('resident').report();
    }));
    for (let cuts = 0; cuts < 8; cuts += 1) {
      const stream = await listen('room-a', { lastEventId: last });
      await sleep(30);
      stream.cut();
      got.push(...stream.changes().map(({ id }) => id));
      last = stream.lastId();
    }
    await reports;
    const final = await listen('room-a', { lastEventId: last });
    got.push(...final.changes().map(({ id }) => id));
    expect(got).toEqual(Array.from({ length: 60 }, (_, i) => from + 1 + i));
  });
  test('while the log was being read for somebody who left: the newcomer is not told twice', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    // The pool with one answer under way when the reader leaves.
    const slow = { query: async (statement: QueryConfig) => {
      const answer = await t.pool.query(statement);
      if (statement.name === 'log.after') await held;
      return answer;
    } } as unknown as Pool;
    const channel = await openChannel(slow, COUNTY);
    const told: number[] = [];
    const listener = (to: number[]): Listener => ({ tokens: [`county=${COUNTY}`], send: (pos) => void to.push(pos) });
    const first = listener([]);
    await channel.join(first);
    await by('resident').report();
    const reading = channel.read();
    await sleep(50);
    channel.leave(first);
    await by('resident').report();
    const pos = await channel.join(listener(told));
    release();
    await reading;
    expect(channel.position()).toBe(pos);
    await by('resident').report();
    await channel.read();
    expect(told).toEqual([pos + 1]);
  });
  test('is resumed by a page that opens anew with `since`', async () => {
    const from = await head();
    await by('resident').report();
    await by('resident').report({ point: AT_B });
    await by('resident').report();
    const stream = await listen('room-a', { since: from });
    expect(stream.changes().map(({ id }) => id)).toEqual([from + 1, from + 3]);
    // Before everything: the first position is 0, and it is one.
    expect((await listen('center', { since: 0 })).changes().length).toBe(await head());
  });
  test('too long ago, or of another life of the server, says: you were behind, read anew', async () => {
    await t.pool.query(`update log_head set pos = pos + 6000`);
    const stream = await listen('room-a', { lastEventId: 1 });
    expect(stream.events.slice(0, 2).map(({ event }) => event)).toEqual(['behind', 'hello']);
    expect(stream.events[0]).toMatchObject({ data: { pos: stream.events[1]?.id } });
    await t.pool.query(`update log_head set pos = pos - 6000`);
  });
  test('and a position of the future is none', async () => {
    const stream = await listen('room-a', { lastEventId: 10_000_000 });
    expect(stream.events[0]).toMatchObject({ event: 'behind' });
  });
});

describe('the door', () => {
  test('is closed to who is not signed in and to who belongs to another county', async () => {
    expect((await openStream(base)).status).toBe(401);
    expect((await openStream(base.replace(COUNTY, '330106'), { cookie: by('room-a').cookie() })).status).toBe(404);
  });
  test('a bad position is refused before the stream begins', async () => {
    for (const since of ['-1', 'x']) expect((await openStream(`${base}?since=${since}`, { cookie: by('room-a').cookie() })).status).toBe(400);
    // A header browsers can't be made to send wrong is passed over.
    expect((await listen('room-a', { lastEventId: Number.NaN })).status).toBe(200);
  });
  test('a stream that was cut, were it while it was being opened, is let go', async () => {
    const streams = async (): Promise<number> => Number(/^yiwang_live_streams (\d+)$/m.exec((await t.app.inject('/metrics')).body)?.[1]);
    for (let i = 0; i < 30; i += 1) {
      const asking = request(base, { agent: false, headers: { cookie: by('room-a').cookie() } }).on('error', () => {});
      asking.end();
      await sleep(i % 6);
      asking.destroy();
    }
    for (let tries = 0; (await streams()) > 0 && tries < 100; tries += 1) await sleep(20);
    expect(await streams()).toBe(0);
  });
});

test('another process’s changes come too', async () => {
  const beside = await startTestApp({ beside: t });
  const stream = await listen('room-a');
  const { id } = (await beside.anybody().report()).body;
  await stream.until((events) => events.some(({ data }) => data['id'] === id));
  expect(about(stream, id)).toHaveLength(1);
  await beside.close();
});
