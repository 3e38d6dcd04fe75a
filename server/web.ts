import fastifyStatic from '@fastify/static';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC } from './base/authorize.ts';
import type { App } from './base/app.ts';

/** The four faces: each is one page that finds its own way below its address. */
const FACES: Readonly<Record<string, string>> = {
  '/': 'portal.html', '/follow': 'portal.html', '/follow/*': 'portal.html', '/report': 'portal.html', '/report/*': 'portal.html',
  '/desk': 'desk.html', '/desk/*': 'desk.html',
  '/field': 'field.html', '/field/*': 'field.html',
  '/screen': 'screen.html', '/screen/*': 'screen.html',
};

/** The portal tells by itself that it does not know an address. Read at start, as the pages are built before it. */
export function noSuchPage(folder: string): string | null {
  const file = join(folder, 'portal.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Serves the built web: hashed assets for a year, pages always fresh, so that a new version is found at the next visit. */
export async function registerWeb(app: App, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(async (web) => {
    web.addHook('onRoute', (route) => void (route.config = { ...route.config, permission: PUBLIC }));
    await web.register(fastifyStatic, {
      root: folder, index: false, cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (path.endsWith('.mjs')) reply.header('content-type', 'text/javascript; charset=utf-8');
      },
    });
    for (const [url, page] of Object.entries(FACES)) {
      web.get(url, { config: { permission: PUBLIC }, schema: { hide: true } }, (_, reply) => reply.sendFile(page));
    }
  });
}
