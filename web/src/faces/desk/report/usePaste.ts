import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ClipboardEvent } from 'react';
import type { TerritoryList } from '../../../../../contract/county.ts';
import { placeNamed } from '../../../../../core/intake/named-places.ts';
import { now as serverNow } from '../../../api/clock.ts';
import { getTerritories } from '../../../api/county.ts';
import { useTerritories } from '../../../api/hooks.ts';
import { keys } from '../../../api/keys.ts';
import type { Photos } from '../../../features/photo/usePhotos.ts';
import { pick, type PickedPlace } from '../../../features/place/place.ts';
import { labelPoint } from '../../../kit/map/shapes.ts';
import type { Draft } from '../panels/draft.ts';
import { BLANK, type Hand } from './hand.ts';
import { readMessage, takeAll, type Message } from './offers.ts';

/** A few words pasted are words; a line or more is a message that somebody sent. */
const MESSAGE_LEAST = 12;

interface Pasting {
  readonly message: Message | null;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onTyped: () => void;
  readonly village: string | null;
  readonly onVillage: () => void;
}

/** One box takes a group message with its pictures: tidied words stay in it, what is sure fills its fields. */
export function usePaste(county: string, draft: Draft<Hand>, photos: Photos): Pasting {
  const villages = useTerritories(county, { level: 'village' });
  const townships = useTerritories(county, { level: 'township' });
  const territories = useMemo(() => [...(villages.data?.territories ?? []), ...(townships.data?.territories ?? [])], [villages.data, townships.data]);
  const known = useMemo(() => territories.map(({ name }) => name), [territories]);
  const { pasted } = draft.values;
  const message = useMemo(() => (pasted === null ? null : readMessage(pasted, known)), [pasted, known]);
  const village = useMemo(() => villageIn(pasted?.words ?? '', territories), [pasted, territories]);
  const pin = usePin(county, (place) => draft.set((now) => (now.place === null ? { place } : {})));
  useTakeAll(draft, message);
  return {
    message,
    village: village?.name ?? null,
    onVillage: () => void (village !== null && pin(village)),
    onPaste: (event) => {
      const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
      if (pictures.length > 0) void photos.add(pictures);
      const words = event.clipboardData.getData('text/plain');
      // Into words that stand there already it goes like any other paste.
      if (words.trim().length < MESSAGE_LEAST || draft.values.text.trim() !== '') {
        if (pictures.length > 0 && words === '') event.preventDefault();
        return;
      }
      event.preventDefault();
      const kept = { words, at: new Date(serverNow()).toISOString() };
      const read = readMessage(kept, known);
      draft.set((now) => ({ ...takeAll(now, read.offers.filter(({ sure }) => sure)), text: read.text, pasted: kept }));
    },
    onTyped: () => draft.set((now) => ({ text: now.pasted?.words ?? now.text, pasted: BLANK.pasted })),
  };
}

type Territory = TerritoryList['territories'][number];
/** The one village that the words name; null when they name none, several, or a township alone. */
function villageIn(words: string, territories: readonly Territory[]): Territory | null {
  const found = placeNamed(words, territories);
  return found !== null && 'one' in found && found.one.level === 'village' ? found.one : null;
}

function usePin(county: string, onPlace: (place: PickedPlace) => void) {
  const client = useQueryClient();
  return async ({ id, parent }: Territory): Promise<void> => {
    const ask = { level: 'village', under: parent ?? county, shapes: true } as const;
    const list = await client.fetchQuery({ queryKey: keys.territories(county, ask), queryFn: () => getTerritories(county, ask), staleTime: Infinity }).catch(() => null);
    const shape = list?.territories.find((one) => one.id === id)?.shape;
    if (shape) onPlace(pick(labelPoint(shape), 'list'));
  };
}

/** Alt+Enter takes everything that was read, doubtful or not, into fields that nobody touched. */
function useTakeAll(draft: Draft<Hand>, message: Message | null): void {
  const latest = useRef({ draft, message });
  latest.current = { draft, message };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing || latest.current.message === null) return;
      event.preventDefault();
      const { offers } = latest.current.message;
      latest.current.draft.set((now) => takeAll(now, offers));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
