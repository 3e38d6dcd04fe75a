import { useEffect, useMemo, useRef } from 'react';
import type { FilterSpecification, LayerSpecification, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { borderLayer, FONTS, groundLayer, landLayers, nameLayer } from './layers.ts';
import { MapFrame } from './MapFrame.tsx';
import { LIGHTS, markImage, type Light } from './marks.ts';
import type { Palette } from './palette.ts';
import { areaFeature, boundsOf, collection, labelPoint, pointFeature, type Area, type Place, type Shape } from './shapes.ts';
import { useLayers, useMap, useRefit, useSource, type LiveMap } from './useMap.ts';

export interface QueuePoint extends Place {
  readonly id: string;
  readonly light: Light;
  readonly label: string;
}
interface QueueMapProps {
  readonly outline: Shape;
  /** Borders with names, the coarser first: townships of a county, or villages of a township. */
  readonly areas: readonly Area[];
  readonly points: readonly QueuePoint[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly label: string;
  readonly approval?: string | null;
}

const PADDING = 20;
/** Late lies on top, so that ten fine ones never hide it. */
const RANK: Record<Light, number> = { late: 3, soon: 2, ordinary: 1, done: 0 };

/** Many matters as points: colour and shape are their light, the chosen one is ringed and named. */
export function QueueMap(props: QueueMapProps) {
  const { outline, areas, points, chosen, onChoose, label, approval } = props;
  const bounds = useMemo(() => boundsOf([outline]), [outline]);
  const handle = useMap({ bounds, label, padding: PADDING, maxZoom: 14 });
  const { live, palette } = handle;

  const land = useMemo(() => collection([areaFeature({ id: 'outline', name: '', shape: outline })]), [outline]);
  const borders = useMemo(() => collection(areas.map((area) => areaFeature(area))), [areas]);
  const names = useMemo(
    () => collection(areas.map((area) => pointFeature(labelPoint(area.shape), { name: area.name }))),
    [areas],
  );
  const marks = useMemo(
    () => collection(points.map((p) => pointFeature(p, { id: p.id, light: p.light, label: p.label, rank: RANK[p.light] }))),
    [points],
  );
  useSource(live, 'land', land);
  useSource(live, 'areas', borders);
  useSource(live, 'names', names);
  useSource(live, 'marks', marks);
  useMarkImages(live, palette);
  const layers = useMemo(() => (palette ? queueLayers(palette) : []), [palette]);
  useLayers(live, layers, palette !== null);
  useChosen(live, layers, chosen);
  useRefit(live, bounds, PADDING);
  usePress(live, onChoose);

  return <MapFrame handle={handle} label={label} approval={approval} whole={bounds} bare />;
}

const NONE: FilterSpecification = ['==', ['get', 'id'], ''];

const queueLayers = (palette: Palette): LayerSpecification[] => [
  groundLayer(palette),
  ...landLayers('land', palette),
  borderLayer('areas', palette, { width: 1 }),
  {
    id: 'ring',
    type: 'circle',
    source: 'marks',
    filter: NONE,
    paint: {
      'circle-radius': 12,
      'circle-color': palette.accent,
      'circle-opacity': 0.18,
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 2,
    },
  },
  nameLayer('names', palette, { size: 12 }),
  {
    id: 'marks',
    type: 'symbol',
    source: 'marks',
    layout: {
      'icon-image': ['get', 'light'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
  },
  {
    id: 'tag',
    type: 'symbol',
    source: 'marks',
    filter: NONE,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': FONTS,
      'text-size': 13,
      'text-offset': [0, -1.7],
      'text-allow-overlap': true,
      'text-max-width': 16,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 2.5 },
  },
];

function useMarkImages(live: LiveMap | null, palette: Palette | null): void {
  useEffect(() => {
    if (!live || !palette) return;
    const ratio = Math.max(2, window.devicePixelRatio);
    for (const light of LIGHTS) {
      if (live.map.hasImage(light)) live.map.removeImage(light);
      live.map.addImage(light, markImage(light, palette, ratio), { pixelRatio: ratio });
    }
  }, [live, palette]);
}

function useChosen(live: LiveMap | null, layers: readonly LayerSpecification[], chosen: string | null): void {
  useEffect(() => {
    if (!live) return;
    for (const id of ['ring', 'tag']) {
      if (live.map.getLayer(id)) live.map.setFilter(id, ['==', ['get', 'id'], chosen ?? '']);
    }
  }, [live, layers, chosen]);
}

/** A finger is wider than a point: whatever is marked within 8 px answers. */
function markAt(map: MapLibreMap, event: MapMouseEvent): string | null {
  if (!map.getLayer('marks')) return null;
  const { x, y } = event.point;
  const hits = map.queryRenderedFeatures([[x - 8, y - 8], [x + 8, y + 8]], { layers: ['marks'] });
  const id: unknown = hits[0]?.properties['id'];
  return typeof id === 'string' ? id : null;
}

function usePress(live: LiveMap | null, onChoose: (id: string) => void): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!live) return;
    const press = (event: MapMouseEvent) => {
      const id = markAt(live.map, event);
      if (id) choose.current(id);
    };
    const hover = (event: MapMouseEvent) => {
      live.map.getCanvas().style.cursor = markAt(live.map, event) ? 'pointer' : '';
    };
    live.map.on('click', press);
    live.map.on('mousemove', hover);
    return () => {
      live.map.off('click', press);
      live.map.off('mousemove', hover);
    };
  }, [live]);
}
