import type { Node } from '../deadline/clock.ts';

/**
 * The life of a matter, as data. Read this page and you know what can happen to one.
 *
 *   report → accept → dispatch (platform) → dispatch (unit) → sign → handle* → answer → verify → close → rate
 *   before it: check ↔ confirm (is it so?), hand-back (not ours, to 12345 or 110)
 *   aside:     correct (place, category, urgency: routed again) · unclaim → conclude (nobody's: a meeting names the unit)
 *
 * Stages and names: domain.md §1.1 and §9 (GB/T 30428.8 立案、处置、结案; 基层治理四平台 practice).
 * Verbs that come later (return, extend, suspend …) join the lists below; a new status does
 * not compile until it has its row here.
 */
export const STATUSES = [
  'to-accept', // 待受理
  'to-check', // 待核实: the desk asked the grid worker first
  'declined', // 不予受理
  'handed-back', // 已退回来源: 12345 or 110 takes it again
  'to-dispatch', // 待派遣: the command room has accepted it
  'at-platform', // 待平台派遣: a platform has it and picks the unit
  'unclaimed', // 无人认领: nobody's; a meeting within a day names the unit
  'to-sign', // 待签收
  'handling', // 处置中
  'to-verify', // 待核查
  'to-close', // 待办结
  'closed', // 已办结
] as const;
export type Status = (typeof STATUSES)[number];

/** Verbs that act on a matter that exists. `report` and `settle` make one. */
export const VERBS = [
  'accept', 'check', 'confirm', 'decline', 'hand-back', 'dispatch', 'unclaim', 'conclude', 'correct',
  'sign', 'arrive', 'handle', 'answer', 'verify', 'close', 'rate',
] as const;
export type Verb = (typeof VERBS)[number];
export type Birth = 'report' | 'settle';

interface Stage {
  /** Does it still wait for somebody? Open matters are in the queues and on the clock. */
  readonly open: boolean;
  /** What may be done to it now, by whoever has the right (core/access/matter.ts). The first is the usual next step. */
  readonly commands: readonly Verb[];
  /** The clocks that run in it beside the whole one; coming here starts them, leaving meets them (core/matter/clocks.ts). */
  readonly clocks: readonly Node[];
}

export const LIFE = {
  'to-accept': { open: true, commands: ['accept', 'check', 'decline', 'hand-back', 'correct'], clocks: ['accept'] },
  'to-check': { open: true, commands: ['confirm'], clocks: ['accept'] },
  declined: { open: false, commands: [], clocks: [] },
  'handed-back': { open: false, commands: [], clocks: [] },
  'to-dispatch': { open: true, commands: ['dispatch', 'correct', 'unclaim'], clocks: ['dispatch'] },
  'at-platform': { open: true, commands: ['dispatch', 'correct', 'unclaim'], clocks: ['dispatch'] },
  unclaimed: { open: true, commands: ['conclude'], clocks: ['meet'] },
  'to-sign': { open: true, commands: ['sign', 'correct'], clocks: ['sign', 'arrive', 'handle'] },
  handling: { open: true, commands: ['answer', 'handle', 'arrive', 'correct'], clocks: ['arrive', 'handle'] },
  'to-verify': { open: true, commands: ['verify'], clocks: ['verify'] },
  'to-close': { open: true, commands: ['close'], clocks: [] },
  closed: { open: false, commands: ['rate'], clocks: [] },
} as const satisfies Record<Status, Stage>;

export const isOpen = (status: Status): boolean => LIFE[status].open;
export const commandsOf = (status: Status): readonly Verb[] => LIFE[status].commands;

/** Why a report is not taken on. Each has a sentence for the reporter in both languages. */
export const DECLINE_REASONS = ['not-ours', 'no-facts', 'other-procedure', 'already-answered', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Where a report came from (domain.md §1.1 row 0). */
export const SOURCES = [
  'resident', 'grid-worker', 'village', 'desk', 'hotline-12345', 'police-110', 'sensor', 'inspection', 'higher-level',
] as const;
export type Source = (typeof SOURCES)[number];

/** What the grid worker found when the desk asked first (核实). */
export const FINDINGS = ['true', 'not-found', 'already-done'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Why work goes back to 12345 or 110 (不属职责 and its kin). */
export const HAND_BACK_REASONS = ['not-our-duty', 'other-county', 'duplicate', 'unclear'] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];
/** Sources that take their work back, and the hours after it came in which they do. */
export const HAND_BACK_HOURS: Partial<Record<Source, number>> = { 'hotline-12345': 24, 'police-110': 2 };

export const URGENCIES = ['ordinary', 'urgent', 'critical'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];
