import { Type, type Static } from 'typebox';
import { ROLES } from '../core/access/roles.ts';
import { QUEUES } from '../core/matter/queues.ts';
import { County, Named, Nullable, OneOf, PlatformName } from './common.ts';

const PostView = Type.Object({
  role: OneOf(ROLES),
  unit: Named,
  territory: Named,
  platform: Nullable(PlatformName),
});
/** Demo accounts: sign-in by choosing one, only in a demonstration county and marked as such. */
export const AccountList = Type.Object({
  accounts: Type.Array(
    Type.Object({ county: County, user: Type.String(), name: Type.String(), posts: Type.Array(PostView) }),
  ),
});
export type AccountList = Static<typeof AccountList>;
export const SignInBody = Type.Object({ county: County, user: Type.String() });
/** `face` is where this user's work is. */
export const Session = Type.Object({
  county: County,
  user: Type.String(),
  name: Type.String(),
  posts: Type.Array(PostView),
  queues: Type.Array(OneOf(QUEUES)),
  face: OneOf(['desk', 'field', 'screen'] as const),
});
export type Session = Static<typeof Session>;
/** GET /api/session: null when nobody is signed in. */
export const SessionAnswer = Type.Object({ session: Nullable(Session) });
export type SessionAnswer = Static<typeof SessionAnswer>;
