import { request, type IncomingMessage } from 'node:http';

export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** One event stream as a browser's EventSource reads it: what a cut leaves unfinished is not delivered. */
export interface Stream {
  /** As a cut line does: the socket is gone, without a word. */
  cut(): void;
}

export interface StreamOptions {
  readonly url: string;
  readonly cookie: string;
  /** The id of the last event that was delivered before the cut. */
  readonly lastEventId: string;
  take(event: StreamEvent): void;
}

export function openStream({ url, cookie, lastEventId, take }: StreamOptions): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/event-stream', cookie, ...(lastEventId === '' ? {} : { 'last-event-id': lastEventId }) };
    const asked = request(url, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`the live feed answered ${answer.statusCode}`));
      readEvents(answer, take);
      resolve({ cut: () => asked.destroy() });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function readEvents(answer: IncomingMessage, take: (event: StreamEvent) => void): void {
  let kept = '';
  answer.setEncoding('utf8');
  answer.on('error', () => undefined); // the cut we made ourselves
  answer.on('data', (text: string) => {
    const blocks = (kept + text).split('\n\n');
    kept = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      take({ id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data: fields.get('data') ?? '' });
    }
  });
}
