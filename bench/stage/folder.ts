import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEnd } from './closers.ts';

/** A folder that lasts as long as the run. Others may pass through: as root, PostgreSQL runs as another user. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-bench-'));
  chmodSync(folder, 0o711);
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
