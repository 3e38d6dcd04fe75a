import { clockOf } from './clocks.ts';
import { describe, expect, test } from 'vitest';
import { givenActor, givenPost, givenReportFacts, LAMP, NOW, PHOTO, refusalOf, WORKER } from '../test/given.ts';
import { report, settle, type Report } from './report.ts';

const POINT = { lon: 120.05, lat: 30.15 };
const given = (more: Partial<Report> = {}): Report => ({ text: '路灯不亮', point: POINT, ...more });
const at = (happenedAt: string) => report(given({ happenedAt }), givenReportFacts()).entries[0]?.facts['happenedAt'];
const refused = (more: Partial<Report>) => refusalOf(() => report(given(more), givenReportFacts()))?.code;

describe('report', () => {
  test('makes a matter at its place, with five working days for the whole and four working hours to be accepted', () => {
    const { before, after, entries } = report(given({ placeWords: ' 东塘路口 ', photos: [PHOTO, PHOTO] }), givenReportFacts());
    expect(before).toBeNull();
    expect(after).toMatchObject({
      version: 1, status: 'to-accept', source: 'resident', township: 't1', grid: 'g1', lon: 120.05, placeWords: '东塘路口', headline: '路灯不亮', photos: 1,
      reportedAt: NOW, dueAt: '2026-11-25T09:30:00.000Z', reporter: null, closedAt: null,
    });
    expect(entries).toEqual([{ verb: 'report', words: '路灯不亮', photos: [PHOTO], facts: {} }]);
  });
  test('takes the limit of the category and the cap of the urgency', () => {
    const whole = (more: Partial<Report>, facts: Parameters<typeof givenReportFacts>[0]) => clockOf(report(given(more), givenReportFacts(facts)).after.clocks, 'whole')?.dueAt;
    expect(whole({}, {})).toBe('2026-12-02T09:30:00.000Z');
    expect(whole({}, { category: LAMP })).toBe('2026-11-27T04:00:00.000Z');
    expect(whole({ urgency: 'critical' }, { category: LAMP })).toBe('2026-11-26T04:00:00.000Z');
  });
  test.each([
    [null, 'resident'],
    [WORKER, 'grid-worker'],
    [givenActor('x', givenPost('part-time-worker')), 'grid-worker'],
    [givenActor('x', givenPost('village-officer')), 'village'],
    [givenActor('x', givenPost('dispatcher')), 'desk'],
  ] as const)('knows where it came from (%#)', (actor, source) => {
    expect(report(given(), givenReportFacts({ actor })).after).toMatchObject({ source, reporter: actor?.user ?? null });
  });
});

describe('the time it happened', () => {
  test('is kept as an instant, whatever offset it was given with', () => {
    expect(at('2026-11-25T11:30+08:00')).toBe('2026-11-25T03:30:00.000Z');
    expect(at('2026-11-25T03:30:00.5Z')).toBe('2026-11-25T03:30:00.500Z');
    expect(at('2026-11-25T13:00:00+0900')).toBe('2026-11-25T04:00:00.000Z');
  });
  test('may lie four minutes ahead, as a fast telephone’s does, and not next week', () => {
    expect(at('2026-11-25T04:04:00.000Z')).toBe('2026-11-25T04:04:00.000Z');
    expect(refused({ happenedAt: '2026-11-25T04:05:01.000Z' })).toBe('time.future');
    expect(refused({ happenedAt: '2026-12-02T04:00:00.000Z' })).toBe('time.future');
    expect(refused({ happenedAt: '9999-12-31T23:59:59.000Z' })).toBe('time.future');
  });
  test('may lie a year back, and not in 1970', () => {
    expect(at('2025-11-25T04:00:00.000Z')).toBe('2025-11-25T04:00:00.000Z');
    expect(refused({ happenedAt: '1970-01-01T00:00:00.000Z' })).toBe('time.past');
    expect(refused({ happenedAt: '2025-11-23T04:00:00.000Z' })).toBe('time.past');
  });
  // Without an offset it would mean another instant on each server.
  test.each(['昨天', '', '2026-11-25', '2026-11-25T11:30', '2026-11-25 11:30:00', '1764043200000', '2026-13-45T99:00:00Z', '2026-02-30T08:00:00Z', '2026-11-25T25:00Z', 'Nov 25 2026'])('%j can’t be read', (text) => {
    expect(refused({ happenedAt: text })).toBe('time.unreadable');
  });
});

describe('settle', () => {
  const settled = (more: Partial<Report> = {}, id = '019ac0de-0000-7000-8000-000000000001', actor = WORKER) =>
    settle({ ...given(more), done: '已劝搬走' }, { ...givenReportFacts({ id, category: { ...LAMP, proof: 'words' } }), actor });

  test('is report and close in one, in the words of both', () => {
    const { after, entries } = settled({ photos: [PHOTO] });
    expect(after).toMatchObject({ version: 2, status: 'closed', closedAt: NOW, handler: 'worker', reporter: 'worker', settledOnSpot: true, photos: 1 });
    expect(entries.map((entry) => [entry.verb, entry.words, entry.photos])).toEqual([['report', '路灯不亮', []], ['settle', '已劝搬走', [PHOTO]]]);
  });
  test('goes to somebody else for verification when drawn', () => {
    expect(settled({}, '019ac0de-0000-7000-8000-000000000014').after).toMatchObject({ status: 'to-verify', closedAt: null });
  });
  test('one in twenty is drawn, by the id (10,000 ids)', () => {
    let drawn = 0;
    // The last byte of an id is random: every value of it as often as the others.
    for (let n = 0; n < 10_000; n += 1) {
      const id = `019ac0de-0000-7000-8000-${((n * 2_654_435_761) % 2 ** 47).toString(16).padStart(12, '0')}`;
      if (settled({}, id).after.status === 'to-verify') drawn += 1;
    }
    expect(drawn).toBeGreaterThan(430);
    expect(drawn).toBeLessThan(590);
  });
  test('only by who works on that spot', () => {
    const by = (...posts: Parameters<typeof givenPost>[]) => refusalOf(() => settled({}, undefined, givenActor('x', ...posts.map((post) => givenPost(...post)))))?.code;
    expect(by(['grid-worker', { territory: 'g1' }])).toBeUndefined();
    expect(by(['part-time-worker', { territory: 'g1' }])).toBeUndefined();
    expect(by(['village-officer', { territory: 'v1' }])).toBeUndefined();
    expect(by(['grid-worker', { territory: 'g2' }])).toBe('settle.not-here');
    expect(by(['dispatcher', { territory: 't1' }])).toBe('settle.not-here');
    expect(by()).toBe('settle.not-here');
  });
  test('needs the proof of its category and words of what was done', () => {
    const actor = WORKER;
    expect(refusalOf(() => settle({ ...given(), done: '好了' }, { ...givenReportFacts({ category: LAMP }), actor }))?.code).toBe('proof.photo');
    expect(refusalOf(() => settle({ ...given(), done: ' ' }, { ...givenReportFacts(), actor }))?.code).toBe('text.empty');
  });
});
