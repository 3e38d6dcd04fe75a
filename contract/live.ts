import { Type, type Static } from 'typebox';
import { Id } from './common.ts';

/**
 * The live feed (SSE, GET /api/counties/:county/live?since=POS; browsers resume by Last-Event-ID,
 * which is the position too). Three events, data is JSON:
 *  - `change`  {noun, id, version, gone}: read it again if you show it; `gone` = it is no longer yours
 *  - `hello`   {pos, asOf}: first of every stream, then every 15 s: you have all up to `pos`
 *  - `behind`  {pos}: you were away too long to replay, or your posts changed (the stream then ends, come back as who
 *                    you are now); read everything again and go on from `pos`
 * Administrators get changes of users, posts, units and imports too (noun user, post, unit, import): read the lists again.
 */
export const LiveChange = Type.Object({
  noun: Type.String(),
  id: Id,
  version: Type.Integer(),
  gone: Type.Boolean(),
});
export type LiveChange = Static<typeof LiveChange>;
export const LiveQuery = Type.Object({ since: Type.Optional(Type.Integer({ minimum: 0 })) });
