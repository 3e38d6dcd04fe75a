import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';

const COOKIE = 'yiwang_device';

/** A random name for this browser, for limits and for who may attach what was uploaded; it says nothing of the person. */
export function deviceOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = request.cookies[COOKIE];
  if (known !== undefined && /^d-[\w-]{22}$/.test(known)) return known;
  // Marked, so that no device has the name of a user.
  const device = `d-${randomBytes(16).toString('base64url')}`;
  void reply.setCookie(COOKIE, device, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 365 * 86_400 });
  return device;
}
