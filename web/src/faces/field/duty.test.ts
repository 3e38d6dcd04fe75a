import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../contract/session.ts';
import { QUEUES_OF } from '../../../../core/matter/queues.ts';
import type { Role } from '../../../../core/access/roles.ts';
import { hasWork, maySettleSomewhere, postTitle, taskQueues } from './duty.ts';

const post = (role: Role, unit = '獐山社区居民委员会', territory = '第1网格'): Session['posts'][number] => ({
  role, unit: { id: 'u', name: unit }, territory: { id: 't', name: territory }, platform: null,
});
const who = (role: Role) => ({ posts: [post(role)], queues: [...QUEUES_OF[role]] });

describe('what is on the phone of whom', () => {
  test('who has work of his own, and who only reports', () => {
    expect((['grid-worker', 'village-officer', 'unit-officer', 'mediator'] as const).map(who).every(hasWork)).toBe(true);
    expect(hasWork(who('part-time-worker'))).toBe(false);
    expect(taskQueues(who('part-time-worker'))).toEqual([]);
  });

  test('tabs begin with what is to do and leave out the own reports', () => {
    expect(taskQueues(who('grid-worker'))).toEqual(['to-do', 'to-check', 'to-verify', 'handling', 'late', 'closed']);
    expect(taskQueues(who('unit-officer'))).toEqual(['to-do', 'to-sign', 'handling', 'to-verify', 'late', 'closed']);
  });

  test('who may settle on the spot', () => {
    expect(maySettleSomewhere([post('part-time-worker')])).toBe(true);
    expect(maySettleSomewhere([post('unit-officer')])).toBe(false);
  });

  test('the title is short and never says a name twice', () => {
    expect(postTitle([post('grid-worker')])).toBe('獐山社区 第1网格');
    expect(postTitle([post('village-officer', '三白潭村村民委员会', '三白潭村')])).toBe('三白潭村');
    expect(postTitle([post('unit-officer', '仁和派出所', '仁和街道')])).toBe('仁和派出所');
    expect(postTitle([])).toBe('');
  });
});
