import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

/** No glyph server: with no URL in the style the engine draws letters from the reader's own fonts. */
export const FONTS = ['PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', 'sans-serif'];

export const groundLayer = (palette: Palette): LayerSpecification => ({
  id: 'ground',
  type: 'background',
  paint: { 'background-color': palette.ground },
});

export const landLayers = (source: string, palette: Palette): LayerSpecification[] => [
  { id: `${source}-fill`, type: 'fill', source, paint: { 'fill-color': palette.land } },
  { id: `${source}-line`, type: 'line', source, paint: { 'line-color': palette.glyph, 'line-width': 1.4 } },
];

interface BorderLook {
  readonly width: number;
  readonly dash?: readonly number[];
  readonly minzoom?: number;
}
export const borderLayer = (source: string, palette: Palette, look: BorderLook): LayerSpecification => ({
  id: `${source}-line`,
  type: 'line',
  source,
  ...(look.minzoom === undefined ? {} : { minzoom: look.minzoom }),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.border,
    'line-width': look.width,
    ...(look.dash ? { 'line-dasharray': [...look.dash] } : {}),
  },
});

interface NameLook {
  readonly size: number;
  readonly strong?: boolean;
  readonly minzoom?: number;
  readonly maxzoom?: number;
}
export const nameLayer = (source: string, palette: Palette, look: NameLook): LayerSpecification => ({
  id: `${source}-name`,
  type: 'symbol',
  source,
  ...(look.minzoom === undefined ? {} : { minzoom: look.minzoom }),
  ...(look.maxzoom === undefined ? {} : { maxzoom: look.maxzoom }),
  layout: {
    'text-field': ['get', 'name'],
    'text-font': FONTS,
    'text-size': look.size,
    'text-padding': 2,
    'text-max-width': 9,
    // A name that would lie on another steps up or down before it gives way.
    'text-variable-anchor': ['center', 'bottom', 'top'],
    'text-radial-offset': 0.6,
  },
  paint: {
    'text-color': look.strong ? palette.ink : palette.second,
    'text-halo-color': palette.land,
    'text-halo-width': 1.5,
  },
});

/** The grid a matter lies in: 2 px accent and a breath of it inside. */
export const ownLayers = (source: string, palette: Palette): LayerSpecification[] => [
  { id: `${source}-fill`, type: 'fill', source, paint: { 'fill-color': palette.accent, 'fill-opacity': 0.13 } },
  {
    id: `${source}-line`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 2 },
  },
];
