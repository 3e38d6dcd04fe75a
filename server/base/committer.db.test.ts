import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flushMatters } from '../matter/index.ts';
import { startTestApp, type Person, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { verifyLog } from './audit.ts';
import { createCommitter, type Commit } from './committer.ts';
import { createPool, type Pool } from './db.ts';
import { randomIds } from './ids.ts';

let t: TestApp;
let beside: TestApp;
let people: Map<string, Person>;
let reader: Pool;
beforeAll(async () => {
  t = await startTestApp();
  beside = await startTestApp({ beside: t });
  people = await everybody(t);
  reader = createPool({ url: t.url, size: 4, role: 'yiwang_reader', onLost: () => {} });
});
afterAll(async () => {
  await reader.end();
  await beside.close();
  await t.close();
});

async function checkLog(): Promise<void> {
  const { rows } = await t.pool.query<{ pos: number; id: string; version: number }>('select pos, id, version from log order by pos');
  expect(rows.map((row) => row.pos)).toEqual(rows.map((_, i) => i + 1));
  const { rows: matters } = await t.pool.query<{ id: string; version: number }>('select id, version from matter');
  const versions = Map.groupBy(rows, (row) => row.id);
  expect(versions.size).toBe(matters.length);
  // One row of the log for every version, each in its turn.
  for (const { id, version } of matters) expect(versions.get(id)?.map((row) => row.version)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
  expect(await verifyLog(t.pool, COUNTY)).toEqual({ county: COUNTY, rows: rows.length, fault: null });
}

test('500 reports at once: each is there once, the log has no gap and its chain is whole', async () => {
  const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? t : beside).anybody().report({ text: `第 ${i} 件` })));
  expect(answers.filter((answer) => answer.status !== 201)).toEqual([]);
  const { rows } = await t.pool.query<{ headline: string; number: string }>('select headline, number from matter');
  expect(rows.map((row) => row.headline).sort()).toEqual(Array.from({ length: 500 }, (_, i) => `第 ${i} 件`).sort());
  expect(new Set(rows.map((row) => row.number))).toEqual(new Set(answers.map((answer) => answer.body.number)));
  await checkLog();
});

test('two processes, the same few matters, commands in random order: no error, every version once', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, async () => (await walkTo(people, 'handling')).id));
  const here = people.get('city-a') as Person;
  const there = await beside.as('city-a');
  // Notes name no version: who loses is decided again, three times at most, and then told to press again.
  const random = ((state: number) => () => (state = (state * 48_271) % 2_147_483_647))(12);
  const answers = await Promise.all(Array.from({ length: 240 }, (_, i) => (i % 2 === 0 ? here : there).does('handle', ids[random() % ids.length] as string, { words: `进展 ${i}` })));
  expect(answers.map((answer) => answer.body.error).filter((error) => error !== undefined && error !== 'matter.busy')).toEqual([]);
  const saved = answers.filter((answer) => answer.status === 200).length;
  const { rows: [row] } = await t.pool.query<{ notes: number }>(`select count(*) as notes from matter_entry where verb = 'handle'`);
  expect(row?.notes).toBe(saved);
  expect(saved).toBeGreaterThan(24);
  await checkLog();
});

describe('one flush', () => {
  /** Rows as the product wrote them, to be sent once more by hand. */
  async function commitOf(given: { number: string; id?: string }): Promise<Commit> {
    const id = given.id ?? randomUUID();
    const { rows: [model] } = await t.pool.query<Record<string, unknown>>('select * from matter limit 1');
    const birth = { ...model, id, number: given.number, version: 1 };
    const at = '2026-11-25T04:00:00.000Z';
    return {
      county: COUNTY, id, birth, entries: [{ county: COUNTY, matter: id, version: 1, verb: 'report', at, words: '好', photos: [], facts: {} }],
      log: { at, noun: 'matter', id, version: 1, verb: 'report', actor: null, post: null, body: { before: null, after: { status: 'to-accept' }, scopesBefore: [], scopesAfter: [], refs: {} } },
    };
  }
  const committer = () => createCommitter(reader, flushMatters, () => {});

  test('with one bad row saves the others, and tells only the bad one', async () => {
    const { submit, drain } = committer();
    const taken = (await t.anybody().report()).body.number;
    const commits = await Promise.all(['MZZZ-00001', taken, 'MZZZ-00002'].map((number) => commitOf({ number })));
    const outcomes = await Promise.allSettled(commits.map(submit));
    await drain();
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as { constraint: string }).constraint))).toEqual(['saved', 'matter_county_number_key', 'saved']);
    await checkLog();
  });

  test('holds one matter once: a second change of the same version comes late', async () => {
    const { submit, drain } = committer();
    const { body: { id } } = await t.anybody().report();
    const { rows: [row] } = await t.pool.query<Record<string, unknown>>('select * from matter where id = $1', [id]);
    const change = async (): Promise<Commit> => {
      const { birth: _, ...commit } = await commitOf({ number: 'x', id });
      return { ...commit, change: { ...row, version: 2 }, entries: commit.entries.map((entry) => ({ ...entry, version: 2 })), log: { ...commit.log, version: 2 } };
    };
    expect(await Promise.all([await change(), await change()].map(submit))).toEqual(['saved', 'late']);
    await drain();
    await checkLog();
  });

  test('drained, has nothing in flight', async () => {
    const { submit, drain } = committer();
    const outcome = submit(await commitOf({ number: 'MZZZ-00003' }));
    await drain();
    expect(await Promise.race([outcome, Promise.resolve('in flight')])).toBe('saved');
  });
});

test('a number that another process drew for the day is drawn again', async () => {
  const taken = (await t.anybody().report()).body.number;
  const real = randomIds();
  let draws = 0;
  const third = await startTestApp({ beside: t, ids: { ...real, matterNumber: (now) => ((draws += 1) === 1 ? taken : real.matterNumber(now)) } });
  const second = await third.anybody().report();
  await third.close();
  expect(second.status).toBe(201);
  expect(second.body.number).not.toBe(taken);
  expect(draws).toBe(2);
});
