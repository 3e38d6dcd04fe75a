import type { FileAnswer } from '../../../contract/file.ts';
import { normalizeCode } from '../../../core/shared/code.ts';
import { call, callBlob } from './http.ts';

export type FileSize = 'small' | 'full';

export const uploadFile = (county: string, photo: Blob, key: string): Promise<FileAnswer> =>
  call({ path: `/counties/${county}/files`, method: 'POST', body: photo, key });

/** For <img>: the session cookie goes with it. */
export const fileUrl = (county: string, id: string, size: FileSize): string =>
  `/api/counties/${county}/files/${id}?size=${size}`;

/** For a reporter without a session: number and code go in a header, never in the address; a header holds no blanks as they are typed. */
export const followedFile = (
  county: string,
  ask: { id: string; size: FileSize; number: string; code: string },
): Promise<Blob> =>
  callBlob({
    path: `/counties/${county}/files/${ask.id}?size=${ask.size}`,
    headers: { accept: 'image/jpeg', 'x-follow': `${ask.number} ${normalizeCode(ask.code)}` },
  });
