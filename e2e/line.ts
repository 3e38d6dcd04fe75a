import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { inject } from 'vitest';

/** A way to the product that can fail as real lines do. */
export interface Line {
  readonly url: string;
  /** Nothing goes through any more: every connection breaks, new ones are refused. */
  cut(): void;
  /** Requests that begin like this arrive; their answers are lost on the way back. */
  loseAnswersTo(request: RegExp): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLine(): Promise<Line> {
  const product = new URL(inject('product'));
  const sockets = new Set<Socket>();
  let whole = true;
  let unanswered: RegExp | null = null;
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    const far = connect(Number(product.port), product.hostname);
    const end = (): void => void [near, far].map((socket) => socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    let deaf = false;
    near.on('data', (bytes) => {
      deaf ||= unanswered?.test(bytes.toString('latin1')) === true;
      far.write(bytes);
    });
    far.on('data', (bytes) => (deaf ? end() : near.write(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const breakAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      whole = false;
      breakAll();
    },
    loseAnswersTo: (request) => {
      unanswered = request;
    },
    mend: () => {
      whole = true;
      unanswered = null;
    },
    close: async () => {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}
