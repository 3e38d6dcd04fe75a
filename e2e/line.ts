import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { inject } from 'vitest';

/** A way to the product that can fail as real lines do. */
export interface Line {
  readonly url: string;
  /** Nothing goes through any more: every connection breaks, new ones are refused. */
  cut(): void;
  /** What is sent arrives; its answer is lost on the way back. */
  loseAnswers(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLine(): Promise<Line> {
  const product = new URL(inject('product'));
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'deaf' = 'whole';
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(Number(product.port), product.hostname);
    const end = (): void => void [near, far].map((socket) => socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => (state === 'deaf' ? end() : near.write(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const breakAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      state = 'cut';
      breakAll();
    },
    loseAnswers: () => {
      state = 'deaf';
    },
    mend: () => {
      state = 'whole';
    },
    close: async () => {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}
