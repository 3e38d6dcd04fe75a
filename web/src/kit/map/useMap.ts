import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, PaddingOptions, StyleSpecification } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { loadEngine, type Engine } from './engine.ts';
import { usePalette, type Palette } from './palette.ts';
import type { Bounds, Collection } from './shapes.ts';

export interface LiveMap {
  readonly map: MapLibreMap;
  readonly engine: Engine;
}
export interface MapHandle {
  /** Give it to the element the map is drawn in. */
  readonly holder: (element: HTMLDivElement | null) => void;
  readonly live: LiveMap | null;
  readonly palette: Palette | null;
  readonly failed: boolean;
  readonly again: () => void;
}
interface Start {
  /** Where the map opens; while it is null the map waits. Later changes move it only by `frame`. */
  readonly bounds: Bounds | null;
  readonly label: string;
  readonly padding?: number | PaddingOptions;
  readonly maxZoom?: number;
  /** A map to look at, not to move: no wheel, no drag, no place in the tab order. */
  readonly still?: boolean;
}

const EMPTY: StyleSpecification = { version: 8, sources: {}, layers: [] };

export function useMap(start: Start): MapHandle {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [live, setLive] = useState<LiveMap | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const palette = usePalette(element);
  const first = useRef(start);
  first.current = start;
  const ready = start.bounds !== null;

  useEffect(() => {
    if (!element || !ready) return;
    let gone = false;
    let made: MapLibreMap | null = null;
    setFailed(false);
    loadEngine()
      .then((engine) => {
        if (gone) return;
        const map = create(engine, element, first.current);
        made = map;
        map.once('load', () => {
          if (!gone) setLive({ map, engine });
        });
      })
      .catch(() => {
        if (!gone) setFailed(true);
      });
    return () => {
      gone = true;
      setLive(null);
      made?.remove();
    };
  }, [element, ready, tries]);

  const again = useCallback(() => setTries((count) => count + 1), []);
  return { holder: setElement, live, palette, failed, again };
}

function create(engine: Engine, container: HTMLDivElement, start: Start): MapLibreMap {
  const { bounds, padding = 24, maxZoom = 17, still = false } = start;
  return new engine.Map({
    container,
    style: EMPTY,
    ...(bounds ? { bounds: [...bounds], fitBoundsOptions: { padding, maxZoom } } : {}),
    maxZoom: 18,
    minZoom: 6,
    interactive: !still,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': start.label },
  });
}

export function useSource(live: LiveMap | null, id: string, data: Collection | null): void {
  useEffect(() => {
    if (!live || !data) return;
    const source = live.map.getSource<GeoJSONSource>(id);
    if (source) source.setData(data);
    else live.map.addSource(id, { type: 'geojson', data });
  }, [live, id, data]);
}

/** Adds the layers once their sources are there, in the order given; repaints them when the palette changes. */
export function useLayers(live: LiveMap | null, layers: readonly LayerSpecification[], ready: boolean): void {
  useEffect(() => {
    if (!live || !ready) return;
    for (const layer of layers) {
      if (live.map.getLayer(layer.id)) repaint(live.map, layer);
      else live.map.addLayer(layer);
    }
  }, [live, layers, ready]);
}

/** A window that changes its size shows the whole again, unless the reader has moved the map himself. */
export function useRefit(live: LiveMap | null, bounds: Bounds | null, padding: number | PaddingOptions): void {
  useEffect(() => {
    if (!live || !bounds) return;
    let touched = false;
    const touch = (event: { originalEvent?: unknown }) => {
      touched ||= event.originalEvent !== undefined;
    };
    const fit = () => {
      if (!touched) live.map.fitBounds([...bounds], { padding, duration: 0 });
    };
    live.map.on('movestart', touch);
    live.map.on('resize', fit);
    return () => {
      live.map.off('movestart', touch);
      live.map.off('resize', fit);
    };
  }, [live, bounds, padding]);
}

function repaint(map: MapLibreMap, layer: LayerSpecification): void {
  for (const [name, value] of Object.entries(layer.paint ?? {})) {
    map.setPaintProperty(layer.id, name as Parameters<MapLibreMap['setPaintProperty']>[1], value);
  }
  // Text can carry colours of its own.
  const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
  if (text !== undefined) map.setLayoutProperty(layer.id, 'text-field', text);
}
