import { Type, type Static } from 'typebox';
import { Id } from './common.ts';

/** POST the bytes of one picture as they are (content-type image/jpeg, png, webp); at most 10 MB. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
export const FileAnswer = Type.Object({ id: Id, width: Type.Integer(), height: Type.Integer(), bytes: Type.Integer() });
export type FileAnswer = Static<typeof FileAnswer>;
