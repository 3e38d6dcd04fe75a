import type { LiveChange } from '../../../contract/live.ts';
import type { Static } from 'typebox';

export type Change = Static<typeof LiveChange>;
/** What a tab is told. `cut`: the line is gone and we are trying again. */
export type LiveMessage =
  | { readonly kind: 'hello'; readonly pos: number; readonly asOf: string }
  | { readonly kind: 'change'; readonly pos: number; readonly change: Change }
  | { readonly kind: 'behind'; readonly pos: number }
  | { readonly kind: 'cut' };

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Two heartbeats of 15 s missed and a little: a half-dead line (NAT, sleeping phone) gives no error by itself. */
const SILENCE = 40_000;

/**
 * One EventSource that outlives errors: browsers stop for good on an HTTP error (a restarting
 * server, a proxy's 502), so we open it again from the last position we have.
 * Runs in a SharedWorker or in the leading tab.
 */
export function openStream(county: string, tell: (message: LiveMessage) => void): () => void {
  let pos: number | null = null;
  let wait = FIRST_WAIT;
  let waiting = false;
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(watch);
    clearTimeout(retry);
    source?.close();
  }
  function lost(): void {
    close();
    tell({ kind: 'cut' });
    waiting = true;
    retry = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
  function heard(message: Positioned): void {
    pos = message.pos;
    wait = FIRST_WAIT;
    clearTimeout(watch);
    watch = setTimeout(lost, SILENCE);
    tell(message);
  }
  function open(): void {
    waiting = false;
    source = new EventSource(`/api/counties/${county}/live${pos === null ? '' : `?since=${pos}`}`);
    watch = setTimeout(lost, SILENCE);
    listen(source, heard, lost);
  }
  /** Back in reach: at once, not at the end of the wait. */
  function online(): void {
    if (!waiting) return;
    clearTimeout(retry);
    wait = FIRST_WAIT;
    open();
  }

  open();
  globalThis.addEventListener('online', online);
  return () => {
    globalThis.removeEventListener('online', online);
    close();
  };
}

type Positioned = Exclude<LiveMessage, { kind: 'cut' }>;

function listen(source: EventSource, heard: (message: Positioned) => void, lost: () => void): void {
  source.addEventListener('error', lost);
  source.addEventListener('hello', (event: MessageEvent<string>) => {
    heard({ kind: 'hello', ...(JSON.parse(event.data) as { pos: number; asOf: string }) });
  });
  source.addEventListener('change', (event: MessageEvent<string>) => {
    heard({ kind: 'change', pos: Number(event.lastEventId), change: JSON.parse(event.data) as Change });
  });
  source.addEventListener('behind', (event: MessageEvent<string>) => {
    heard({ kind: 'behind', pos: (JSON.parse(event.data) as { pos: number }).pos });
  });
}
