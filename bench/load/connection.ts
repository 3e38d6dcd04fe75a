import { connect, type Socket } from 'node:net';

/**
 * One keep-alive HTTP connection, one request at a time, no pipelining. By hand, because client,
 * server and database share the machine: what the client burns, the server lacks (autocannon burned
 * half as much CPU again per request).
 */
export interface Connection {
  /** `request` is the whole request as it goes over the wire. */
  send(request: string): Promise<Answer>;
  close(): void;
}

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export function openConnection(port: number): Promise<Connection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let waiting: Waiting | null = null;
  let kept: Buffer | null = null;
  const fail = (error: Error): void => {
    const one = waiting;
    waiting = null;
    one?.reject(error);
  };
  socket.on('data', (chunk: Buffer) => {
    kept = kept === null ? chunk : Buffer.concat([kept, chunk]);
    const answer = read(kept);
    if (answer === null) return;
    const one = waiting;
    [kept, waiting] = [null, null];
    one?.resolve(answer);
  });
  socket.on('close', () => fail(new Error('the server closed the connection')));
  const connection: Connection = {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
  return ready(socket, fail).then(() => connection);
}

function ready(socket: Socket, fail: (error: Error) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.on('error', (error) => {
      reject(error);
      fail(error);
    });
  });
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** null: not all of it is there yet. */
function read(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length:\n${head}`);
  const from = end + HEAD_END.length;
  if (bytes.length < from + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), head, body: bytes.toString('utf8', from, from + Number(length)) };
}

/** The text of a request with or without a JSON body. */
export function requestText(line: string, headers: readonly string[], body?: string): string {
  const all = ['Host: 127.0.0.1', ...headers];
  if (body !== undefined) all.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
