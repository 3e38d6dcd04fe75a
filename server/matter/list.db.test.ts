import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatterList, MatterRow, QueueCounts } from '../../contract/matter.ts';
import { ASIDE } from '../../core/access/matter.ts';
import { isOpen, STATUSES } from '../../core/matter/life.ts';
import { QUEUES, statusOf, type Queue } from '../../core/matter/queues.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { A, AT_A, AT_B, AT_MARKET } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';

let t: TestApp;
let people: Map<string, Person>;
/** Every matter there is, by id. */
const all = new Set<string>();

beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
  for (const status of STATUSES) {
    all.add((await walkTo(people, status)).id);
    t.clock.forward(60_000);
  }
  for (const [by, point] of [['resident', AT_B], ['resident', AT_MARKET], ['grid-a', AT_A], ['part-a', AT_A], ['zone', AT_B]] as const) all.add((await (people.get(by) as Person).report({ point })).body.id);
  // One taken past the platform, one to the other line, one whose time is over.
  const other = await walkTo(people, 'to-dispatch');
  await people.get('room-a')?.does('dispatch', other.id, { platform: 'safety', unit: 'police-a' });
  const late = (await (people.get('resident') as Person).report({ urgency: 'critical', category: 'lamp' })).body;
  t.clock.forward(3 * 3_600_000);
  // One answered by the village itself: its grid worker stands on the spot and is a colleague, who does not verify.
  const own = await walkTo(people, 'to-dispatch');
  await people.get('room-a')?.does('dispatch', own.id, { platform: 'service', unit: `village-${A}` });
  await people.get('village-a')?.does('sign', own.id, {});
  await people.get('village-a')?.does('answer', own.id, { words: '办好了' });
  for (const { id } of [other, late, own]) all.add(id);
}, 60_000);
afterAll(() => t.close());

async function walkThrough(person: Person, queue: Queue, limit: number): Promise<MatterRow[]> {
  const rows: MatterRow[] = [];
  for (let after = ''; ; ) {
    const { status, body } = await person.send<MatterList>('GET', `/matters?queue=${queue}&limit=${limit}${after}`);
    if (status !== 200) throw new Error(`${status} for ${queue}`);
    rows.push(...body.rows);
    if (body.next === null) return rows;
    after = `&after=${body.next}`;
  }
}

describe('everybody’s lists, pages and counts agree', () => {
  test.each([
    'room-a', 'room-a2', 'room-b', 'service-a', 'safety-a', 'city-a', 'police-a', 'city-b', 'grid-a', 'grid-b', 'part-a', 'village-a', 'leader-a', 'zone', 'center', 'city-bureau', 'auditor',
  ])('%s', async (user) => {
    const person = people.get(user) as Person;
    const opened = new Set<string>();
    for (const id of all) if ((await person.reads(id)).status === 200) opened.add(id);
    const rows = new Map<Queue, MatterRow[]>();
    const listed = new Map<Queue, string[]>();
    for (const queue of QUEUES) {
      rows.set(queue, await walkThrough(person, queue, 3));
      listed.set(queue, rows.get(queue)?.map((row) => row.id) ?? []);
      expect((await walkThrough(person, queue, 200)).map((row) => row.id)).toEqual(listed.get(queue));
    }
    const byStatus = QUEUES.filter((queue) => statusOf(queue) !== null).flatMap((queue) => listed.get(queue) ?? []);
    expect(byStatus.length).toBe(new Set(byStatus).size);
    expect(new Set(byStatus)).toEqual(opened);
    const toDo = QUEUES.filter((queue) => statusOf(queue) !== null).flatMap((queue) => rows.get(queue) ?? []).filter(({ allowed }) => allowed.some((verb) => verb !== 'rate' && !ASIDE.includes(verb)));
    expect(new Set(listed.get('to-do'))).toEqual(new Set(toDo.map(({ id }) => id)));
    for (const queue of ['late', 'mine'] as const) for (const id of listed.get(queue) ?? []) expect(opened).toContain(id);
    const { body: { counts } } = await person.send<QueueCounts>('GET', '/matters/counts');
    for (const { queue, count } of counts) expect([queue, count]).toEqual([queue, listed.get(queue)?.length]);
    expect(counts.map((one) => one.queue).filter((queue) => queue !== 'to-do')).toEqual(QUEUES.filter((queue) => queue === 'late' || isOpen(statusOf(queue) ?? 'closed')));
  });

  test('and are not the same for all', async () => {
    const sizes = new Set<number>();
    for (const person of people.values()) sizes.add((await person.send<MatterList>('GET', '/matters?queue=to-accept')).body.rows?.length ?? -1);
    expect(sizes.size).toBeGreaterThan(3);
  });
});

describe('the order', () => {
  test('of what is open is that of the deadline, of what is over that of the end, newest first', async () => {
    const center = people.get('center') as Person;
    for (const [queue, at, sign] of [['late', 'dueAt', 1], ['to-accept', 'dueAt', 1], ['mine', 'reportedAt', -1], ['closed', 'closedAt', -1]] as const) {
      const instants = (await walkThrough(center, queue, 2)).map((row) => Date.parse(row[at] ?? ''));
      expect(instants).toEqual(instants.toSorted((a, b) => sign * (a - b)));
    }
  });
  test('late are those whose time is over and that still wait', async () => {
    const rows = await walkThrough(people.get('room-a') as Person, 'late', 50);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ urgency: 'critical' });
  });
});

describe('pages', () => {
  test('of 300 matters have no gap and no double while reports come in between', async () => {
    const busy = await startTestApp();
    const [room, resident] = [await busy.as('center'), busy.anybody()];
    const report = async (): Promise<string> => (await resident.report({ point: Math.random() < 0.5 ? AT_A : AT_B })).body.id;
    const before: string[] = [];
    for (let i = 0; i < 300; i += 25) {
      // Many of one instant, so that the position must hold the id too.
      before.push(...(await Promise.all(Array.from({ length: 25 }, report))));
      busy.clock.forward(i % 50 === 0 ? 1000 : 0);
    }
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await room.send<MatterList>('GET', `/matters?queue=to-accept&limit=17${after}`);
      seen.push(...body.rows.map((row) => row.id));
      await Promise.all([report(), report()]);
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    await busy.close();
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });
  test('are as long as asked for, and never longer than 200', async () => {
    const room = people.get('room-a') as Person;
    expect((await room.send<MatterList>('GET', '/matters?queue=to-accept&limit=1')).body.rows).toHaveLength(1);
    for (const limit of [0, 201, 'x']) expect((await room.send('GET', `/matters?queue=to-accept&limit=${limit}`)).status).toBe(400);
    expect((await room.send('GET', '/matters')).body.error).toBe('request.invalid');
    expect((await room.send('GET', '/matters?queue=nothing')).body.error).toBe('request.invalid');
  });
});

describe('a search by number', () => {
  test('finds it however it is written, and by its beginning, in any queue', async () => {
    const [id] = all;
    const { number } = (await (people.get('room-a') as Person).reads(id as string)).body;
    for (const q of [number, number.toLowerCase(), number.replace('-', ''), ` ${number.slice(0, 7)}`]) {
      const { rows } = (await (people.get('room-a') as Person).send<MatterList>('GET', `/matters?queue=closed&q=${encodeURIComponent(q)}`)).body;
      expect(rows.map((row) => row.id)).toContain(id);
    }
  });
  test('finds only what one may see', async () => {
    const seen = async (user: string): Promise<number> => (await (people.get(user) as Person).send<MatterList>('GET', '/matters?queue=late&limit=200&q=M')).body.rows.length;
    expect(await seen('center')).toBe(all.size);
    expect(await seen('auditor')).toBe(0);
    expect(await seen('room-b')).toBe(2);
  });
});
