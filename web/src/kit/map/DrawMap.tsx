import { useEffect, useMemo, useRef } from 'react';
import type { LayerSpecification, MapMouseEvent } from 'maplibre-gl';
import { startDrawing } from './drawing.ts';
import { borderLayer, FONTS, groundLayer, landLayers, nameLayer, ownLayers } from './layers.ts';
import { MapFrame } from './MapFrame.tsx';
import type { Palette } from './palette.ts';
import { areaFeature, boundsOf, collection, labelPoint, pointFeature, type Area, type LonLatPair, type Place, type Shape } from './shapes.ts';
import { useLayers, useMap, useSource, type LiveMap } from './useMap.ts';

/** A piece of land with something wrong, and the word that says it. */
export interface Mark {
  readonly shape: Shape;
  readonly words: string;
}
export interface Spot extends Place {
  readonly words: string;
}
interface DrawMapProps {
  readonly label: string;
  /** What the areas are part of. */
  readonly outline: Area;
  readonly areas: readonly Area[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly marks: readonly Mark[];
  readonly spots: readonly Spot[];
  /** null: nothing is drawn. Another `key` begins anew. */
  readonly drawing: { readonly key: string; readonly shape: Shape } | null;
  readonly onDraw: (shape: Shape) => void;
  /** The tools for drawing did not come: the line was cut. */
  readonly onFail: () => void;
  readonly tiles: { readonly url: string; readonly attribution: string; readonly approval: string } | null;
}

/** Areas to choose from, what is wrong among them hatched in red and said in words, and one that is drawn. */
export function DrawMap(props: DrawMapProps) {
  const { label, outline, areas, chosen, marks, spots, drawing, tiles } = props;
  const bounds = useMemo(() => boundsOf([outline.shape]), [outline]);
  const handle = useMap({ bounds, label, padding: 32 });
  const { live, palette } = handle;
  const sources = useSources({ outline, areas, chosen, marks, spots });
  useSource(live, 'land', sources.land);
  useSource(live, 'areas', sources.areas);
  useSource(live, 'names', sources.names);
  useSource(live, 'own', sources.own);
  useSource(live, 'marks', sources.marks);
  useSource(live, 'mark-words', sources.markWords);
  useSource(live, 'spots', sources.spots);
  useHatch(live, palette);
  useTiles(live, tiles?.url ?? null);
  const layers = useMemo(() => (palette ? layersOf(palette, tiles !== null) : []), [palette, tiles]);
  useLayers(live, layers, palette !== null);
  useChoose(live, drawing === null ? props.onChoose : null);
  useDrawing(live, palette, { drawing, areas, onDraw: props.onDraw, onFail: props.onFail });
  useEffect(() => {
    if (live && bounds) live.map.fitBounds([...bounds], { padding: 32, duration: 0 });
  }, [live, bounds]);
  return <MapFrame handle={handle} label={label} approval={tiles?.approval ?? null} whole={bounds} note={tiles === null ? null : <span>{tiles.attribution}</span>} />;
}

type Shown = Pick<DrawMapProps, 'outline' | 'areas' | 'chosen' | 'marks' | 'spots'>;
function useSources({ outline, areas, chosen, marks, spots }: Shown) {
  const land = useMemo(() => collection([areaFeature(outline)]), [outline]);
  const all = useMemo(() => collection(areas.map((area) => areaFeature(area))), [areas]);
  const names = useMemo(() => collection(areas.map((area) => pointFeature(labelPoint(area.shape), { name: area.name }))), [areas]);
  const own = useMemo(() => collection(areas.filter(({ id }) => chosen.includes(id)).map((area) => areaFeature(area))), [areas, chosen]);
  const wrong = useMemo(() => collection(marks.map(({ shape }, i) => areaFeature({ id: String(i), name: '', shape }))), [marks]);
  const markWords = useMemo(() => collection(marks.map(({ shape, words }) => pointFeature(labelPoint(shape), { name: words }))), [marks]);
  const points = useMemo(() => collection(spots.map((spot) => pointFeature(spot, { name: spot.words }))), [spots]);
  return { land, areas: all, names, own, marks: wrong, markWords, spots: points };
}

const HATCH = 'hatch';
const HATCH_PX = 8;

/** Stripes as well as colour: who can't tell red sees that something is there. */
function useHatch(live: LiveMap | null, palette: Palette | null): void {
  useEffect(() => {
    if (!live || !palette) return;
    const canvas = document.createElement('canvas');
    canvas.width = HATCH_PX;
    canvas.height = HATCH_PX;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.strokeStyle = palette.late;
    pen.lineWidth = 2;
    for (const shift of [-HATCH_PX, 0, HATCH_PX]) {
      pen.beginPath();
      pen.moveTo(shift, HATCH_PX);
      pen.lineTo(shift + HATCH_PX, 0);
      pen.stroke();
    }
    const image = pen.getImageData(0, 0, HATCH_PX, HATCH_PX);
    if (live.map.hasImage(HATCH)) live.map.updateImage(HATCH, image);
    else live.map.addImage(HATCH, image);
  }, [live, palette]);
}

/** The county's own base map, under everything. */
function useTiles(live: LiveMap | null, url: string | null): void {
  useEffect(() => {
    if (!live || url === null) return;
    live.map.addSource('tiles', { type: 'raster', tiles: [url], tileSize: 256 });
    live.map.addLayer({ id: 'tiles', type: 'raster', source: 'tiles' }, live.map.getLayer('ground') ? live.map.getStyle().layers[1]?.id : undefined);
    return () => {
      if (live.map.getLayer('tiles')) live.map.removeLayer('tiles');
      if (live.map.getSource('tiles')) live.map.removeSource('tiles');
    };
  }, [live, url]);
}

const layersOf = (palette: Palette, onTiles: boolean): LayerSpecification[] => [
  ...(onTiles ? [] : [groundLayer(palette), ...landLayers('land', palette)]),
  { id: 'press', type: 'fill', source: 'areas', paint: { 'fill-color': palette.land, 'fill-opacity': 0.01 } },
  borderLayer('areas', palette, { width: 1.2 }),
  ...ownLayers('own', palette),
  nameLayer('names', palette, { size: 13, strong: true }),
  { id: 'marks', type: 'fill', source: 'marks', paint: { 'fill-pattern': HATCH } },
  { id: 'marks-line', type: 'line', source: 'marks', paint: { 'line-color': palette.late, 'line-width': 2 } },
  wordsLayer('mark-words', palette),
  { id: 'spots', type: 'circle', source: 'spots', paint: { 'circle-radius': 7, 'circle-color': palette.late, 'circle-opacity': 0.25, 'circle-stroke-color': palette.late, 'circle-stroke-width': 2.5 } },
  wordsLayer('spots', palette),
];

const wordsLayer = (source: string, palette: Palette): LayerSpecification => ({
  id: `${source}-words`, type: 'symbol', source,
  layout: { 'text-field': ['get', 'name'], 'text-font': FONTS, 'text-size': 13, 'text-anchor': 'top', 'text-offset': [0, 0.8], 'text-allow-overlap': true },
  paint: { 'text-color': palette.late, 'text-halo-color': palette.land, 'text-halo-width': 2 },
});

function useChoose(live: LiveMap | null, onChoose: ((id: string) => void) | null): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!live) return;
    const press = (event: MapMouseEvent) => {
      if (choose.current === null || !live.map.getLayer('press')) return;
      const id: unknown = live.map.queryRenderedFeatures(event.point, { layers: ['press'] })[0]?.properties['id'];
      if (typeof id === 'string') choose.current(id);
    };
    live.map.on('click', press);
    return () => void live.map.off('click', press);
  }, [live]);
}

function useDrawing(live: LiveMap | null, palette: Palette | null, { drawing, areas, onDraw, onFail }: Pick<DrawMapProps, 'drawing' | 'areas' | 'onDraw' | 'onFail'>): void {
  const latest = useRef({ drawing, areas, onDraw, onFail });
  latest.current = { drawing, areas, onDraw, onFail };
  const key = drawing?.key ?? null;
  useEffect(() => {
    const now = latest.current.drawing;
    if (!live || !palette || key === null || now === null) return;
    let gone = false;
    let stop: (() => void) | null = null;
    const corners: LonLatPair[] = latest.current.areas.flatMap(({ shape }) => shape.flat(2));
    startDrawing(live, palette, { shape: now.shape, corners, onChange: (shape) => latest.current.onDraw(shape) })
      .then((end) => {
        if (gone) end();
        else stop = end;
      })
      .catch(() => latest.current.onFail());
    return () => {
      gone = true;
      stop?.();
    };
  }, [live, palette, key]);
}
