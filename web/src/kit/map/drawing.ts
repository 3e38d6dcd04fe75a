import type * as TerraDrawLibrary from 'terra-draw';
import type { GeoJSONStoreFeatures, TerraDraw } from 'terra-draw';
import type { Palette } from './palette.ts';
import type { LonLatPair, Shape } from './shapes.ts';
import type { LiveMap } from './useMap.ts';

export interface Drawing {
  /** The area to change, or an empty one to be drawn. */
  readonly shape: Shape;
  /** Corners of what lies beside it: a drawn corner close to one takes its place, so that no gap is left. */
  readonly corners: readonly LonLatPair[];
  readonly onChange: (shape: Shape) => void;
}

/** Pixels within which a corner jumps to its neighbour's. */
const SNAP = 10;
/** Nine decimals are a tenth of a millimetre: no border moves by being read. */
const DIGITS = 9;
const rounded = (n: number): number => Number(n.toFixed(DIGITS));

/** Lets a finger or a mouse draw. The library comes when somebody draws for the first time. @returns how to stop */
export async function startDrawing({ map }: LiveMap, palette: Palette, drawing: Drawing): Promise<() => void> {
  const [library, { TerraDrawMapLibreGLAdapter }] = await Promise.all([import('terra-draw'), import('terra-draw-maplibre-gl-adapter')]);
  const snap = snapTo(drawing.corners, (at) => map.project([at[0], at[1]]));
  const draw = new library.TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DIGITS }),
    modes: modesOf(library, palette, snap),
  });
  draw.start();
  begin(draw, drawing.shape);
  const holes = drawing.shape.map(([, ...rest]) => rest);
  draw.on('change', () => drawing.onChange(readShape(draw.getSnapshot(), holes)));
  // Once closed, its corners can be dragged at once.
  draw.on('finish', (id, { action }) => {
    if (action !== 'draw') return;
    draw.setMode('select');
    draw.selectFeature(id);
    drawing.onChange(readShape(draw.getSnapshot(), holes));
  });
  return () => {
    // The page may have taken the map away first, and the library's layers with it.
    if (map.style as unknown) draw.stop();
  };
}

function begin(draw: TerraDraw, shape: Shape): void {
  // Two corners of a line that was left half drawn are begun anew.
  if (!shape.some(([outline = []]) => outline.length > 3)) return draw.setMode('polygon');
  const features = shape.map(([outline = []], part) => ({
    type: 'Feature' as const, properties: { mode: 'polygon', part }, geometry: { type: 'Polygon' as const, coordinates: [closed(outline)] },
  }));
  const [first] = draw.addFeatures(features);
  draw.setMode('select');
  if (first?.valid && first.id !== undefined) draw.selectFeature(first.id);
}

function closed(ring: readonly LonLatPair[]): [number, number][] {
  const pairs = ring.map(([lon, lat]): [number, number] => [rounded(lon), rounded(lat)]);
  const [first, last] = [pairs[0], pairs.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...pairs, [first[0], first[1]]] : pairs;
}

/** What has been drawn, without the marks of the library; each part keeps its holes. */
function readShape(features: readonly GeoJSONStoreFeatures[], holes: readonly Shape[number][]): Shape {
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' || properties['mode'] !== 'polygon') return [];
    const [outline = []] = geometry.coordinates;
    return [[outline.map(([lon = 0, lat = 0]): LonLatPair => [lon, lat]), ...(holes[Number(properties['part'])] ?? [])]];
  });
}

type Library = typeof TerraDrawLibrary;
type Snap = (event: { lng: number; lat: number }) => [number, number] | undefined;

function snapTo(corners: readonly LonLatPair[], project: (at: LonLatPair) => { x: number; y: number }): Snap {
  return ({ lng, lat }) => {
    const here = project([lng, lat]);
    let best: { at: LonLatPair; far: number } | null = null;
    for (const at of corners) {
      const there = project(at);
      const far = Math.hypot(there.x - here.x, there.y - here.y);
      if (far <= SNAP && (best === null || far < best.far)) best = { at, far };
    }
    return best === null ? undefined : [rounded(best.at[0]), rounded(best.at[1])];
  };
}

function modesOf(library: Library, palette: Palette, snap: Snap) {
  const colour = palette.accent as `#${string}`;
  const white = palette.land as `#${string}`;
  const snapping = { toCustom: snap };
  return [
    new library.TerraDrawPolygonMode({
      snapping, showCoordinatePoints: true,
      styles: { fillColor: colour, fillOpacity: 0.12, outlineColor: colour, outlineWidth: 2, closingPointColor: white, closingPointOutlineColor: colour, closingPointWidth: 6, closingPointOutlineWidth: 2, coordinatePointColor: white, coordinatePointOutlineColor: colour, coordinatePointWidth: 4, coordinatePointOutlineWidth: 2 },
    }),
    new library.TerraDrawSelectMode({
      allowManualDeselection: false,
      flags: { polygon: { feature: { draggable: false, selfIntersectable: true, coordinates: { midpoints: true, draggable: true, deletable: true, snappable: snapping } } } },
      styles: { selectedPolygonColor: colour, selectedPolygonFillOpacity: 0.12, selectedPolygonOutlineColor: colour, selectedPolygonOutlineWidth: 2, selectionPointColor: white, selectionPointOutlineColor: colour, selectionPointWidth: 6, selectionPointOutlineWidth: 2, midPointColor: colour, midPointWidth: 3, midPointOutlineColor: white, midPointOutlineWidth: 1 },
    }),
  ];
}
