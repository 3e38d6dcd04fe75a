import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** One secret of this installation, kept in a file outside the database; every use derives its own key. */
export interface Keys {
  /** HMAC-SHA256 over `text` under the key of `purpose`. */
  sign(purpose: 'query-code' | 'session' | 'phone' | 'partner', text: string): Buffer;
}

/** Reads the key file or makes one (0600) the first time, safely against a crash in the middle. */
export async function loadKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'key');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return makeKey(path);
    throw error;
  });
  if (!/^[0-9a-f]{64}\n?$/.test(text)) {
    throw new Error(`密钥文件 ${path} 坏了：请从备份恢复，否则查询码都失效。 The key file ${path} is damaged: restore it from a backup, or every query code is lost.`);
  }
  return keysFrom(Buffer.from(text.trim(), 'hex'));
}

async function makeKey(path: string): Promise<string> {
  const text = `${randomBytes(32).toString('hex')}\n`;
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return text;
}

export function keysFrom(secret: Uint8Array): Keys {
  // As key objects: handed over as bytes, a key is unpacked anew for every signature, which costs more than the signature.
  const derived = new Map<string, KeyObject>();
  return {
    sign: (purpose, text) => {
      const key = derived.get(purpose) ?? createSecretKey(createHmac('sha256', secret).update(purpose).digest());
      derived.set(purpose, key);
      return createHmac('sha256', key).update(text).digest();
    },
  };
}
