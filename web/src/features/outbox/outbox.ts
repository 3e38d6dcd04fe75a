import { useEffect, useSyncExternalStore } from 'react';
import { now } from '../../api/clock.ts';
import { allRecords, putRecord, removeRecord } from '../device/records.ts';
import { dropPhoto } from '../photo/photo.ts';
import { deliver, type Outcome } from './deliver.ts';
import { forgettable, nextToSend, type Item } from './item.ts';

export interface OutboxState {
  readonly items: readonly Item[];
  readonly sending: boolean;
  /** The last try got no answer. */
  readonly unreachable: boolean;
  readonly signedOut: boolean;
  /** False when the browser keeps nothing: then the page must stay open. */
  readonly stored: boolean;
}
const EMPTY: OutboxState = { items: [], sending: false, unreachable: false, signedOut: false, stored: true };
const AGAIN_AFTER = 15_000;

let owner: { county: string; user: string } | null = null;
let state: OutboxState = EMPTY;
let pause = 0;
const listeners = new Set<() => void>();
const arrived = new Set<(item: Item) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('yiwang-outbox');

function put(change: Partial<OutboxState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Only one's own: a phone that changes hands keeps the other's items for the other. */
async function load(): Promise<void> {
  const of = owner;
  if (of === null) return;
  const all = await allRecords<Item>('outbox');
  for (const item of all.filter((one) => forgettable(one, now()))) await removeRecord('outbox', item.key);
  if (owner !== of) return;
  const mine = all.filter((item) => item.county === of.county && item.user === of.user && !forgettable(item, now()));
  put({ items: mine.sort((a, b) => a.writtenAt - b.writtenAt) });
}

async function save(item: Item): Promise<void> {
  const stored = await putRecord('outbox', item);
  put({ stored, items: [...state.items.filter((one) => one.key !== item.key), item].sort((a, b) => a.writtenAt - b.writtenAt) });
  channel?.postMessage('changed');
}

/** Stored first; then sent, at once if there is a line. */
export async function enqueue(item: Item): Promise<void> {
  await save(item);
  pause = 0;
  void flush();
}

export async function discard(item: Item, photosToo = true): Promise<void> {
  await removeRecord('outbox', item.key);
  if (photosToo) for (const photo of item.photos) void dropPhoto(photo.key);
  put({ items: state.items.filter((one) => one.key !== item.key) });
  channel?.postMessage('changed');
}

/** One at a time, in the order they were written. Two tabs may both send one: its key makes that one deed. */
export async function flush(): Promise<void> {
  if (state.sending || now() < pause) return;
  put({ sending: true, signedOut: false });
  for (let item = nextToSend(state.items); item !== null; item = nextToSend(state.items)) {
    const outcome = await deliver(item, async (photos) => save({ ...current(item), photos }));
    if (!(await settleWith(current(item), outcome))) break;
  }
  put({ sending: false });
}
const current = (item: Item): Item => state.items.find((one) => one.key === item.key) ?? item;

/** Answers whether to go on with the next. */
async function settleWith(item: Item, outcome: Outcome): Promise<boolean> {
  if (outcome.kind === 'sent') {
    const sent: Item = { ...item, state: 'sent', endedAt: now(), receipt: outcome.receipt, ...(outcome.made === undefined ? {} : { made: outcome.made }) };
    await save(sent);
    put({ unreachable: false });
    for (const photo of item.photos) void dropPhoto(photo.key);
    for (const listener of arrived) listener(sent);
    return true;
  }
  if (outcome.kind === 'refused') {
    await save({ ...item, state: 'refused', endedAt: now(), refusal: outcome.message, photos: outcome.photos });
    put({ unreachable: false });
    return true;
  }
  if (outcome.kind === 'signed-out') put({ signedOut: true });
  else put({ unreachable: true });
  pause = outcome.kind === 'later' && outcome.wait !== null ? now() + outcome.wait : 0;
  return false;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useOutbox = (): OutboxState => useSyncExternalStore(subscribe, () => state);

/** Mounted once by the face while somebody is signed in. `onSent` lets it read again what the deed changed. */
export function useOutboxOf(county: string, user: string, onSent: (item: Item) => void): void {
  useEffect(() => {
    arrived.add(onSent);
    return () => {
      arrived.delete(onSent);
    };
  }, [onSent]);
  useEffect(() => {
    owner = { county, user };
    const start = () => void load().then(flush);
    const visible = () => {
      if (document.visibilityState === 'visible') void flush();
    };
    start();
    const timer = setInterval(() => void flush(), AGAIN_AFTER);
    const heard = () => void load();
    window.addEventListener('online', start);
    document.addEventListener('visibilitychange', visible);
    channel?.addEventListener('message', heard);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', start);
      document.removeEventListener('visibilitychange', visible);
      channel?.removeEventListener('message', heard);
      owner = null;
      put(EMPTY);
    };
  }, [county, user]);
}
