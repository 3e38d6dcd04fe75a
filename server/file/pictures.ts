import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import { Refusal } from '../../core/shared/refusal.ts';

export type PictureSize = 'full' | 'small';
const EDGE: Record<PictureSize, number> = { full: 2048, small: 480 };
const PIXELS_MAX = 60_000_000;

export interface Picture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export interface Pictures {
  /** @throws Refusal photo.unreadable */
  keep(bytes: Uint8Array): Promise<Picture>;
  read(sha256: string, size: PictureSize): Promise<Buffer | null>;
  drop(sha256: string): Promise<void>;
}

/**
 * Pictures as files named by their hash: upright, at most 2,048 pixels, and without metadata, so
 * that the home of whoever took one does not travel with it (known-faults E3).
 */
export function createPictures(folder: string): Pictures {
  sharp.concurrency(1);
  // Strangers' bytes meet three decoders, not every one the library has: an SVG is a program, a TIFF an odd one out.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  const pathOf = (sha256: string, size: PictureSize): string => join(folder, sha256.slice(0, 2), `${sha256}${size === 'small' ? '-small' : ''}.jpg`);

  return {
    keep: async (bytes) => {
      const full = await shrink(bytes, 'full');
      const small = await shrink(full.data, 'small');
      const sha256 = createHash('sha256').update(full.data).digest('hex');
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      await writeSafely(pathOf(sha256, 'small'), small.data);
      await writeSafely(pathOf(sha256, 'full'), full.data);
      return { sha256, width: full.info.width, height: full.info.height, bytes: full.data.length };
    },
    read: (sha256, size) => readFile(pathOf(sha256, size)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    }),
    drop: async (sha256) => {
      await rm(pathOf(sha256, 'full'), { force: true });
      await rm(pathOf(sha256, 'small'), { force: true });
    },
  };
}

async function shrink(bytes: Uint8Array, size: PictureSize): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .rotate()
      .resize({ width: EDGE[size], height: EDGE[size], fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: size === 'small' })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new Refusal('photo.unreadable');
  }
}

let drafts = 0;

/** Whole or not at all, and on disk before anybody is told. The same picture may come twice at once: each has its draft. */
async function writeSafely(path: string, data: Uint8Array): Promise<void> {
  drafts += 1;
  const draft = `${path}.${process.pid}-${drafts}.new`;
  const file = await open(draft, 'w');
  await file.writeFile(data);
  await file.sync();
  await file.close();
  await rename(draft, path);
}
