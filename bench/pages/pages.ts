import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Bench, Figure } from '../figure.ts';
import { round } from '../numbers.ts';
import { endAll } from '../stage/closers.ts';
import { scratchFolder } from '../stage/folder.ts';
import { ROOT } from '../stage/server.ts';
import { chunksOf, type Manifest } from './manifest.ts';

const FACES = { portal_js_kb: 'portal.html', field_js_kb: 'field.html' } as const;

/** What a phone loads before it shows the first page; the map comes later, when it is wanted. */
export const pagesBench: Bench = {
  figures: ['portal_js_kb', 'field_js_kb'],
  run: async () => {
    try {
      const folder = scratchFolder();
      await build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'error', build: { outDir: folder, manifest: true } });
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
      return Object.entries(FACES).map(([name, page]) => weigh(name as keyof typeof FACES, chunksOf(manifest, page), folder));
    } finally {
      await endAll();
    }
  },
};

function weigh(name: keyof typeof FACES, files: readonly string[], folder: string): Figure {
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  const kilobytes = (sizes: readonly Uint8Array[]): number => sizes.reduce((sum, one) => sum + one.length, 0) / 1024;
  const zipped = kilobytes(bytes.map((one) => gzipSync(one)));
  return { name, value: round(zipped, 1), unit: 'kB', beside: `gzip, ${files.length} files, ${Math.round(kilobytes(bytes))} kB unpacked` };
}
