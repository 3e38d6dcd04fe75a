import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readRows, type ImportRow, type SheetRow } from '../../../core/access/import-row.ts';
import { Refusal } from '../../../core/shared/refusal.ts';
import type { Parts } from '../../base/parts.ts';
import { ROWS_MAX } from './sheet.ts';

const MEMORY_MB = 512;
const TIME_MS = 60_000;

/**
 * The rows of an uploaded file.
 * @throws Refusal import.unreadable, import.too-many, import.heading
 */
export async function readFile(bytes: Uint8Array, { log }: Pick<Parts, 'log'>): Promise<{ rows: ImportRow[]; ignored: string[] }> {
  const sheet = await inThread(bytes).catch((error: unknown) => {
    log.info({ err: error }, 'import file could not be read');
    throw new Refusal('import.unreadable');
  });
  const { rows, ignored } = readRows(sheet);
  if (rows.length > ROWS_MAX) throw new Refusal('import.too-many', { max: ROWS_MAX });
  return { rows, ignored };
}

async function inThread(bytes: Uint8Array): Promise<SheetRow[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    // An error of the thread, running out of memory too, rejects; so does taking too long.
    const [sheet] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIME_MS) })) as [SheetRow[]];
    return sheet;
  } finally {
    await worker.terminate();
  }
}
