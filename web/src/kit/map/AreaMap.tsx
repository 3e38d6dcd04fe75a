import { useEffect, useMemo, useRef } from 'react';
import type { ExpressionSpecification, LayerSpecification, MapMouseEvent } from 'maplibre-gl';
import { FONTS, groundLayer, landLayers } from './layers.ts';
import { MapFrame } from './MapFrame.tsx';
import type { Palette } from './palette.ts';
import { areaFeature, boundsOf, collection, labelPoint, pointFeature, type Area, type Shape } from './shapes.ts';
import { useLayers, useMap, useRefit, useSource, type LiveMap } from './useMap.ts';

export interface AreaFigure {
  /** 0 to 1: how deep the area is tinted. */
  readonly share: number;
  /** The line under the name, e.g. 在办 66. */
  readonly text: string;
  /** What is wrong there, e.g. ● 3 件超期; null when nothing is. */
  readonly wrong: string | null;
}
interface AreaMapProps {
  readonly outline: Shape;
  readonly areas: readonly Area[];
  readonly figures: ReadonlyMap<string, AreaFigure>;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly label: string;
  readonly nameSize?: number;
  readonly approval?: string | null;
}

/** Room on top for a legend. */
const PADDING = { top: 68, right: 28, bottom: 28, left: 28 };

/** Areas tinted by a figure that is also written on each; a press chooses one, a press beside them none. */
export function AreaMap(props: AreaMapProps) {
  const { outline, areas, figures, chosen, label, nameSize = 15 } = props;
  const bounds = useMemo(() => boundsOf([outline]), [outline]);
  const handle = useMap({ bounds, label, padding: PADDING, maxZoom: 13 });
  const { live, palette } = handle;

  const land = useMemo(() => collection([areaFeature({ id: 'outline', name: '', shape: outline })]), [outline]);
  const shapes = useMemo(
    () => collection(areas.map((area) => areaFeature(area, properties(figures.get(area.id), area.id === chosen)))),
    [areas, figures, chosen],
  );
  const names = useMemo(
    () =>
      collection(
        areas.map((area) => pointFeature(labelPoint(area.shape), { name: area.name, ...properties(figures.get(area.id), false) })),
      ),
    [areas, figures],
  );
  useSource(live, 'land', land);
  useSource(live, 'areas', shapes);
  useSource(live, 'names', names);
  const layers = useMemo(() => (palette ? areaLayers(palette, nameSize) : []), [palette, nameSize]);
  useLayers(live, layers, palette !== null);
  useRefit(live, bounds, PADDING);
  usePress(live, props.onChoose);

  return <MapFrame handle={handle} label={label} approval={props.approval} whole={bounds} bare />;
}

const properties = (figure: AreaFigure | undefined, on: boolean) => ({
  share: figure?.share ?? 0,
  text: figure?.text ?? '',
  wrong: figure?.wrong ?? '',
  on,
});

/** Named in a sentence of what is wrong: tinted and outlined, so that the eye finds it. */
const IS_WRONG: ExpressionSpecification = ['!=', ['get', 'wrong'], ''];

const tintLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'tint',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': ['case', IS_WRONG, palette.lateSoft, palette.accent],
      'fill-opacity': ['case', IS_WRONG, 1, ['interpolate', ['linear'], ['get', 'share'], 0, 0.02, 1, 0.42]],
    },
  },
  {
    id: 'edge',
    type: 'line',
    source: 'areas',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.glyph, 'line-width': 1 },
  },
  {
    id: 'edge-wrong',
    type: 'line',
    source: 'areas',
    filter: IS_WRONG,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.late, 'line-width': 1.5 },
  },
  {
    id: 'edge-on',
    type: 'line',
    source: 'areas',
    filter: ['==', ['get', 'on'], true],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 3 },
  },
];

const labelLayer = (palette: Palette, size: number): LayerSpecification => ({
  id: 'names',
  type: 'symbol',
  source: 'names',
  layout: {
    'text-field': [
      'format',
      ['get', 'name'], {},
      '\n', {},
      ['get', 'text'], { 'font-scale': 0.87 },
      ['case', IS_WRONG, '\n', ''], {},
      ['get', 'wrong'], { 'font-scale': 0.87, 'text-color': palette.late },
    ],
    'text-font': FONTS,
    'text-size': size,
    'text-line-height': 1.35,
    'text-allow-overlap': true,
  },
  paint: {
    'text-color': palette.ink,
    'text-halo-color': palette.land,
    'text-halo-width': 1.2,
  },
});

const areaLayers = (palette: Palette, size: number): LayerSpecification[] => [
  groundLayer(palette),
  ...landLayers('land', palette),
  ...tintLayers(palette),
  labelLayer(palette, size),
];

function usePress(live: LiveMap | null, onChoose: (id: string | null) => void): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!live) return;
    const press = (event: MapMouseEvent) => {
      const hits = live.map.getLayer('tint') ? live.map.queryRenderedFeatures(event.point, { layers: ['tint'] }) : [];
      const id: unknown = hits[0]?.properties['id'];
      choose.current(typeof id === 'string' ? id : null);
    };
    live.map.on('click', press);
    return () => {
      live.map.off('click', press);
    };
  }, [live]);
}
