import { expect, test } from 'vitest';
import { factWords } from './facts.ts';

const names = { language: 'zh', categoryName: () => '路灯不亮' } as const;

test('a dispatch says to whom, a unit before its platform', () => {
  expect(factWords({ verb: 'dispatch', facts: { platform: 'service', unit: 'u1', unitName: '路灯所' } }, names)).toEqual(['派给 路灯所']);
  expect(factWords({ verb: 'dispatch', facts: { platform: 'service', unit: null } }, names)).toEqual(['派到公共服务平台']);
});

test('reasons, verdicts and ratings read as words', () => {
  expect(factWords({ verb: 'decline', facts: { reason: 'not-ours' } }, names)).toEqual(['不归本县办理']);
  expect(factWords({ verb: 'verify', facts: { passed: false } }, names)).toEqual(['核查没通过，退回处置']);
  expect(factWords({ verb: 'rate', facts: { solved: true, satisfaction: 'fair' } }, names)).toEqual(['解决了 · 一般']);
  expect(factWords({ verb: 'accept', facts: { category: 'c', urgency: 'urgent' } }, names)).toEqual(['路灯不亮 · 紧急']);
});

test('a finding, a unit that changed, a reason to hand back', () => {
  expect(factWords({ verb: 'confirm', facts: { finding: 'already-done' } }, names)).toEqual(['已经处理好']);
  expect(factWords({ verb: 'correct', facts: { category: 'c', unit: 'u1', unitName: '路灯所' } }, names)).toEqual(['路灯不亮', '改到 路灯所']);
  expect(factWords({ verb: 'hand-back', facts: { reason: 'other-county' } }, names)).toEqual(['地点不在本区县']);
  expect(factWords({ verb: 'conclude', facts: { platform: 'service', unit: 'u1', unitName: '路灯所' } }, names)).toEqual(['派给 路灯所']);
});

test('facts this page does not know say nothing', () => {
  expect(factWords({ verb: 'sign', facts: { weather: 'rain', reason: 'moon' } }, names)).toEqual([]);
});
