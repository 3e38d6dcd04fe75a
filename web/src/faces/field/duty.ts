import type { Session } from '../../../../contract/session.ts';
import type { Role } from '../../../../core/access/roles.ts';
import type { Queue } from '../../../../core/matter/queues.ts';

type Posts = Session['posts'];
/** Whose work is on the phone: first in the list of accounts. */
export const FIELD_ROLES: readonly Role[] = ['grid-worker', 'part-time-worker', 'grid-lead', 'village-officer', 'unit-officer'];
const SETTLERS: readonly Role[] = ['part-time-worker', 'grid-worker', 'grid-lead', 'village-officer'];

const has = (posts: Posts, roles: readonly Role[]): boolean => posts.some((post) => roles.includes(post.role));

/** Whether this person has work of his own; the rest of the queues is for looking. */
export const hasWork = (session: Pick<Session, 'queues'>): boolean => session.queues.includes('to-do');

/** The tabs of "my tasks": what to do first, then what to watch. */
export const taskQueues = (session: Pick<Session, 'queues'>): Queue[] => session.queues.filter((queue) => queue !== 'mine');

export const maySettleSomewhere = (posts: Posts): boolean => has(posts, SETTLERS);

/** 獐山社区 第1网格: the committee's own name is longer than a phone is wide. */
export function postTitle(posts: Posts): string {
  const [first] = posts;
  if (!first) return '';
  const unit = first.unit.name.replace(/(居民|村民)委员会$/u, '');
  return SETTLERS.includes(first.role) && unit !== first.territory.name ? `${unit} ${first.territory.name}` : unit;
}
