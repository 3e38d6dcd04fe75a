import { expect, test } from 'vitest';
import type { MatterRow } from '../../../../contract/matter.ts';
import { statusLines } from './copied.ts';
import { shareUsed, stateOf } from './state.ts';

const now = Date.parse('2026-11-25T02:00:00Z');
const row: MatterRow = {
  county: '330110',
  id: '0193581e-0000-7000-8000-000000000001',
  number: 'M0AN-7F3K2',
  version: 3,
  status: 'handling',
  source: 'resident',
  urgency: 'urgent',
  headline: '王小明家门口路灯不亮，电话13800001111',
  category: 'service.lighting',
  condition: null,
  sensitive: false,
  placeWords: '永胜村3组12号王小明家',
  place: {
    township: { id: '330110014', name: '仁和街道' },
    village: { id: '330110014201', name: '永胜村' },
    grid: { id: '330110014201004', name: '第4网格' },
  },
  placeHow: 'inside',
  platform: 'service',
  unit: { id: 'u1', name: '路灯所' },
  point: { lon: 120.1, lat: 30.4 },
  photos: 1,
  rework: 0,
  reportedAt: '2026-11-24T02:00:00Z',
  dueAt: '2026-11-25T04:00:00Z',
  dueNode: 'handle',
  warnAt: '2026-11-25T03:00:00Z',
  closedAt: null,
  allowed: [],
  solved: null,
};

test('the copied status is two lines and says where it stands', () => {
  const copied = statusLines(row, { now, language: 'zh', category: '路灯不亮' });
  expect(copied.split('\n')).toEqual([
    'M0AN-7F3K2 · 紧急 · 路灯不亮 · 永胜村 › 第4网格',
    '处置中 · 路灯所 · 请于 今天 12:00 前处置（还剩 2 小时）',
  ]);
});

test.each(['zh', 'en'] as const)('it carries no personal data (%s)', (language) => {
  const copied = statusLines(row, { now, language, category: null });
  for (const personal of ['王小明', '138', '12号']) expect(copied).not.toContain(personal);
});

test('a closed matter says when, not how long is left', () => {
  const closed: MatterRow = { ...row, status: 'closed', closedAt: '2026-11-25T01:00:00Z' };
  expect(statusLines(closed, { now, language: 'zh', category: null })).toContain('今天 09:00 办结');
  expect(stateOf(closed, now)).toBe('done');
});

test('the share of time used stays between none and all', () => {
  expect(shareUsed(row.reportedAt, row.dueAt, now)).toBeCloseTo(24 / 26);
  expect(shareUsed(row.reportedAt, row.dueAt, now + 1e9)).toBe(1);
  expect(shareUsed(row.dueAt, row.dueAt, now)).toBe(1);
});
