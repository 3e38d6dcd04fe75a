import { command, report, settle } from '../../api/matter.ts';
import { ApiProblem, isProblem, isStatus, mayPass } from '../../api/problem.ts';
import { PhotoLost, uploadPhoto, type PhotoRef } from '../photo/photo.ts';
import type { Item, Receipt } from './item.ts';

interface Answered {
  readonly receipt: Receipt | null;
  /** The version a command made. */
  readonly made?: number;
}

/** `later`: nobody answered or the server is busy; `signed-out`: waits for its owner; `wait` in milliseconds. */
export type Outcome =
  | ({ readonly kind: 'sent' } & Answered)
  | { readonly kind: 'later'; readonly wait: number | null }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string; readonly photos: readonly PhotoRef[] };

/** Photos first, each noted as it arrives (`onPhoto`), then the words with the ids of the photos. */
export async function deliver(item: Item, onPhoto: (photos: readonly PhotoRef[]) => Promise<void>): Promise<Outcome> {
  let photos = item.photos;
  try {
    for (const photo of item.photos) {
      if (photo.id !== null) continue;
      const sent = await uploadPhoto(item.county, photo);
      photos = photos.map((one) => (one.key === sent.key ? sent : one));
      await onPhoto(photos);
    }
    return { kind: 'sent', ...(await post(item, photos.flatMap((photo) => (photo.id === null ? [] : [photo.id])))) };
  } catch (error) {
    if (isStatus(error, 401)) return { kind: 'signed-out' };
    if (mayPass(error)) return { kind: 'later', wait: waitOf(error) };
    if (error instanceof PhotoLost) return { kind: 'refused', message: '', photos: photos.filter((photo) => photo.key !== error.message) };
    // An upload can expire before the words arrive; the bytes are still here and are sent anew.
    const again = isProblem(error, 'photo.unknown') ? photos.map((photo) => ({ ...photo, id: null })) : photos;
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error), photos: again };
  }
}

async function post({ county, key, work }: Item, ids: string[]): Promise<Answered> {
  const photos = ids.length === 0 ? {} : { photos: ids };
  if (work.kind === 'report') return { receipt: await report(county, { ...work.body, ...photos }, key) };
  if (work.kind === 'settle') return { receipt: await settle(county, { ...work.body, ...photos }, key) };
  const { version } = await command({ county, id: work.matter, verb: work.verb, body: { ...work.body, ...photos }, key });
  return { receipt: null, made: version };
}

function waitOf(error: unknown): number | null {
  const seconds = error instanceof ApiProblem ? error.details['seconds'] : null;
  return typeof seconds === 'number' ? seconds * 1000 : null;
}
