import { expect, test } from 'vitest';
import { clockOf, local } from '../test/given-calendar.ts';
import { refusalOf } from '../test/given.ts';
import { notBefore, type QuietHours } from './quiet.ts';

const iso = (text: string): string => new Date(local(text)).toISOString();
const at = (text: string, quiet: QuietHours | null, urgency: 'ordinary' | 'critical' = 'ordinary') => clockOf(Date.parse(notBefore(iso(text), quiet, urgency)));
const NIGHT: QuietHours = { from: 22 * 60, to: 7 * 60 };
const NOON: QuietHours = { from: 12 * 60, to: 13 * 60 };

test.each([
  ['2026-11-28 00:00', NIGHT, '2026-11-28 07:00'],
  ['2026-11-28 22:00', NIGHT, '2026-11-29 07:00'],
  ['2026-12-31 23:30', NIGHT, '2027-01-01 07:00'],
  ['2026-11-28 06:59', NIGHT, '2026-11-28 07:00'],
  ['2026-11-28 07:00', NIGHT, '2026-11-28 07:00'],
  ['2026-11-28 21:59', NIGHT, '2026-11-28 21:59'],
  ['2026-11-28 12:30', NOON, '2026-11-28 13:00'],
  ['2026-11-28 13:00', NOON, '2026-11-28 13:00'],
  ['2026-11-28 23:00', { from: 22 * 60, to: 1440 }, '2026-11-29 00:00'],
  ['2026-11-28 03:00', null, '2026-11-28 03:00'],
] as const)('what is due at %s, quiet %o, waits until %s (C17)', (due, quiet, until) => expect(at(due, quiet)).toBe(until));

test('what is critical waits for nobody', () => expect(at('2026-11-28 03:00', NIGHT, 'critical')).toBe('2026-11-28 03:00'));

test.each([{ from: 480, to: 480 }, { from: 0, to: 1440 }, { from: -1, to: 60 }, { from: 60, to: 1441 }, { from: 0.5, to: 60 }, { from: Number.NaN, to: 60 }])('%o are no quiet hours', (quiet) => {
  expect(refusalOf(() => notBefore(iso('2026-11-28 03:00'), quiet, 'ordinary'))?.code).toBe('quiet.hours');
});
