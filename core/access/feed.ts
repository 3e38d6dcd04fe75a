import { tokensOf } from './matter.ts';
import { peopleTokensOf } from './people.ts';
import type { Actor } from './roles.ts';

/** Everything a reader's live stream may carry: a log row is his when it has one of these scopes. */
export const feedTokensOf = (actor: Actor): string[] => [...tokensOf(actor), ...peopleTokensOf(actor)];
