import { openStream, type LiveMessage } from './live-stream.ts';

export interface LiveOf {
  readonly county: string;
  readonly user: string;
}
type Tell = (message: LiveMessage) => void;

/** One stream per browser: a SharedWorker; without it one tab leads and the others listen; without either, its own. */
export function listenLive(of: LiveOf, tell: Tell): () => void {
  const name = `yiwang-live.${of.county}.${of.user}`;
  if (typeof SharedWorker !== 'undefined') return viaWorker(name, tell);
  if (typeof BroadcastChannel !== 'undefined' && 'locks' in navigator) return viaLeader(name, of.county, tell);
  return openStream(of.county, tell);
}

function viaWorker(name: string, tell: Tell): () => void {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name });
  worker.port.onmessage = (event: MessageEvent<LiveMessage>) => tell(event.data);
  const bye = (): void => worker.port.postMessage('bye');
  // "Back" can bring a page to life again that had said goodbye.
  const again = (event: PageTransitionEvent): void => {
    if (event.persisted) worker.port.postMessage('here');
  };
  window.addEventListener('pagehide', bye);
  window.addEventListener('pageshow', again);
  return () => {
    window.removeEventListener('pagehide', bye);
    window.removeEventListener('pageshow', again);
    bye();
    worker.port.close();
  };
}

/** Whoever holds the lock leads; when that tab closes the browser hands the lock to the next. */
function viaLeader(name: string, county: string, tell: Tell): () => void {
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  channel.onmessage = (event: MessageEvent<LiveMessage>) => tell(event.data);
  navigator.locks
    .request(name, { signal: leaving.signal }, () => {
      if (leaving.signal.aborted) return;
      const close = openStream(county, (message) => {
        tell(message);
        channel.postMessage(message);
      });
      return new Promise<void>((resolve) => {
        leaving.signal.addEventListener('abort', () => {
          close();
          resolve();
        });
      });
    })
    .catch(() => undefined); // aborted while still waiting for the lock: we left
  return () => {
    leaving.abort();
    channel.close();
  };
}
