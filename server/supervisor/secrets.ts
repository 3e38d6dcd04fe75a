import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The passwords of the embedded database: `admin` for the supervisor alone, `app` for the product. */
export interface Secrets {
  readonly admin: string;
  readonly app: string;
}

export function readSecrets(file: string): Secrets | null {
  if (!existsSync(file)) return null;
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!found || typeof found !== 'object' || !('admin' in found) || !('app' in found)) return null;
    return { admin: String(found.admin), app: String(found.app) };
  } catch {
    return null;
  }
}

export function makeSecrets(file: string): Secrets {
  const secrets = { admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  writeFileSync(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  return secrets;
}
