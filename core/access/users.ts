import { Refusal } from '../shared/refusal.ts';

/** An id becomes part of addresses and scopes: nothing in one may look like a separator. */
const USER_ID = /^[\p{L}\p{N}._-]{1,64}$/u;
const NAME_MAX = 100;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** @throws Refusal user.id */
export function refuseUserId(user: string): void {
  if (!USER_ID.test(user)) throw new Refusal('user.id', { field: 'user', user });
}

/**
 * A name of any script and length a person has (known-faults I15), as typed, without blanks at the ends.
 * @throws Refusal user.name
 */
export function readableName(typed: string): string {
  const name = typed.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(name) || UNSEEN.test(name) || Array.from(name).length > NAME_MAX) throw new Refusal('user.name', { field: 'name' });
  return name;
}
