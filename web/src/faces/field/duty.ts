import type { Session } from '../../../../contract/session.ts';
import type { Role } from '../../../../core/access/roles.ts';
import type { Queue } from '../../../../core/matter/queues.ts';

type Posts = Session['posts'];
const ON_THE_SPOT: readonly Role[] = ['grid-worker', 'grid-lead', 'village-officer'];
const IN_A_UNIT: readonly Role[] = ['unit-officer', 'department-officer', 'zone-officer', 'mediator'];
/** Whose work is on the phone: first in the list of accounts. */
export const FIELD_ROLES: readonly Role[] = ['grid-worker', 'part-time-worker', 'grid-lead', 'village-officer', 'unit-officer'];
const SETTLERS: readonly Role[] = ['part-time-worker', ...ON_THE_SPOT];

const has = (posts: Posts, roles: readonly Role[]): boolean => posts.some((post) => roles.includes(post.role));

/** What waits for this person's own hands; the rest of the queues is for looking. */
export function doingQueues(session: Pick<Session, 'posts' | 'queues'>): Queue[] {
  const wanted: Queue[] = [
    ...(has(session.posts, IN_A_UNIT) ? (['to-sign', 'handling'] as const) : []),
    ...(has(session.posts, ON_THE_SPOT) ? (['to-verify'] as const) : []),
  ];
  return wanted.filter((queue) => session.queues.includes(queue));
}

/** The tabs of "my tasks": what to do first, then what to watch. */
export function taskQueues(session: Pick<Session, 'posts' | 'queues'>): Queue[] {
  const doing = doingQueues(session);
  return [...doing, ...session.queues.filter((queue) => queue !== 'mine' && !doing.includes(queue))];
}

export const maySettleSomewhere = (posts: Posts): boolean => has(posts, SETTLERS);

/** 獐山社区 第1网格: the committee's own name is longer than a phone is wide. */
export function postTitle(posts: Posts): string {
  const [first] = posts;
  if (!first) return '';
  const unit = first.unit.name.replace(/(居民|村民)委员会$/u, '');
  return SETTLERS.includes(first.role) && unit !== first.territory.name ? `${unit} ${first.territory.name}` : unit;
}
