import { randomUUID } from 'node:crypto';
import { requestText, type Answer } from './connection.ts';
import type { ListCalls, ReportCalls } from './job.ts';

/** What one connection sends next, given what it was answered before. */
export interface Caller {
  next(): string;
  /** @returns whether it was the answer hoped for */
  take(answer: Answer): boolean;
}

export function createReporter({ county, bodies }: ReportCalls, nth: number): Caller {
  const line = `POST /api/counties/${county}/matters`;
  let at = nth * 37;
  let cookie = '';
  return {
    next: () => {
      const { text, rest } = bodies[(at += 1) % bodies.length] ?? { text: '', rest: '' };
      const key = randomUUID();
      return requestText(line, [`Idempotency-Key: ${key}`, ...(cookie === '' ? [] : [`Cookie: ${cookie}`])], `{"text":"${text} ${key.slice(0, 8)}",${rest}}`);
    },
    take: ({ status, head }) => {
      // As a browser does: the device's name comes with the first answer and is kept.
      if (cookie === '') cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? '';
      return status === 201;
    },
  };
}

/** Opens a queue, turns some pages, opens the next one. */
export function createReader({ county, cookie, queues, pages }: ListCalls, nth: number): Caller {
  let queue = nth;
  let page = 0;
  let after: string | null = null;
  return {
    next: () => {
      const place = after === null ? '' : `&after=${after}`;
      return requestText(`GET /api/counties/${county}/matters?queue=${queues[queue % queues.length] ?? ''}&limit=50${place}`, [`Cookie: ${cookie}`]);
    },
    take: ({ status, body }) => {
      after = status === 200 ? (JSON.parse(body) as { next: string | null }).next : null;
      page += 1;
      if (after === null || page === pages) {
        [queue, page, after] = [queue + 1, 0, null];
      }
      return status === 200;
    },
  };
}
