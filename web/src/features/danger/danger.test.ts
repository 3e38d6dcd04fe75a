import { describe, expect, test } from 'vitest';
import { CALL, dangerIn } from './danger.ts';

describe('words that smell of danger', () => {
  test.each([
    ['3幢楼下一股煤气味，很重', 'gas'],
    ['楼道里闻到天然气的味道', 'gas'],
    ['后面仓库着火了，冒黑烟', 'fire'],
    ['东塘路电线被风吹断掉在地上', 'wire'],
    ['有个老人晕倒在公交站', 'ill'],
    ['路边有人没有呼吸了', 'ill'],
    ['两个人在楼下打架', 'fight'],
    ['小孩掉进河里了', 'water'],
    ['电梯里困住人了', 'trapped'],
    ['I smell gas in the stairwell', 'gas'],
  ])('%s → %s', (text, danger) => {
    expect(dangerIn(text)).toBe(danger);
  });

  test.each([
    '东塘路86号门口的路灯，三天不亮了',
    '烧烤摊油烟大，没有着火',
    '楼上天天打麻将到半夜',
    '煤气费贵',
    '昨天的火灾已经扑灭，现场垃圾没人收',
    '',
  ])('%s is none', (text) => {
    expect(dangerIn(text)).toBeNull();
  });

  test('each has a number to call', () => {
    expect(CALL.gas).toBe('119');
    expect(CALL.fight).toBe('110');
    expect(CALL.ill).toBe('120');
  });
});
