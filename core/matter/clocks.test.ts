import { describe, expect, test } from 'vitest';
import { CALENDAR, COMMANDS, DIRECTOR, givenMatter, givenReportFacts, NOW, OFFICER, ROOM, ROUTE, TIMING, WORKER } from '../test/given.ts';
import type { Actor } from '../access/roles.ts';
import { prepareCalendar } from '../deadline/calendar.ts';
import { clockOf, nextDue } from './clocks.ts';
import { decide, type Command } from './decide.ts';
import type { Matter } from './matter.ts';
import { reckon } from './reckon.ts';
import { report } from './report.ts';
import { createTiming } from './timing.ts';

const at = (time: string): string => `2026-11-25T${time}:00.000Z`;
const begun = (): Matter => report({ text: '路灯不亮', point: { lon: 120.05, lat: 30.15 } }, givenReportFacts()).after;
const step = (matter: Matter, command: Command, { actor, time }: { actor: Actor; time: string }): Matter => decide(matter, command, { actor, now: at(time), timing: TIMING }).after;
const running = (matter: Matter): string[] => matter.clocks.filter(({ metAt }) => metAt === null).map(({ node }) => node).sort();

const toSign = (): Matter => {
  const accepted = step(begun(), COMMANDS.accept, { actor: ROOM, time: '05:00' });
  return step(accepted, COMMANDS.dispatch, { actor: ROOM, time: '05:30' });
};
const answered = (): Matter => step(step(toSign(), COMMANDS.sign, { actor: OFFICER, time: '07:00' }), COMMANDS.answer, { actor: OFFICER, time: '08:00' });

describe('each step has its clock', () => {
  test('started by coming to it, met by leaving it', () => {
    expect(running(begun())).toEqual(['accept', 'whole']);
    const sign = toSign();
    expect(running(sign)).toEqual(['handle', 'sign', 'whole']);
    expect(clockOf(sign.clocks, 'accept')?.metAt).toBe(at('05:00'));
    expect(running(answered())).toEqual(['verify', 'whole']);
  });
  test('handling is counted from dispatch, however late it is signed', () => {
    const signed = step(toSign(), COMMANDS.sign, { actor: OFFICER, time: '07:00' });
    expect(clockOf(signed.clocks, 'handle')?.startedAt).toBe(at('05:30'));
  });
  test('work that was not passed goes on with the time it has left; its verification begins anew', () => {
    const before = clockOf(answered().clocks, 'handle')?.dueAt;
    const back = step(answered(), { verb: 'verify', passed: false, words: '没好', photos: [] }, { actor: WORKER, time: '08:30' });
    expect(running(back)).toEqual(['handle', 'whole']);
    expect(clockOf(back.clocks, 'handle')?.dueAt).toBe(before);
    const again = step(back, COMMANDS.answer, { actor: OFFICER, time: '09:00' });
    expect(clockOf(again.clocks, 'verify')?.startedAt).toBe(at('09:00'));
  });
  test('all are met when it ends, and what is due is then what the whole had', () => {
    const passed = step(answered(), COMMANDS.verify, { actor: WORKER, time: '08:30' });
    const closed = step(passed, COMMANDS.close, { actor: ROOM, time: '09:00' });
    expect(running(closed)).toEqual([]);
    expect(closed.dueAt).toBe(clockOf(closed.clocks, 'whole')?.dueAt);
  });
  test('of the meeting about what is nobody’s', () => {
    const nobodys = step(begun(), { verb: 'accept', category: COMMANDS.accept.category, route: { ...ROUTE, lead: null, unclaimed: true } }, { actor: ROOM, time: '05:00' });
    expect(nobodys.status).toBe('unclaimed');
    expect(clockOf(nobodys.clocks, 'meet')?.dueAt).toBe('2026-11-26T05:00:00.000Z');
    expect(running(step(nobodys, COMMANDS.conclude, { actor: DIRECTOR, time: '06:00' }))).toEqual(['handle', 'sign', 'whole']);
  });
  test('to arrive runs in an emergency and ends with the arrival', () => {
    const urgent = step(step(begun(), { ...COMMANDS.accept, urgency: 'critical' }, { actor: ROOM, time: '05:00' }), COMMANDS.dispatch, { actor: ROOM, time: '05:01' });
    expect(clockOf(urgent.clocks, 'arrive')?.dueAt).toBe(at('05:31'));
    const there = step(step(urgent, COMMANDS.sign, { actor: OFFICER, time: '05:02' }), COMMANDS.arrive, { actor: OFFICER, time: '05:20' });
    expect(clockOf(there.clocks, 'arrive')?.metAt).toBe(at('05:20'));
    expect(running(there)).toEqual(['handle', 'whole']);
  });
});

test('what is due next is the earliest clock that runs', () => {
  const sign = toSign();
  expect(sign.dueAt).toBe(sign.clocks.filter(({ metAt }) => metAt === null).map(({ dueAt }) => dueAt).sort()[0]);
  expect(nextDue([], NOW)).toBe(NOW);
});

describe('a calendar that came late', () => {
  const later = createTiming(prepareCalendar({ ...CALENDAR.calendar, days: { '2026-11-26': 'holiday' } }), new Map());
  test('moves what runs over its days, and says from where to where', () => {
    const decision = reckon(begun(), { timing: later, now: at('06:00'), edition: 7 });
    expect(decision?.after.dueAt).toBe(begun().dueAt);
    expect(decision?.entries[0]?.facts).toEqual({ edition: 7, moved: [{ node: 'whole', dueAt: '2026-12-03T09:30:00.000Z', before: '2026-12-02T09:30:00.000Z' }] });
  });
  test('leaves alone what it does not touch: no step of history without a change', () => {
    const same = createTiming(prepareCalendar({ ...CALENDAR.calendar, days: { '2027-05-01': 'holiday' } }), new Map());
    expect(reckon(begun(), { timing: same, now: at('06:00'), edition: 7 })).toBeNull();
    expect(reckon(givenMatter(), { timing: later, now: at('06:00'), edition: 7 })).toBeNull();
  });
});
