import { expect, test } from 'vitest';
import { isOnTime } from '../../core/deadline/clock.ts';
import { dataFile, readRows } from './data.ts';

const path = dataFile('sr311/boston311_sample.csv.gz');

/** The city's own verdict on 30,000 requests of 2015. Times stand without a zone: all in the same one, so any will do. */
test.skipIf(path === null)('our on-time rule judges as Boston did: ONTIME ⇔ closed ≤ target', () => {
  const rows = readRows(path ?? '').filter(({ target_dt, closed_dt, ontime_status }) => target_dt !== '' && closed_dt !== '' && ontime_status !== '');
  expect(rows).toHaveLength(19_545);
  const wrong = rows.filter(({ target_dt, closed_dt, ontime_status }) => isOnTime({ metAt: `${closed_dt}Z`, dueAt: `${target_dt}Z` }) !== (ontime_status === 'ONTIME'));
  expect(wrong).toEqual([]);
  // Both verdicts are there to be told apart.
  expect(new Set(rows.map(({ ontime_status }) => ontime_status))).toEqual(new Set(['ONTIME', 'OVERDUE']));
});
