import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../core/shared/refusal.ts';
import { errorRow, errorText, languageOf } from './errors.ts';

/**
 * The only place that turns what went wrong into HTTP. Shape: contract/common.ts Problem.
 * @param noSuchPage HTML for a person at an address that leads nowhere; null where no pages are served
 */
export function registerErrors(app: FastifyInstance, noSuchPage: string | null): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(asRefusal(error, request), request, reply));
  app.setNotFoundHandler((request, reply) => {
    const person = request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html') === true;
    // A mistyped address is answered with a page that says so and leads on.
    if (person && noSuchPage !== null) return reply.status(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(noSuchPage);
    return answer(new Refusal('not-found'), request, reply);
  });
}

/** For what goes wrong before a route is found: an address that can't be read. */
export const frameworkErrors = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => void answer(asRefusal(error, request), request, reply);

function answer(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const row = errorRow(refusal.code);
  const details = { ...refusal.details, request: request.id };
  if (typeof refusal.details['seconds'] === 'number') reply.header('retry-after', String(refusal.details['seconds']));
  return reply
    .status(row.status)
    .header('content-language', language)
    .send({
      error: row.code,
      message: errorText(row.code, language, details),
      details: Object.fromEntries(Object.entries(refusal.details).filter(([name]) => !name.includes(':'))),
      request: request.id,
    });
}

const FASTIFY: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.unreadable',
  FST_ERR_BAD_URL: 'not-found',
};

/** A NUL in some word nobody looks at: PostgreSQL keeps none, in no encoding (22021, 22P05 in JSON). */
const UNSTORABLE = new Set(['22021', '22P05']);

function asRefusal(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation) return invalid(error);
  const known = FASTIFY[error.code];
  if (known !== undefined) return new Refusal(known);
  if (isConnectionLoss(error)) {
    request.log.warn({ err: error }, 'database unreachable');
    return new Refusal('server.unavailable', { seconds: 5 });
  }
  if (UNSTORABLE.has(error.code)) return new Refusal('request.unreadable');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return new Refusal('request.unreadable');
  request.log.error({ err: error }, 'fault');
  return new Refusal('server.fault');
}

/** Names each faulty field as a path the page can find: `point.lat`, `photos.0`. */
function invalid(error: FastifyError): Refusal {
  const fields = [...new Set((error.validation ?? []).map((fault) => {
    const path = fault.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const missing = fault.params?.['requiredProperties'] ?? fault.params?.['missingProperty'];
    const name = Array.isArray(missing) ? missing.join(', ') : typeof missing === 'string' ? missing : '';
    return [path, name].filter((part) => part !== '').join('.') || 'body';
  }))];
  return new Refusal('request.invalid', { count: fields.length, fields: fields.join(', '), list: fields });
}

/** SQLSTATE class 08, 57P0x, 53300 (too many connections) and the socket's own words. */
export function isConnectionLoss(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message)
  );
}
