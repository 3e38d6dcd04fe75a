import { expect, test } from 'vitest';
import type { MatterRow } from '../../../../contract/matter.ts';
import { daysOf } from './period.ts';
import { problems } from './wrong.ts';

const now = Date.parse('2026-11-25T02:00:00Z');
const HOUR = 3_600_000;
let n = 0;
function row(township: string, dueInHours: number, more: Partial<MatterRow> = {}): MatterRow {
  n += 1;
  return {
    id: `m${n}`,
    status: 'handling',
    place: { township: { id: township, name: township }, village: { id: `${township}v`, name: `${township}村` }, grid: { id: 'g', name: 'g' } },
    unit: { id: 'u1', name: '执法队' },
    reportedAt: new Date(now - 48 * HOUR).toISOString(),
    dueAt: new Date(now + dueInHours * HOUR).toISOString(),
    warnAt: new Date(now + (dueInHours - 0.5) * HOUR).toISOString(),
    ...more,
  } as MatterRow;
}

test('the place with most late comes first and says who holds them', () => {
  const late = [row('良渚', -9), row('仁和', -1), row('仁和', -3), row('仁和', -2, { unit: null, status: 'to-accept' })];
  const [first, second] = problems({ late, waiting: [], level: 'township', now });
  expect(first).toMatchObject({ kind: 'late', place: { name: '仁和' }, n: 3, longest: 3 * HOUR });
  expect(first).toMatchObject({ held: [{ holder: '执法队', n: 2 }, { holder: null, status: 'to-accept', n: 1 }] });
  expect(second).toMatchObject({ place: { name: '良渚' }, n: 1 });
});

test('a township sees its villages', () => {
  expect(problems({ late: [row('仁和', -1)], waiting: [], level: 'village', now })[0]).toMatchObject({ place: { name: '仁和村' } });
});

test('only what is due soon is said of those that wait, by stage', () => {
  const waiting = [row('a', 0.2, { status: 'to-sign' }), row('a', 0.4, { status: 'to-sign' }), row('a', 40, { status: 'to-accept' })];
  expect(problems({ late: [], waiting, level: 'township', now })).toEqual([{ kind: 'soon', status: 'to-sign', n: 2, next: 0.2 * HOUR }]);
});

test('nothing wrong, nothing said', () => {
  expect(problems({ late: [], waiting: [], level: 'township', now })).toEqual([]);
});

test('a period ends today in Shanghai and counts today', () => {
  const late = Date.parse('2026-11-24T16:30:00Z'); // 00:30 on the 25th there
  expect(daysOf('today', late)).toEqual({ from: '2026-11-25', to: '2026-11-25' });
  expect(daysOf('week', late)).toEqual({ from: '2026-11-19', to: '2026-11-25' });
});
