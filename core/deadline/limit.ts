import type { Urgency } from '../matter/life.ts';

/** Hours a matter has before its category is known: five days (一般 5 工作日, domain.md §1.4), round the clock. */
export const LIMIT_BEFORE_CATEGORY = 120;

/** The most hours an urgency leaves, whatever the category says (domain.md §1.4: 特急先期处置 2 h, 紧急 1 日). */
const CAP: Record<Urgency, number> = { ordinary: Number.POSITIVE_INFINITY, urgent: 24, critical: 2 };

/** The whole limit from report to close, in hours round the clock. */
export function limitHours(categoryHours: number | null, urgency: Urgency): number {
  return Math.min(categoryHours ?? LIMIT_BEFORE_CATEGORY, CAP[urgency]);
}

/** `instant` plus `hours`, as ISO text in UTC. */
export function addHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
