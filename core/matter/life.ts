/**
 * The life of a matter, as data. Read this page and you know what can happen to one.
 *
 *   report → accept → dispatch (platform) → dispatch (unit) → sign → handle* → answer → verify → close → rate
 *
 * Stages and names: domain.md §1.1 and §9 (GB/T 30428.8 立案、处置、结案; 基层治理四平台 practice).
 * Verbs that come later (return, extend, suspend …) join the lists below; a new status does
 * not compile until it has its row here.
 */
export const STATUSES = [
  'to-accept', // 待受理
  'declined', // 不予受理
  'to-dispatch', // 待派遣: the command room has accepted it
  'at-platform', // 待平台派遣: a platform has it and picks the unit
  'to-sign', // 待签收
  'handling', // 处置中
  'to-verify', // 待核查
  'to-close', // 待办结
  'closed', // 已办结
] as const;
export type Status = (typeof STATUSES)[number];

/** Verbs that act on a matter that exists. `report` and `settle` make one. */
export const VERBS = ['accept', 'decline', 'dispatch', 'sign', 'handle', 'answer', 'verify', 'close', 'rate'] as const;
export type Verb = (typeof VERBS)[number];
export type Birth = 'report' | 'settle';

interface Stage {
  /** Does it still wait for somebody? Open matters are in the queues and on the clock. */
  readonly open: boolean;
  /** What may be done to it now, by whoever has the right (core/access/matter.ts). The first is the usual next step. */
  readonly commands: readonly Verb[];
}

export const LIFE = {
  'to-accept': { open: true, commands: ['accept', 'decline'] },
  declined: { open: false, commands: [] },
  'to-dispatch': { open: true, commands: ['dispatch'] },
  'at-platform': { open: true, commands: ['dispatch'] },
  'to-sign': { open: true, commands: ['sign'] },
  handling: { open: true, commands: ['answer', 'handle'] },
  'to-verify': { open: true, commands: ['verify'] },
  'to-close': { open: true, commands: ['close'] },
  closed: { open: false, commands: ['rate'] },
} as const satisfies Record<Status, Stage>;

export const isOpen = (status: Status): boolean => LIFE[status].open;
export const commandsOf = (status: Status): readonly Verb[] => LIFE[status].commands;

/** Why a report is not taken on. Each has a sentence for the reporter in both languages. */
export const DECLINE_REASONS = ['not-ours', 'no-facts', 'other-procedure', 'already-answered', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Where a report came from (domain.md §1.1 row 0). More sources join with their intake forms. */
export const SOURCES = ['resident', 'grid-worker', 'desk'] as const;
export type Source = (typeof SOURCES)[number];

export const URGENCIES = ['ordinary', 'urgent', 'critical'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];
