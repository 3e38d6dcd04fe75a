import { useEffect, useRef, useState } from 'react';
import type { Receipt, ReportBody } from '../../../../contract/matter.ts';
import { newKey } from '../../api/clock.ts';
import { report } from '../../api/matter.ts';
import { ApiProblem, NoAnswer, isProblem } from '../../api/problem.ts';
import { uploadPhoto, type PhotoRef } from '../photo/photo.ts';
import { reportBody, type Draft } from './draft.ts';
import type { ChangeDraft } from './useDraft.ts';

/** `photos`: some pictures have not arrived. `cut`: sent, but no answer: perhaps there, perhaps not. */
export type SendState =
  | { readonly kind: 'rest' | 'sending' | 'cut' }
  | { readonly kind: 'photos'; readonly missing: number }
  | { readonly kind: 'refused'; readonly message: string };

interface Options {
  readonly county: string;
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly urgent: boolean;
  readonly onReceipt: (receipt: Receipt) => void;
}
const AGAIN_AFTER = 8_000;

/** Sends the draft once, however often it takes: the key is the draft's, and an unanswered body is never changed. */
export function useSend(options: Options) {
  const [state, setState] = useState<SendState>({ kind: options.draft.unanswered === null ? 'rest' : 'cut' });
  const latest = useRef(options);
  latest.current = options;
  const busy = useRef(false);

  async function send(withoutMissing = false): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setState({ kind: 'sending' });
    setState(await attempt(latest.current, withoutMissing));
    busy.current = false;
  }
  const again = useRef(send);
  again.current = send;

  // Back in reach: try by itself, so that a reporter who walks on is not left with half a report.
  useEffect(() => {
    if (state.kind !== 'cut') return undefined;
    const retry = () => void again.current();
    const timer = setInterval(retry, AGAIN_AFTER);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [state.kind]);

  return { state, send };
}

async function attempt({ county, draft, change, urgent, onReceipt }: Options, withoutMissing: boolean): Promise<SendState> {
  let body: ReportBody | null = draft.unanswered;
  if (body === null) {
    const photos = await uploadAll(county, draft.photos);
    change({ photos });
    const missing = photos.filter((photo) => photo.id === null).length;
    if (missing > 0 && !withoutMissing) return { kind: 'photos', missing };
    body = reportBody({ ...draft, photos }, urgent);
    change({ unanswered: body });
  }
  try {
    onReceipt(await report(county, body, draft.key));
    return { kind: 'rest' };
  } catch (error) {
    if (error instanceof NoAnswer || (error instanceof ApiProblem && error.status >= 500)) return { kind: 'cut' };
    // Refused for good: nothing was made, so it may be mended and sent as something new.
    const expired = isProblem(error, 'photo.unknown');
    change((now) => ({
      unanswered: null,
      key: newKey(),
      ...(expired ? { photos: now.photos.map((photo) => ({ ...photo, id: null })) } : {}),
    }));
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

async function uploadAll(county: string, photos: readonly PhotoRef[]): Promise<PhotoRef[]> {
  const sent: PhotoRef[] = [];
  for (const photo of photos) sent.push(await uploadPhoto(county, photo).catch(() => photo));
  return sent;
}
