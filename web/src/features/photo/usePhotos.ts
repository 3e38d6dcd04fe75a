import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/clock.ts';
import { dropPhoto, keepPhoto, PHOTOS_MAX, PhotoLost, uploadPhoto, type PhotoRef } from './photo.ts';
import { shrink } from './shrink.ts';

export type Progress = 'sending' | 'uploaded' | 'kept' | 'failed' | 'lost';
export interface Photos {
  readonly list: readonly PhotoRef[];
  readonly progress: (key: string) => Progress;
  /** How many of the files chosen last were no pictures. */
  readonly unreadable: number;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (key: string) => void;
  readonly again: (key: string) => void;
}
interface Options {
  readonly county: string;
  readonly list: readonly PhotoRef[];
  /** A function of the list as it stands then: uploads end in any order. */
  readonly onChange: (change: (list: readonly PhotoRef[]) => readonly PhotoRef[]) => void;
  /** Null: kept on the phone and sent with the outbox; else uploaded at once. */
  readonly upload: boolean;
}

export function usePhotos({ county, list, onChange, upload }: Options): Photos {
  const [states, setStates] = useState<Readonly<Record<string, Progress>>>({});
  const [unreadable, setUnreadable] = useState(0);
  const change = useRef(onChange);
  change.current = onChange;
  const started = useRef(new Set<string>());

  const send = useCallback(
    async (photo: PhotoRef) => {
      started.current.add(photo.key);
      const put = (progress: Progress) => setStates((before) => ({ ...before, [photo.key]: progress }));
      put('sending');
      try {
        const sent = await uploadPhoto(county, photo);
        change.current((now) => now.map((one) => (one.key === sent.key ? sent : one)));
        put('uploaded');
      } catch (error) {
        put(error instanceof PhotoLost ? 'lost' : 'failed');
      }
    },
    [county],
  );

  // Also what a reload or a killed page left behind.
  useEffect(() => {
    if (!upload) return;
    for (const photo of list) if (photo.id === null && !started.current.has(photo.key)) void send(photo);
  }, [list, send, upload]);

  return {
    list,
    unreadable,
    add: async (files) => {
      const taken = files.slice(0, PHOTOS_MAX - list.length);
      setUnreadable(await takeAll(taken, (photo) => change.current((now) => [...now, photo])));
    },
    progress: (key) => states[key] ?? (list.find((photo) => photo.key === key)?.id === null ? 'kept' : 'uploaded'),
    remove: (key) => {
      change.current((now) => now.filter((photo) => photo.key !== key));
      void dropPhoto(key);
    },
    again: (key) => {
      const photo = list.find((one) => one.key === key);
      if (photo) void send(photo);
    },
  };
}

/** Shrinks and keeps them one by one (memory is short on old phones); answers how many were no pictures. */
async function takeAll(files: readonly File[], onTaken: (photo: PhotoRef) => void): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const photo: PhotoRef = { key: newKey(), id: null };
      await keepPhoto(photo.key, await shrink(file));
      onTaken(photo);
    } catch {
      failed += 1;
    }
  }
  return failed;
}
