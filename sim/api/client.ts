import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { idempotencyKey, nowMillis, pause } from '../clock.ts';

/** A refusal of the server: what its Problem says, with the status. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
  }
}

/** Nobody answered, or would not before the time was over. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Cookies of one browser: a signed-in user, or the device of somebody anonymous. */
export type Jar = Map<string, string>;

export interface Call<S extends TSchema> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** The contract's schema of the answer; an answer of another shape is a fault. */
  readonly answer: S;
  readonly jar?: Jar;
  readonly body?: unknown;
  readonly picture?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Api {
  /** @throws Refused, Unreachable */
  call<S extends TSchema>(call: Call<S>): Promise<Static<S>>;
}

const PATIENCE = 30_000;
/** Longer each time, at most five seconds: a server that starts again is found soon. */
const pauseOf = (tries: number): number => Math.min(500 * tries, 5000);

/**
 * The public HTTP API as any program uses it. Every change has an idempotency key that stays the
 * same when the request is sent again: over a cut line, while the server says it is busy, or when
 * it asks to wait (Retry-After). Nothing is sent after `until`.
 */
export function createApi(url: string, until: number): Api {
  return {
    call: async (call) => {
      const key = idempotencyKey();
      for (let tries = 1; ; tries += 1) {
        const response = await send(url, call, key).catch((error: unknown) => String((error as Error).cause ?? error));
        const wait = typeof response === 'string' ? pauseOf(tries) : await waitOf(response, tries);
        if (typeof response !== 'string' && wait === null) return read(response, call);
        if (nowMillis() + (wait ?? 0) > until) throw new Unreachable(whyNot(response, wait ?? 0));
        await pause(wait ?? 0);
      }
    },
  };
}

async function send(url: string, call: Call<TSchema>, key: string): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': 'zh', ...call.headers };
  if (call.method === 'POST') headers['idempotency-key'] = key;
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.picture !== undefined) headers['content-type'] = 'image/jpeg';
  if (call.jar?.size) headers['cookie'] = [...call.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = call.picture ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const response = await fetch(url + call.path, {
    method: call.method, headers, signal: AbortSignal.timeout(PATIENCE), ...(body === undefined ? {} : { body }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    call.jar?.set(name, value);
  }
  return response;
}

function whyNot(response: Response | string, wait: number): string {
  if (typeof response === 'string') return response;
  if (response.status !== 429) return `HTTP ${response.status}`;
  return `服务器要再等 ${Math.ceil(wait / 60_000)} 分钟才收：请用 YIWANG_REPORTS_PER_HOUR 调高每小时上报数再启动。 Too many for the server's hourly limit: start it with a higher YIWANG_REPORTS_PER_HOUR.`;
}

/** Milliseconds to wait before the same request is sent again; null when the answer stands. */
async function waitOf(response: Response, tries: number): Promise<number | null> {
  const asked = Number(response.headers.get('retry-after') ?? Number.NaN) * 1000;
  if (response.status === 429) return Number.isNaN(asked) ? pauseOf(tries) : asked;
  if ([502, 503, 504].includes(response.status)) return Number.isNaN(asked) ? pauseOf(tries) : Math.min(asked, 5000);
  return null;
}

async function read<S extends TSchema>(response: Response, call: Call<S>): Promise<Static<S>> {
  const text = await response.text();
  const where = `${call.method} ${call.path}`;
  if (!response.ok) throw refusalOf(response.status, text, where);
  const answer: unknown = JSON.parse(text);
  if (!Value.Check(call.answer, answer)) {
    const [first] = Value.Errors(call.answer, answer);
    throw new Error(`${where} does not answer as the contract says: ${first?.instancePath ?? ''} ${first?.message ?? ''}`);
  }
  return answer;
}

function refusalOf(status: number, text: string, where: string): Refused {
  try {
    const { error, message } = JSON.parse(text) as { error: string; message: string };
    return new Refused(status, error, message);
  } catch {
    return new Refused(status, 'unreadable', `${where}: ${status} ${text.slice(0, 200)}`);
  }
}
