import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startClock } from '../deadline/clock.ts';
import { CALENDAR, COMMANDS, givenActor, givenMatter, DIRECTOR, givenPost, LEAD, NOW, OFFICER, PHOTO, refusalOf, ROOM, TIMING, WORKER } from '../test/given.ts';
import type { Actor } from '../access/roles.ts';
import { ROLES } from '../access/roles.ts';
import { decide, type Command } from './decide.ts';
import { LIFE, STATUSES, VERBS, type Status, type Verb } from './life.ts';
import type { Matter } from './matter.ts';

const LATER = '2026-11-25T05:00:00.000Z';
const step = (given: Partial<Matter>, command: Command, actor: Actor | null = ROOM) => decide(givenMatter(given), command, { actor, now: LATER, timing: TIMING });
const refused = (given: Partial<Matter>, command: Command, actor: Actor | null = ROOM) => refusalOf(() => step(given, command, actor))?.code;
const HANDLED: Partial<Matter> = { status: 'to-verify', unit: 'u1', line: 'l1', platform: 'service', handler: 'officer', category: 'lamp' };

describe('accept', () => {
  test('takes it on: category, limit from the report, the instant', () => {
    expect(step({}, COMMANDS.accept).after).toMatchObject({ status: 'to-dispatch', category: 'lamp', acceptedAt: LATER });
  });
  test('may raise the urgency, which caps the limit', () => {
    expect(step({}, { ...COMMANDS.accept, urgency: 'critical' }).after).toMatchObject({ urgency: 'critical', dueAt: '2026-11-25T05:05:00.000Z' });
    expect(step({ urgency: 'urgent' }, COMMANDS.accept).after).toMatchObject({ urgency: 'urgent', dueAt: '2026-11-25T05:30:00.000Z' });
  });
});

test('decline ends it with a reason and words', () => {
  expect(step({}, COMMANDS.decline)).toMatchObject({ after: { status: 'declined', closedAt: LATER }, entries: [{ facts: { reason: 'not-ours' }, words: '请打当地 12345' }] });
  expect(refused({}, { verb: 'decline', reason: 'other', words: ' ' })).toBe('text.empty');
});

describe('dispatch', () => {
  test('to a platform, or past it to a unit', () => {
    expect(step({ status: 'to-dispatch' }, { verb: 'dispatch', platform: 'safety' }).after).toMatchObject({ status: 'at-platform', platform: 'safety', unit: null, dispatchedAt: LATER });
    expect(step({ status: 'to-dispatch' }, COMMANDS.dispatch).after).toMatchObject({ status: 'to-sign', platform: 'service', unit: 'u1', line: 'l1' });
  });
  test('of a platform needs a unit, and keeps the first instant', () => {
    const given = { status: 'at-platform', platform: 'service', dispatchedAt: NOW } as const;
    expect(refused(given, { verb: 'dispatch', platform: 'service' }, LEAD)).toBe('dispatch.unit-missing');
    expect(step(given, COMMANDS.dispatch, LEAD).after).toMatchObject({ status: 'to-sign', dispatchedAt: NOW });
  });
});

test('sign makes the signer the handler', () => {
  expect(step({ status: 'to-sign', unit: 'u1' }, COMMANDS.sign, OFFICER).after).toMatchObject({ status: 'handling', handler: 'officer', signedAt: LATER });
});

test('handle leaves the status and adds its pictures', () => {
  expect(step({ status: 'handling', unit: 'u1', photos: 2 }, { ...COMMANDS.handle, photos: [PHOTO] }, OFFICER).after).toMatchObject({ status: 'handling', photos: 3 });
  expect(refused({ status: 'handling', unit: 'u1' }, { verb: 'handle', words: '', photos: [] }, OFFICER)).toBe('text.empty');
});

test('answer needs its proof', () => {
  const given = { status: 'handling', unit: 'u1' } as const;
  expect(refused(given, { ...COMMANDS.answer, photos: [] }, OFFICER)).toBe('proof.photo');
  expect(step(given, { ...COMMANDS.answer, photos: [], proof: 'words' }, OFFICER).after.status).toBe('to-verify');
  expect(step(given, COMMANDS.answer, OFFICER).after).toMatchObject({ status: 'to-verify', handler: 'officer', answeredAt: LATER, photos: 1 });
});

describe('verify', () => {
  test('passed goes on to the close, not passed goes back with what is missing', () => {
    expect(step(HANDLED, COMMANDS.verify, WORKER).after).toMatchObject({ status: 'to-close', verifier: 'worker', verifiedAt: LATER });
    expect(refused(HANDLED, { verb: 'verify', passed: false, words: ' \n', photos: [] }, WORKER)).toBe('verify.words-missing');
    expect(step({ ...HANDLED, answeredAt: NOW }, { verb: 'verify', passed: false, words: '不亮', photos: [] }, WORKER).after).toMatchObject({ status: 'handling', rework: 1, answeredAt: null });
  });
  test('of what was settled on the spot and not done goes to the command room, since no unit has it', () => {
    expect(step({ status: 'to-verify', settledOnSpot: true, handler: 'x' }, { verb: 'verify', passed: false, words: '没办', photos: [] }, WORKER).after.status).toBe('to-dispatch');
  });
  test('is never the handler’s, nor any colleague’s of his unit, whatever else they are (2,000 actors, seed 9)', () => {
    const posts = fc.array(fc.record({ role: fc.constantFrom(...ROLES), unit: fc.constantFrom('u1', 'u2'), territory: fc.constantFrom('330110', 't1', 'v1', 'g1') }), { maxLength: 4 });
    fc.assert(fc.property(posts, fc.constantFrom('officer', 'other'), (given, user) => {
      const actor = givenActor(user, ...given.map(({ role, ...post }) => givenPost(role, post)));
      if (user !== 'officer' && !given.some((post) => post.unit === 'u1')) return;
      expect(refused(HANDLED, COMMANDS.verify, actor)).toBe('matter.forbidden');
    }), { seed: 9, numRuns: 2000 });
  });
});

test('close ends it with words for the reporter', () => {
  expect(step({ status: 'to-close' }, COMMANDS.close).after).toMatchObject({ status: 'closed', closedAt: LATER });
  expect(refused({ status: 'to-close' }, { verb: 'close', words: '' })).toBe('text.empty');
});

describe('rate', () => {
  const closed = { status: 'closed', closedAt: NOW } as const;
  test('once, by the holder of the code or the signed-in reporter', () => {
    expect(step(closed, COMMANDS.rate, null).after).toMatchObject({ solved: true, satisfaction: 'satisfied', ratedAt: LATER });
    expect(step({ ...closed, reporter: 'worker' }, COMMANDS.rate, WORKER).after.solved).toBe(true);
    expect(refused({ ...closed, satisfaction: 'fair' }, COMMANDS.rate, null)).toBe('rate.twice');
    expect(refused({ ...closed, reporter: 'worker', satisfaction: 'fair' }, COMMANDS.rate, WORKER)).toBe('matter.forbidden');
  });
  test('is nobody else’s', () => {
    expect(refused({ ...closed, reporter: 'somebody' }, COMMANDS.rate, ROOM)).toBe('matter.forbidden');
    // Who settled his own report does not rate his own work.
    expect(refused({ ...closed, reporter: 'worker', handler: 'worker', settledOnSpot: true }, COMMANDS.rate, WORKER)).toBe('matter.forbidden');
  });
});

describe('every verb in every status', () => {
  const cases = STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const));
  const able: Record<Verb, Actor | null> = {
    accept: ROOM, check: ROOM, confirm: WORKER, decline: ROOM, 'hand-back': ROOM, dispatch: ROOM, unclaim: ROOM, conclude: DIRECTOR, correct: ROOM, arrive: OFFICER, sign: OFFICER, handle: OFFICER, answer: OFFICER, verify: WORKER, close: ROOM, rate: null,
  };
  const there = (status: Status): Matter => givenMatter({ ...HANDLED, status, source: 'hotline-12345', clocks: [startClock({ node: 'arrive', limit: { amount: 30, unit: 'minutes' }, warnShare: 0.5 }, NOW, { now: NOW, calendar: CALENDAR })] });

  test.each(cases)('%s: %s', (status, verb) => {
    const commands: readonly Verb[] = LIFE[status].commands;
    const stranger = givenActor('stranger', givenPost('dispatcher', { unit: 'elsewhere', territory: 't2' }));
    if (!commands.includes(verb)) {
      expect(refusalOf(() => decide(there(status), COMMANDS[verb], { actor: able[verb], now: NOW, timing: TIMING }))).toMatchObject({ code: 'matter.not-now', details: { status, verb, version: 1 } });
      return;
    }
    const { before, after, entries } = decide(there(status), COMMANDS[verb], { actor: able[verb], now: NOW, timing: TIMING });
    expect(before).toEqual(there(status));
    expect(after.version).toBe(2);
    expect(entries.map((entry) => entry.verb)).toEqual([verb]);
    expect(refusalOf(() => decide(there(status), COMMANDS[verb], { actor: stranger, now: NOW, timing: TIMING }))).toMatchObject({ code: 'matter.forbidden', details: { verb } });
    if (verb !== 'rate') expect(refusalOf(() => decide(there(status), COMMANDS[verb], { actor: null, now: NOW, timing: TIMING }))?.code).toBe('matter.forbidden');
  });
});

test('nothing but what the verb is about changes', () => {
  const moved = new Set(['version', 'status', 'urgency', 'category', 'platform', 'unit', 'line', 'handler', 'verifier', 'photos', 'rework', 'dueAt', 'acceptedAt',
    'dispatchedAt', 'signedAt', 'answeredAt', 'verifiedAt', 'closedAt', 'solved', 'satisfaction', 'ratedAt', 'clocks', 'route', 'condition']);
  const fixed = Object.keys(givenMatter()).filter((name) => !moved.has(name)) as (keyof Matter)[];
  for (const [verb, status] of [['accept', 'to-accept'], ['dispatch', 'to-dispatch'], ['close', 'to-close']] as const) {
    const { before, after } = step({ status }, COMMANDS[verb]);
    for (const name of fixed) expect(after[name]).toEqual(before?.[name]);
  }
});
