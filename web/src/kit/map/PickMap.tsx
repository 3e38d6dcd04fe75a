import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { LayerSpecification, MapMouseEvent, Marker } from 'maplibre-gl';
import { borderLayer, groundLayer, landLayers, nameLayer, ownLayers } from './layers.ts';
import { MapFrame } from './MapFrame.tsx';
import type { Palette } from './palette.ts';
import { pinElement } from './pin.ts';
import {
  areaAt, areaFeature, boundsOf, collection, contains, labelPoint, metresPerPixel, moved, pointFeature, rounded,
  type Area, type Place, type Shape,
} from './shapes.ts';
import { useFiner, VILLAGE_ZOOM } from './useFiner.ts';
import { useLayers, useMap, useSource, type LiveMap } from './useMap.ts';
import { mapWords, type MapWords } from './words.ts';

interface PickMapProps {
  readonly outline: Shape;
  /** Where the map opens when nothing is picked yet, e.g. the desk's own township; else the outline. */
  readonly start?: Shape | undefined;
  /** Townships, always drawn. */
  readonly areas: readonly Area[];
  /** Villages of one township, asked for when the reader zooms in there. */
  readonly loadAreas?: (township: string) => Promise<readonly Area[]>;
  readonly value: Place | null;
  readonly onChange: (place: Place) => void;
  /** The grid the server found for the point. */
  readonly shape?: Shape | null;
  readonly label: string;
  readonly approval?: string | null;
}

const STEP_PX = 8;
const FAR_PX = 48;
const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where is it? A tap, a dragged pin or the arrow keys answer. */
export function PickMap(props: PickMapProps) {
  const { outline, areas, value, onChange, label } = props;
  const t = mapWords.use();
  const bounds = useMemo(() => boundsOf([outline]), [outline]);
  const { start } = props;
  const opening = useMemo(() => (start ? boundsOf([start]) : bounds), [start, bounds]);
  const handle = useMap({ bounds: opening, label, padding: 16 });
  const { live, palette } = handle;
  const finer = useFiner(live, areas, props.loadAreas);

  const land = useMemo(() => collection([areaFeature({ id: 'outline', name: '', shape: outline })]), [outline]);
  useSource(live, 'land', land);
  useSource(live, 'villages', useMemo(() => collection(finer.map((area) => areaFeature(area))), [finer]));
  useSource(live, 'villages-names', useNames(finer));
  useSource(live, 'areas', useMemo(() => collection(areas.map((area) => areaFeature(area))), [areas]));
  useSource(live, 'names', useNames(areas));
  const grid = props.shape ?? null;
  useSource(live, 'own', useMemo(() => collection(grid ? [areaFeature({ id: 'own', name: '', shape: grid })] : []), [grid]));
  const layers = useMemo(() => (palette ? pickLayers(palette) : []), [palette]);
  useLayers(live, layers, palette !== null);
  usePin(live, value, onChange);
  useShow(live, value);

  const put = useCallback((place: Place) => onChange(rounded(place)), [onChange]);
  const area = value && contains(outline, value) ? areaAt([...finer, ...areas], value) : null;
  const said = value ? pickedWords(value, area, t) : t('nothingPicked');
  return (
    <MapFrame handle={handle} label={label} approval={props.approval} whole={bounds}>
      {live ? <Keys live={live} value={value} put={put} label={t('pick')} /> : null}
      <span className="map-hidden" aria-live="polite">
        {said}
      </span>
    </MapFrame>
  );
}

function useNames(areas: readonly Area[]) {
  return useMemo(() => collection(areas.map((area) => pointFeature(labelPoint(area.shape), { name: area.name }))), [areas]);
}

const pickedWords = (value: Place, area: Area | null, t: MapWords): string =>
  t('picked', { area: area?.name ?? t('outside'), lon: value.lon.toFixed(4), lat: value.lat.toFixed(4) });

const pickLayers = (palette: Palette): LayerSpecification[] => [
  groundLayer(palette),
  ...landLayers('land', palette),
  borderLayer('villages', palette, { width: 0.8, dash: [4, 3], minzoom: VILLAGE_ZOOM }),
  borderLayer('areas', { ...palette, border: palette.glyph }, { width: 1 }),
  ...ownLayers('own', palette),
  nameLayer('villages-names', palette, { size: 12, minzoom: VILLAGE_ZOOM }),
  nameLayer('names', palette, { size: 14, strong: true, maxzoom: VILLAGE_ZOOM + 0.5 }),
];

interface KeysProps {
  readonly live: LiveMap;
  readonly value: Place | null;
  readonly put: (place: Place) => void;
  readonly label: string;
}
/** One stop in the tab order that carries the keyboard; the mouse goes through it to the map. */
function Keys({ live, value, put, label }: KeysProps) {
  const press = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (event.key === '+' || event.key === '=') live.map.zoomIn();
    else if (event.key === '-') live.map.zoomOut();
    else if (way) {
      const centre = live.map.getCenter();
      const from = value ?? { lon: centre.lng, lat: centre.lat };
      const metres = metresPerPixel(from.lat, live.map.getZoom()) * (event.shiftKey ? FAR_PX : STEP_PX);
      put(value ? moved(from, way[0] * metres, way[1] * metres) : from);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className="map-pad"
      style={{ pointerEvents: 'none' }}
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={press}
    />
  );
}

function usePin(live: LiveMap | null, value: Place | null, onChange: (place: Place) => void): void {
  const change = useRef(onChange);
  change.current = onChange;
  const [marker, setMarker] = useState<Marker | null>(null);
  useEffect(() => {
    if (!live) return;
    const made = new live.engine.Marker({ element: pinElement(false), anchor: 'bottom', draggable: true });
    made.on('dragend', () => {
      const at = made.getLngLat();
      change.current(rounded({ lon: at.lng, lat: at.lat }));
    });
    const press = (event: MapMouseEvent) => change.current(rounded({ lon: event.lngLat.lng, lat: event.lngLat.lat }));
    live.map.on('click', press);
    live.map.getCanvas().tabIndex = -1;
    setMarker(made);
    return () => {
      live.map.off('click', press);
      made.remove();
      setMarker(null);
    };
  }, [live]);
  useEffect(() => {
    if (!live || !marker) return;
    if (value) marker.setLngLat([value.lon, value.lat]).addTo(live.map);
    else marker.remove();
  }, [live, marker, value]);
}

/** From afar a finger covers a village: the first pick comes closer, so that the second can be exact. */
const CLOSE_ZOOM = 13;

/** A point in a close picture moves nothing; one outside it, or picked from afar, is brought near. */
function useShow(live: LiveMap | null, value: Place | null): void {
  useEffect(() => {
    if (!live || !value) return;
    const zoom = live.map.getZoom();
    if (zoom >= CLOSE_ZOOM && live.map.getBounds().contains([value.lon, value.lat])) return;
    live.map.easeTo({ center: [value.lon, value.lat], zoom: Math.max(zoom, CLOSE_ZOOM + 1) });
  }, [live, value]);
}
