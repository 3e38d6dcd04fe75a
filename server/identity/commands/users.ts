import { readableName, refuseUserId } from '../../../core/access/users.ts';
import type { PeopleAnswer } from '../../../contract/people.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import { instant } from '../../base/clock.ts';
import type { PeopleParts } from '../parts.ts';
import { loadUsers } from '../store.ts';
import { loadPerson, refuseOld } from './person.ts';
import { carryOut, type By } from './save.ts';

export function createUser(parts: PeopleParts, by: By, given: { id: string; name: string }): Promise<PeopleAnswer> {
  const { county } = by;
  return carryOut(parts, by, {
    decide: async () => {
      refuseUserId(given.id);
      const name = readableName(given.name);
      if ((await loadUsers(parts.pool, county, [given.id])).length > 0) throw new Refusal('user.taken', { field: 'id', user: given.id });
      return {
        decision: {
          about: { noun: 'user', id: given.id, version: 1 }, log: { noun: 'user', id: given.id, verb: 'create' }, at: instant(parts.clock),
          change: { newUsers: [{ id: given.id, name }] }, refs: { user: given.id }, touched: [given.id],
        },
        answer: { user: given.id, version: 1, post: null, handedOver: 0 },
      };
    },
    again: () => standing(parts, county, { user: given.id }),
  });
}

export function renameUser(parts: PeopleParts, by: By, given: { user: string; version?: number | undefined; name: string }): Promise<PeopleAnswer> {
  const { county } = by;
  return carryOut(parts, by, {
    decide: async () => {
      const { id, version } = await loadPerson(parts.pool, county, given.user);
      refuseOld(given.version, version);
      return {
        decision: {
          about: { noun: 'user', id, version: version + 1 }, log: { noun: 'user', id, verb: 'rename' }, at: instant(parts.clock),
          change: { users: [{ id, name: readableName(given.name), version: version + 1 }] }, refs: { user: id }, touched: [],
        },
        answer: { user: id, version: version + 1, post: null, handedOver: 0 },
      };
    },
    again: () => standing(parts, county, given),
  });
}

/** What a repeated request is answered: the user as he stands. */
export async function standing(parts: PeopleParts, county: string, { user, post = null }: { user: string; post?: string | null }): Promise<PeopleAnswer> {
  const { version } = await loadPerson(parts.pool, county, user);
  return { user, version, post, handedOver: 0 };
}
