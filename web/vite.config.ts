import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const FACES = ['desk', 'field', 'screen'] as const;
const page = (name: string): string => resolve(root, `${name}.html`);
const { version } = JSON.parse(readFileSync(resolve(root, '../package.json'), 'utf8')) as { version: string };

/** The server answers every path of a face with that face's page; in development Vite must do the same. */
const facePaths = (): Plugin => ({
  name: 'face-paths',
  configureServer(server) {
    server.middlewares.use((request, _answer, next) => {
      const path = request.url?.split('?')[0] ?? '/';
      const isPage = request.headers.accept?.includes('text/html') === true && !/\.\w+$/.test(path);
      if (isPage && !path.startsWith('/api')) {
        const face = FACES.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
        request.url = `/${face ?? 'portal'}.html`;
      }
      next();
    });
  },
});

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [react(), facePaths()],
  define: { __PAGE_VERSION__: JSON.stringify(version) },
  // Host stays the page's own: the server refuses writes whose Origin is another host.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8141', changeOrigin: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Phones in the field are old: Chromium 87 is the oldest web view met.
    target: ['chrome87', 'safari14', 'firefox85'],
    rolldownOptions: { input: { portal: page('portal'), desk: page('desk'), field: page('field'), screen: page('screen') } },
  },
});
