import type { Role } from '../access/roles.ts';
import type { Status } from './life.ts';

/**
 * The queues of the desks: tabs of a page, each one status (so that one index serves it in the
 * order of its deadline); `to-do`, what waits for the reader's own hands, and `late`, both across
 * the open ones; and four that look back.
 */
export const QUEUES = [
  'to-do',
  'to-accept',
  'to-check',
  'to-dispatch',
  'at-platform',
  'unclaimed',
  'to-sign',
  'handling',
  'to-verify',
  'to-close',
  'late',
  'closed',
  'declined',
  'handed-back',
  'mine',
] as const;
export type Queue = (typeof QUEUES)[number];

/** A queue of one status; null for the others. */
export const statusOf = (queue: Queue): Status | null =>
  queue === 'to-do' || queue === 'late' || queue === 'mine' ? null : queue;

const ROOM: readonly Queue[] = [
  'to-accept', 'to-check', 'to-dispatch', 'at-platform', 'unclaimed', 'to-sign', 'handling', 'to-verify', 'to-close', 'late', 'closed', 'declined',
  'handed-back',
];
/** They see more than their own work: a village what others do in it, a department its whole line. So theirs comes first. */
const WORK: readonly Queue[] = ['to-do', 'to-sign', 'handling', 'to-verify', 'late', 'closed'];
const SPOT: readonly Queue[] = ['to-do', 'to-check', 'to-verify', 'handling', 'late', 'closed', 'mine'];

/** Which tabs a role starts with, the most used first. */
export const QUEUES_OF: Record<Role, readonly Queue[]> = {
  'part-time-worker': ['mine'],
  'grid-worker': SPOT,
  'grid-lead': SPOT,
  'village-officer': SPOT,
  dispatcher: ROOM,
  'command-director': ROOM,
  'platform-lead': ['at-platform', 'unclaimed', 'to-sign', 'handling', 'to-verify', 'late', 'closed'],
  'unit-officer': WORK,
  'township-leader': ['late', 'handling', 'closed'],
  'zone-officer': WORK,
  'center-officer': ROOM,
  'ops-officer': ROOM,
  'department-officer': WORK,
  mediator: WORK,
  'system-admin': [],
  'security-admin': [],
  auditor: [],
};

/** The tabs of whoever holds these roles: one role's in its own order, those of several in the order of a matter's life. */
export function queuesOf(roles: readonly Role[]): Queue[] {
  const queues = new Set(roles.flatMap((role) => QUEUES_OF[role]));
  return roles.length === 1 ? [...queues] : QUEUES.filter((queue) => queues.has(queue));
}
