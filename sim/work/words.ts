import type { DeclineReason, Verb } from '../../core/matter/life.ts';
import type { Random } from '../random.ts';

/** What those at work write, plainly and in their own way. */
const SAID: Readonly<Record<Extract<Verb, 'dispatch' | 'handle' | 'answer' | 'close'>, readonly string[]>> = {
  dispatch: ['请尽快到现场看一下。', '请按时限办理，有困难随时说。', '群众反映比较急，请优先。'],
  handle: ['已到现场，正在处理。', '已联系反映人，约好今天下午到场。', '材料已备好，明天上午施工。'],
  answer: ['已处理完毕，现场恢复正常。', '已按规定办结，并当面告知反映人。', '已整改到位，照片附后。', '已协调双方达成一致，后续由村里跟踪。'],
  close: ['核查属实，予以办结。', '已办妥，办结归档。', '结果已告知反映人，办结。'],
};
const FAILED = ['现场还没清理干净，请再去一趟。', '只处理了一半，另一侧还是老样子。', '反映人说晚上又出现了，请再核实。'] as const;
const PASSED = ['到现场看过，确实办好了。', '和反映人核对过，没有问题。'] as const;
const DECLINED: Readonly<Record<DeclineReason, string>> = {
  'not-ours': '这件事不在本区管辖范围内，请向所在地反映，或拨打当地 12345。',
  'no-facts': '看不出具体是什么事、在哪里。请补充地点和情况后再反映一次。',
  'other-procedure': '这件事已进入诉讼或仲裁程序，请按该程序提出。',
  'already-answered': '同一件事已经答复过，请查看原来的答复。',
  other: '按规定不予受理，如有新的情况请再反映。',
};
const THANKED = ['谢谢，处理得很快。', '问题解决了。', '比以前好多了。'] as const;

export const say = (verb: keyof typeof SAID, random: Random): string => random.pick(SAID[verb]);
export const judge = (passed: boolean, random: Random): string => random.pick(passed ? PASSED : FAILED);
export const decline = (reason: DeclineReason): string => DECLINED[reason];
export const thank = (random: Random): string => random.pick(THANKED);
