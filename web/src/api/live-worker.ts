import { openStream, type LiveMessage } from './live-stream.ts';

/** One per browser and signed-in user (its name says which): all tabs hear one stream. */
declare const self: SharedWorkerGlobalScope;

const county = self.name.split('.')[1] ?? '';
const ports = new Set<MessagePort>();
let last: LiveMessage | null = null;
let close: (() => void) | null = null;

function tell(message: LiveMessage): void {
  if (message.kind === 'hello' || message.kind === 'cut') last = message;
  for (const port of ports) port.postMessage(message);
}

self.addEventListener('connect', (event) => {
  const port = event.ports[0];
  if (!port) return;
  port.onmessage = (message: MessageEvent<unknown>) => {
    if (message.data === 'bye') leave(port);
    else join(port);
  };
  join(port);
});

function join(port: MessagePort): void {
  ports.add(port);
  close ??= openStream(county, tell);
  if (last) port.postMessage(last);
}

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size > 0) return;
  close?.();
  close = null;
  last = null;
}
