import { currentLanguage } from '../kit/i18n.ts';
import { NoAnswer, problemFrom } from './problem.ts';

export interface Upload {
  readonly path: string;
  readonly body: Blob;
  readonly key: string;
  /** 0 to 1 of what has left this device; 1 while the server works. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a large file. Not `fetch`: it tells nothing of how far it is. */
export function upload<T>({ path, body, key, onProgress, signal }: Upload): Promise<T> {
  return new Promise<T>((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('content-type', body.type);
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener('load', () => {
      if (request.status < 300 && request.response !== null) done(request.response as T);
      else failed(problemFrom(request.status, request.response) ?? new NoAnswer(`HTTP ${request.status}`));
    });
    request.addEventListener('error', () => failed(new NoAnswer('the line broke')));
    request.addEventListener('abort', () => failed(new NoAnswer('given up')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
