import { uploadFile } from '../../api/file.ts';
import { getRecord, putRecord, removeRecord } from '../device/records.ts';
import type { contractPhotosMax } from './limits.ts';

/** A picture taken here: the bytes are kept on the device under `key` until the matter is sent. `id` once uploaded. */
export interface PhotoRef {
  readonly key: string;
  readonly id: string | null;
}
interface KeptPhoto {
  readonly key: string;
  readonly blob: Blob;
}
export const PHOTOS_MAX: contractPhotosMax = 9;

export function keepPhoto(key: string, blob: Blob): Promise<boolean> {
  const kept: KeptPhoto = { key, blob };
  return putRecord('photos', kept);
}
export const keptPhoto = async (key: string): Promise<Blob | null> => (await getRecord<KeptPhoto>('photos', key))?.blob ?? null;
export const dropPhoto = (key: string): Promise<void> => removeRecord('photos', key);

/** Thrown when the browser has thrown the bytes away (storage cleared, private window closed). */
export class PhotoLost extends Error {}

/** The photo's own key makes a repeat over a cut line one upload. */
export async function uploadPhoto(county: string, photo: PhotoRef): Promise<PhotoRef> {
  if (photo.id !== null) return photo;
  const blob = await keptPhoto(photo.key);
  if (blob === null) throw new PhotoLost(photo.key);
  const { id } = await uploadFile(county, blob, photo.key);
  return { key: photo.key, id };
}
