import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, CN, givenCalendar, hours, local } from '../test/given-calendar.ts';
import { refusalOf } from '../test/given.ts';
import { firesUntil, isOnTime, lightOf, meet, nextFire, NODES, reckonAnew, skippedSteps, startClock, type Clock, type ClockSetting, type Fire } from './clock.ts';
import type { LimitUnit } from './limit.ts';
import { CN_CALENDAR } from './work-calendar-cn.ts';

const iso = (text: string): string => new Date(local(text)).toISOString();
const setting = (amount: number, unit: LimitUnit, given: Partial<ClockSetting> = {}): ClockSetting => ({ node: 'handle', limit: { amount, unit }, warnShare: 0.8, ...given });
const START = iso('2026-11-25 12:00');
/** Two hours from noon: yellow at 13:36, red at 14:00. */
const given = (over: Partial<Clock> = {}): Clock => ({ ...startClock(setting(2, 'hours'), START, { now: START, calendar: CN }), ...over });
const shown = ({ warnAt, dueAt }: Clock) => [warnAt, dueAt].map((at) => clockOf(Date.parse(at)));

describe('a clock starts', () => {
  test('with its warning in working time: Monday 17:00, four hours, warns Tuesday 10:00 (C8)', () => {
    const clock = startClock(setting(4, 'working-hours', { warnShare: 0.75 }), iso('2026-11-23 17:00'), { now: iso('2026-11-23 17:00'), calendar: givenCalendar({ hours: hours('8-18') }) });
    expect(shown(clock)).toEqual(['2026-11-24 10:00', '2026-11-24 11:00']);
  });
  test('with the warning of day limits by open time, of natural days by all time', () => {
    const on = { now: START, calendar: CN };
    expect(shown(startClock(setting(5, 'working-days'), iso('2026-11-20 18:00'), on))).toEqual(['2026-11-26 17:30', '2026-11-27 17:30']);
    expect(shown(startClock(setting(9, 'days', { warnShare: 0.5 }), iso('2026-11-20 00:00'), on))).toEqual(['2026-11-25 00:00', '2026-11-30 00:00']);
  });
  test('as plain data in UTC, with milliseconds, whatever zone it was told in', () => {
    expect(startClock(setting(2, 'hours'), '2026-11-25T12:00:00+08:00', { now: '2026-11-25T12:00+08:00', calendar: CN })).toEqual({
      node: 'handle', startedAt: '2026-11-25T04:00:00.000Z', limit: { amount: 2, unit: 'hours' }, warnShare: 0.8,
      warnAt: '2026-11-25T05:36:00.000Z', dueAt: '2026-11-25T06:00:00.000Z', setAt: '2026-11-25T04:00:00.000Z', metAt: null,
    });
  });
  test('and says that it is provisional when it ends in a year without a notice', () => {
    expect(startClock(setting(2, 'working-days'), iso('2026-12-31 10:00'), { now: START, calendar: CN }).provisional).toBe(true);
  });
  test.each([0, 1, -0.5, 2, Number.NaN])('not with a warning at a share of %s', (warnShare) => {
    expect(refusalOf(() => startClock(setting(1, 'hours', { warnShare }), START, { now: START, calendar: CN }))?.code).toBe('limit.warn-share');
  });
  test('not at a time nobody can read', () => {
    expect(refusalOf(() => startClock(setting(1, 'hours'), 'yesterday', { now: START, calendar: CN }))).toMatchObject({ code: 'time.unreadable', details: { given: 'yesterday' } });
    expect(refusalOf(() => firesUntil([given()], null, '?'))?.code).toBe('time.unreadable');
  });
});

describe('steps fire', () => {
  const at = (fires: readonly Fire[]) => fires.map(({ node, light, at }) => `${node} ${light} ${clockOf(Date.parse(at)).slice(11)}`);
  const other = given({ node: 'sign', warnAt: iso('2026-11-25 13:40'), dueAt: iso('2026-11-25 13:50') });
  test('in order of time over all clocks, however late the sweep', () => {
    expect(at(firesUntil([given(), other], null, iso('2026-11-25 23:00')))).toEqual(['handle yellow 13:36', 'sign yellow 13:40', 'sign red 13:50', 'handle red 14:00']);
  });
  test('after the last sweep, up to and with this one', () => {
    expect(at(firesUntil([given()], iso('2026-11-25 13:36'), iso('2026-11-25 14:00')))).toEqual(['handle red 14:00']);
    expect(at(firesUntil([given()], null, iso('2026-11-25 13:35')))).toEqual([]);
    expect(nextFire([given(), other], null)).toBe(iso('2026-11-25 13:36'));
    expect(nextFire([given(), other], iso('2026-11-25 13:36'))).toBe(iso('2026-11-25 13:40'));
    expect(nextFire([given(), other], iso('2026-11-25 14:00'))).toBeNull();
    expect(nextFire([], null)).toBeNull();
  });
  test('not when they were past as the clock was set, and those are named as skipped (C9)', () => {
    const late = given({ setAt: iso('2026-11-25 13:36') });
    expect(at(firesUntil([late], null, iso('2026-11-25 15:00')))).toEqual(['handle red 14:00']);
    expect(at(skippedSteps(late))).toEqual(['handle yellow 13:36']);
    expect(skippedSteps(given())).toEqual([]);
    expect(nextFire([given({ setAt: iso('2026-11-25 14:00') })], null)).toBeNull();
  });
  test('not for a clock that was met', () => {
    const clocks = meet([given(), other], ['sign', 'arrive'], iso('2026-11-25 13:00'));
    expect(clocks[0]).toEqual(given());
    expect(at(firesUntil(clocks, null, iso('2026-11-25 23:00')))).toEqual(['handle yellow 13:36', 'handle red 14:00']);
    expect(meet(clocks, ['sign'], iso('2026-11-25 14:00'))[1]?.metAt).toBe(iso('2026-11-25 13:00'));
  });

  const START_MS = local('2026-11-25 12:00');
  const HOUR = 3_600_000;
  const clocks = fc.array(fc.record({ node: fc.constantFrom(...NODES), started: fc.integer({ min: -50, max: 50 }), amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('hours', 'working-hours'), share: fc.constantFrom(0.5, 0.7, 0.8), met: fc.option(fc.integer({ min: 0, max: 80 })) }), { maxLength: 7 });
  test('once each and never for what was past, for any clocks and any sweeps; nextFire names the next (2,000, seed 31)', () => {
    fc.assert(fc.property(clocks, fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 30 }), (drawn, gaps) => {
      const now = new Date(START_MS).toISOString();
      const set = drawn.map(({ node, started, amount, unit, share, met }): Clock => ({
        ...startClock({ node, limit: { amount, unit: unit as LimitUnit }, warnShare: share }, new Date(START_MS + started * HOUR).toISOString(), { now, calendar: CN }),
        metAt: met === null ? null : new Date(START_MS + met * HOUR).toISOString(),
      }));
      let swept: string | null = null;
      let end = START_MS;
      const fired: Fire[] = [];
      for (const gap of gaps) {
        end += gap;
        const until = new Date(end).toISOString();
        const next = nextFire(set, swept);
        const fires = firesUntil(set, swept, until);
        expect(fires[0]?.at ?? null).toBe(next !== null && next <= until ? next : null);
        fired.push(...fires);
        swept = until;
      }
      const expected = set.filter(({ metAt }) => metAt === null).flatMap(({ node, warnAt, dueAt }) => [`${warnAt} ${node} yellow`, `${dueAt} ${node} red`])
        .filter((step) => step.slice(0, 24) > now && step.slice(0, 24) <= (swept ?? ''));
      expect(fired.map(({ at, node, light }) => `${at} ${node} ${light}`).sort()).toEqual(expected.sort());
      expect(fired.map(({ at }) => at)).toEqual(fired.map(({ at }) => at).sort());
    }), { seed: 31, numRuns: 2000 });
  });
});

describe('the light', () => {
  test.each([['13:35', 'none'], ['13:36', 'yellow'], ['13:59', 'yellow'], ['14:00', 'red'], ['18:00', 'red']] as const)('at %s: %s', (time, light) => {
    expect(lightOf(given(), iso(`2026-11-25 ${time}`))).toBe(light);
  });
  test('of a clock that was met is out, or red when it was late; the last instant is in time', () => {
    const met = (time: string) => given({ metAt: iso(`2026-11-25 ${time}`) });
    expect(['13:50', '14:00', '14:01'].map((time) => [isOnTime(met(time)), lightOf(met(time), iso('2026-12-01 12:00'))])).toEqual([[true, 'none'], [true, 'none'], [false, 'red']]);
    expect(isOnTime(given())).toBeNull();
  });
});

describe('a late holiday notice', () => {
  const started = iso('2026-12-30 10:00');
  const before = startClock(setting(3, 'working-days', { warnShare: 0.5 }), started, { now: started, calendar: CN });
  const holiday = givenCalendar({ through: 2027, days: { ...CN_CALENDAR.days, '2027-01-01': 'holiday' } });
  const exchanged = givenCalendar({ through: 2027, days: { ...CN_CALENDAR.days, '2027-01-01': 'holiday', '2027-01-03': 'workday' } });
  const quiet = givenCalendar({ through: 2027 });
  const now = iso('2027-01-04 12:00');

  test('moves what it concerns, from the same start', () => {
    expect(shown(before)).toEqual(['2027-01-01 09:15', '2027-01-04 17:30']);
    const after = reckonAnew(before, holiday, now);
    expect(shown(after)).toEqual(['2027-01-04 09:15', '2027-01-05 17:30']);
    expect(after).toEqual({ ...startClock(setting(3, 'working-days', { warnShare: 0.5 }), started, { now, calendar: holiday }) });
    expect(after).not.toHaveProperty('provisional');
    expect(shown(reckonAnew(before, exchanged, now))).toEqual(['2027-01-03 09:15', '2027-01-04 17:30']);
  });
  test('fires no step that its new reckoning puts into the past', () => {
    expect(firesUntil([reckonAnew(before, holiday, now)], null, iso('2027-02-01 00:00')).map(({ light }) => light)).toEqual(['red']);
  });
  test('that changes no instant leaves the clock as it is, but for the doubt', () => {
    expect(reckonAnew(before, CN, now)).toBe(before);
    const { provisional, ...settled } = before;
    expect(provisional).toBe(true);
    expect(reckonAnew(before, quiet, now)).toEqual(settled);
  });
  test('leaves clocks that have stopped', () => {
    const met: Clock = { ...before, metAt: now };
    expect(reckonAnew(met, holiday, now)).toBe(met);
  });
});
