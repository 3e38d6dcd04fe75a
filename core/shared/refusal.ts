/**
 * The one thing core throws. `code` names a row of the error catalogue
 * (server/base/errors.ts, docs/errors.md); `details` fills its text.
 * Core knows nothing of HTTP: server/base turns a Refusal into a status.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
