import type * as MapLibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

export type Engine = typeof MapLibre;

let loading: Promise<Engine> | null = null;

/** The map engine weighs more than the rest of a page, so it comes when the first map is shown. */
export function loadEngine(): Promise<Engine> {
  loading ??= start().catch((reason: unknown) => {
    // Not kept: the next map may find the line mended.
    loading = null;
    throw reason;
  });
  return loading;
}

async function start(): Promise<Engine> {
  const [engine] = await Promise.all([import('maplibre-gl'), import('maplibre-gl/dist/maplibre-gl.css')]);
  // Without this the bundle looks for its worker beside a module that no longer exists, and the map stays blank.
  engine.setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  return engine;
}
