import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SseEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** A stream as a browser keeps it, over a real connection, so that it can be cut like one. */
export interface Stream {
  readonly status: number;
  readonly events: readonly SseEvent[];
  /** Those of kind `change`, in the order they came. */
  changes(): SseEvent[];
  /** Waits until it holds; fails with what came instead. */
  until(holds: (events: readonly SseEvent[]) => boolean, ms?: number): Promise<void>;
  /** What the browser would resume from. */
  lastId(): number;
  /** Did the server end it? */
  ended(): boolean;
  cut(): void;
}

export async function openStream(url: string, options: { cookie?: string; lastEventId?: number } = {}): Promise<Stream> {
  const asking: ClientRequest = request(url, { agent: false, headers: { cookie: options.cookie ?? '', ...(options.lastEventId === undefined ? {} : { 'last-event-id': String(options.lastEventId) }) } });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  const events: SseEvent[] = [];
  let over = false;
  let rest = '';
  answer.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    events.push(...blocks.map(parse));
  });
  answer.on('close', () => (over = true)).on('error', () => (over = true));
  const until: Stream['until'] = async (holds, ms = 5000) => {
    for (const end = Date.now() + ms; !holds(events); ) {
      if (Date.now() > end) throw new Error(`not within ${ms} ms; the last of ${events.length}: ${JSON.stringify(events.slice(-3))}`);
      await sleep(5);
    }
  };
  if (answer.statusCode === 200) await until((all) => all.some(({ event }) => event === 'hello'));
  return {
    status: answer.statusCode ?? 0, events, until,
    changes: () => events.filter(({ event }) => event === 'change'),
    lastId: () => events.at(-1)?.id ?? 0,
    ended: () => over,
    cut: () => void asking.destroy(),
  };
}

function parse(block: string): SseEvent {
  const fields = Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  return { id: Number(fields['id']), event: fields['event'] ?? 'message', data: JSON.parse(fields['data'] ?? 'null') as Record<string, unknown> };
}
