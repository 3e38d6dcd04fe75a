import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type Command } from '../matter/decide.ts';
import { factsOf, type MatterFacts } from '../matter/decision.ts';
import type { Actor } from '../access/roles.ts';
import { commandsOf, isOpen, URGENCIES, type Verb } from '../matter/life.ts';
import type { Matter } from '../matter/matter.ts';
import { COMMANDS, DIRECTOR, givenMatter, LAMP, LEAD, OFFICER, ROOM, ROUTE, TIMING, WORKER } from '../test/given.ts';
import { NO_CATEGORY, shanghaiDay, tallySteps, type TallyStep } from './tally.ts';

const HOUR = 3_600_000;
const CATEGORIES = ['lamp', 'water', 'noise'];
const WHO: Record<Verb, Actor | null> = { check: ROOM, confirm: WORKER, 'hand-back': ROOM, unclaim: ROOM, conclude: DIRECTOR, correct: ROOM, arrive: OFFICER, accept: ROOM, decline: ROOM, dispatch: ROOM, sign: OFFICER, handle: OFFICER, answer: OFFICER, verify: WORKER, close: ROOM, rate: null };

interface Row { before: MatterFacts | null; after: MatterFacts; at: string }
/** A life of a matter, hour by hour, steered by numbers. */
function history(place: { township: string; village: string; grid: string }, start: number, numbers: readonly number[]): { rows: Row[]; end: Matter } {
  let at = Date.parse('2026-11-24T10:00:00.000Z') + start * HOUR;
  let matter = givenMatter({ ...place, source: 'hotline-12345', reportedAt: new Date(at).toISOString() });
  const rows: Row[] = [{ before: null, after: factsOf(matter), at: matter.reportedAt }];
  for (const n of numbers) {
    const verbs = commandsOf(matter.status).filter((verb) => verb !== 'arrive' && (verb !== 'hand-back' || at < Date.parse(matter.reportedAt) + 17 * HOUR));
    const verb = verbs[n % Math.max(1, verbs.length)];
    if (verb === undefined || (verb === 'rate' && matter.satisfaction !== null)) break;
    at += (n % 7) * HOUR;
    const command: Command = verb === 'accept'
      ? { verb, category: { ...LAMP, id: CATEGORIES[n % 3] as string }, urgency: URGENCIES[n % 3], route: ROUTE }
      : verb === 'verify' && n % 2 === 0 ? { verb, passed: false, words: '没好', photos: [] } : COMMANDS[verb];
    const actor = matter.status === 'at-platform' ? LEAD : WHO[verb];
    const { before, after } = decide({ ...matter, township: 't1', grid: 'g1' }, command, { actor, now: new Date(at).toISOString(), timing: TIMING });
    const there = { ...after, ...place };
    rows.push({ before: before === null ? null : factsOf({ ...before, ...place }), after: factsOf(there), at: new Date(at).toISOString() });
    matter = there;
  }
  return { rows, end: matter };
}

type Sums = Map<string, number>;
function sum(steps: readonly TallyStep[]): Sums {
  const sums: Sums = new Map();
  const add = (key: string, n: number): void => {
    const next = (sums.get(key) ?? 0) + n;
    if (next === 0) sums.delete(key);
    else sums.set(key, next);
  };
  for (const { territory, category, day, ...counts } of steps) {
    for (const name of ['received', 'closed', 'declined'] as const) add(`${name} ${territory} ${day} ${category}`, counts[name]);
    add(`open ${territory} ${category}`, counts.open);
  }
  return sums;
}

/** The same figures, counted from where the matters stand in the end. */
function recount(matters: readonly Matter[]): Sums {
  const sums: Sums = new Map();
  const add = (key: string): void => void sums.set(key, (sums.get(key) ?? 0) + 1);
  for (const m of matters) {
    const category = m.category ?? NO_CATEGORY;
    for (const territory of [m.county, m.township, m.village, m.grid]) {
      add(`received ${territory} ${shanghaiDay(m.reportedAt)} ${category}`);
      if (isOpen(m.status)) add(`open ${territory} ${category}`);
      else if (m.closedAt !== null) add(`${m.status === 'closed' ? 'closed' : 'declined'} ${territory} ${shanghaiDay(m.closedAt)} ${category}`);
    }
  }
  return sums;
}

const places = fc.constantFrom(...['t1', 't2'].flatMap((t) => ['a', 'b'].flatMap((v) => ['1', '2'].map((g) => ({ township: t, village: `${t}${v}`, grid: `${t}${v}${g}` })))));
const lives = fc.array(fc.tuple(places, fc.nat(40), fc.array(fc.nat(999), { maxLength: 16 })), { maxLength: 12 });

describe('over random histories (500 of up to 12 matters, seed 11)', () => {
  const check = (property: (made: { rows: Row[]; ends: Matter[] }) => void): void => fc.assert(fc.property(lives, (given) => {
    const all = given.map(([place, start, numbers]) => history(place, start, numbers));
    property({ rows: all.flatMap((one) => one.rows), ends: all.map((one) => one.end) });
  }), { seed: 11, numRuns: 500 });
  const steps = (rows: readonly Row[]): TallyStep[] => rows.flatMap(({ before, after, at }) => tallySteps(before, after, at));

  test('the sum of the steps equals a recount of the matters as they stand', () => {
    check(({ rows, ends }) => expect(sum(steps(rows))).toEqual(recount(ends)));
  });
  test('in whatever order the rows of different matters come', () => {
    check(({ rows, ends }) => expect(sum(steps(rows.toReversed()))).toEqual(recount(ends)));
  });
  test('the parts of every level add up to the whole', () => {
    check(({ rows }) => {
      const all = steps(rows);
      const of = (territories: (id: string) => boolean): number[] =>
        (['received', 'closed', 'declined', 'open'] as const).map((name) => all.filter((one) => territories(one.territory)).reduce((total, one) => total + one[name], 0));
      expect(of((id) => /^t\d$/.test(id))).toEqual(of((id) => id === '330110'));
      expect(of((id) => /^t1.$/.test(id))).toEqual(of((id) => id === 't1'));
      expect(of((id) => /^t1a.$/.test(id))).toEqual(of((id) => id === 't1a'));
    });
  });
});

test('what moves to another place takes its report and its standing with it', () => {
  const before = factsOf(givenMatter());
  const after = { ...before, path: ['330110', 't2', 'v9', 'g9'] };
  const sums = sum([...tallySteps(null, before, before.reportedAt), ...tallySteps(before, after, '2026-11-28T00:00:00.000Z')]);
  expect([...sums.keys()].sort()).toEqual(['330110', 'g9', 't2', 'v9'].flatMap((id) => [`open ${id} -`, `received ${id} 2026-11-25 -`]).sort());
});

test('what is closed twice (reopened between) counts on both days, and what is not changed counts nothing', () => {
  const closed = { ...factsOf(givenMatter()), status: 'closed' as const };
  expect(sum(tallySteps(closed, closed, '2026-11-25T00:00:00.000Z'))).toEqual(new Map());
});

test('a day begins at midnight in Shanghai', () => {
  expect(shanghaiDay('2026-11-24T15:59:59.999Z')).toBe('2026-11-24');
  expect(shanghaiDay('2026-11-24T16:00:00.000Z')).toBe('2026-11-25');
  expect(shanghaiDay('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
});
