import type { Platform } from '../shared/platforms.ts';

/** Roles of domain.md §6. What each sees and does: core/access/matter.ts and its siblings. */
export const ROLES = [
  'part-time-worker', // 兼职网格员 / 微网格长
  'grid-worker', // 专职网格员
  'grid-lead', // 网格长
  'village-officer', // 村社干部
  'dispatcher', // 综合信息指挥室坐席
  'command-director', // 指挥室主任
  'platform-lead', // 平台负责人
  'unit-officer', // 站所、下沉人员
  'township-leader', // 镇街领导
  'zone-officer', // 功能区管委会
  'center-officer', // 县级社会治理中心
  'ops-officer', // 数智治理中心
  'department-officer', // 县级部门
  'mediator', // 调解员
  'system-admin',
  'security-admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A post (岗位): what a user is, where. Acting rights are the union of the posts in force. */
export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly unit: string;
  /** The territory the post answers for: a grid, village, township or the county. */
  readonly territory: string;
  readonly line: string | null;
  readonly platform: Platform | null;
  /** A seconded post (下沉): the township that commands it, while it belongs to a line's unit. */
  readonly commandedBy: string | null;
}

export interface Actor {
  readonly county: string;
  readonly user: string;
  readonly posts: readonly Post[];
}
