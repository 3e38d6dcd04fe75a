import { expect, test } from 'vitest';
import { changeWords } from './change-words.ts';

const names = {
  language: 'zh', now: Date.parse('2026-11-25T02:00:00.000Z'),
  unit: (id: string) => (id === 'renhe-command-room' ? '仁和指挥室' : id),
  territory: (id: string) => (id === '330110009' ? '仁和街道' : id),
} as const;

test('each change in words of the people', () => {
  expect(changeWords({ what: 'user', before: null, after: 'li' }, names)).toBe('新用户');
  expect(changeWords({ what: 'name', before: '李四', after: '李思' }, names)).toBe('姓名 李四 → 李思');
  expect(changeWords({ what: 'post', before: null, after: 'dispatcher renhe-command-room 330110009' }, names)).toBe('给岗位：指挥室坐席 · 仁和指挥室 · 仁和街道');
  expect(changeWords({ what: 'to', before: null, after: '2026-12-31T16:00:00.000Z' }, names)).toBe('结束 不定 → 12月31日');
});
