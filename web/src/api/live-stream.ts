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
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function reopen(): void {
    clearTimeout(watch);
    clearTimeout(retry);
    source?.close();
    tell({ kind: 'cut' });
    retry = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
  function alive(event: MessageEvent<string>): void {
    wait = FIRST_WAIT;
    const id = Number(event.lastEventId);
    if (event.lastEventId !== '' && Number.isSafeInteger(id)) pos = id;
    clearTimeout(watch);
    watch = setTimeout(reopen, SILENCE);
  }
  function open(): void {
    source = new EventSource(`/api/counties/${county}/live${pos === null ? '' : `?since=${pos}`}`);
    watch = setTimeout(reopen, SILENCE);
    source.addEventListener('error', reopen);
    source.addEventListener('hello', (event: MessageEvent<string>) => {
      const hello = JSON.parse(event.data) as { pos: number; asOf: string };
      pos = hello.pos;
      alive(event);
      tell({ kind: 'hello', ...hello });
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      alive(event);
      tell({ kind: 'change', pos: pos ?? 0, change: JSON.parse(event.data) as Change });
    });
    source.addEventListener('behind', (event: MessageEvent<string>) => {
      pos = (JSON.parse(event.data) as { pos: number }).pos;
      alive(event);
      tell({ kind: 'behind', pos });
    });
  }

  open();
  return () => {
    clearTimeout(retry);
    clearTimeout(watch);
    source?.close();
  };
}
