import { createServer } from 'node:net';
import { faults } from './faults.ts';

/** A port of this machine that nobody uses now. */
export function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Throws the sentence for whoever wants to serve on `port` and cannot. */
export async function needPort(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw faults.portInUse(port);
    if (code === 'EACCES') throw faults.portNotAllowed(port);
    throw error;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const got = address && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
