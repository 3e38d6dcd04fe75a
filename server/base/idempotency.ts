import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../core/shared/refusal.ts';
import { statement } from './db.ts';

export interface IdempotencyKey {
  readonly key: string;
  /** Who asked what, as 16 hex digits: a key that comes back with another request is refused. */
  readonly fingerprint: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws Refusal request.key-missing */
export function idempotencyKey(request: FastifyRequest): IdempotencyKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key)) throw new Refusal('request.key-missing');
  const fingerprint = hash('sha256', `${request.actor?.user ?? ''}\n${request.url}\n${JSON.stringify(request.body)}`).slice(0, 16);
  return { key: key.toLowerCase(), fingerprint };
}

export interface ReceiptFound {
  readonly noun: string;
  readonly id: string;
  readonly version: number;
}

const selectReceipt = statement<ReceiptFound & { fingerprint: string }, [county: string, key: string]>(
  'receipt.by-key',
  `select noun, id, version, encode(fingerprint, 'hex') as fingerprint from receipt where county = $1 and key = $2`,
);

/**
 * What the first request with this key made, if there was one.
 * @throws Refusal request.key-reused
 */
export async function findReceipt(db: Parameters<typeof selectReceipt>[0], county: string, wanted: IdempotencyKey): Promise<ReceiptFound | null> {
  const [found] = await selectReceipt(db, county, wanted.key);
  if (found === undefined) return null;
  if (found.fingerprint !== wanted.fingerprint) throw new Refusal('request.key-reused');
  return found;
}
