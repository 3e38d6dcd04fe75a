import { currentLanguage } from '../kit/i18n.ts';
import { learnTime } from './clock.ts';
import { NoAnswer, problemFrom, type ApiProblem } from './problem.ts';
import { heardVersion } from './version.ts';

export interface Call {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A plain value is sent as JSON, a Blob as it is. */
  readonly body?: unknown;
  /** Idempotency key: made once with the draft and kept over every retry. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** A weak line may need this long for one photo; after that we say so rather than spin. */
const PATIENCE = 60_000;

/** JSON in, JSON out; throws ApiProblem (the server refused) or NoAnswer (nobody answered). */
export async function call<T>(request: Call): Promise<T> {
  const response = await send(request);
  if (response.status === 204) return undefined as T;
  return (await read(response, () => response.json())) as T;
}

export async function callBlob(request: Call): Promise<Blob> {
  const response = await send(request);
  return read(response, () => response.blob());
}

async function send(request: Call): Promise<Response> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  request.signal?.addEventListener('abort', () => waiting.abort(), { once: true });
  let response: Response;
  try {
    response = await fetch(`/api${request.path}`, { ...initOf(request), signal: waiting.signal });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new NoAnswer(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
  learnTime(response.headers.get('date'));
  heardVersion(response.headers.get('x-yiwang-version'));
  if (!response.ok) throw await problemOf(response);
  return response;
}

function initOf({ method = 'GET', body, key, headers }: Call): RequestInit {
  const raw = body instanceof Blob;
  return {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': currentLanguage(),
      ...(body === undefined ? {} : { 'content-type': raw ? body.type : 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  };
}

/** The line can be cut in the middle of the body too. */
async function read<T>(response: Response, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw new NoAnswer(`${response.status}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function problemOf(response: Response): Promise<ApiProblem | NoAnswer> {
  return problemFrom(response.status, await response.json().catch(() => null)) ?? new NoAnswer(`HTTP ${response.status}`);
}

/** `?a=1&b=2` of what is given; undefined is left out. */
export function query(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
