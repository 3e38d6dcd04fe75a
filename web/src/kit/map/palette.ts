import { useEffect, useState } from 'react';

/** What a map is painted with. WebGL knows no CSS variables, so they are read off the page. */
const VARIABLES = {
  ground: '--map-ground',
  land: '--map-land',
  border: '--map-border',
  ink: '--ink',
  second: '--second',
  glyph: '--glyph',
  accent: '--accent',
  late: '--late',
  lateSoft: '--late-soft',
  soon: '--soon',
  soonSoft: '--soon-soft',
  done: '--done',
} as const;
export type Palette = Readonly<Record<keyof typeof VARIABLES, string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim() || '#8593a1']),
  ) as Palette;
}

/** The palette of the page as it is now; it changes when the page goes from light to dark. */
export function usePalette(element: Element | null): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    if (!element) return;
    const read = () => setPalette((before) => {
      const now = readPalette(element);
      return before && same(before, now) ? before : now;
    });
    read();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', read);
    const watcher = new MutationObserver(read);
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
    return () => {
      dark.removeEventListener('change', read);
      watcher.disconnect();
    };
  }, [element]);
  return palette;
}

const same = (a: Palette, b: Palette): boolean =>
  (Object.keys(VARIABLES) as (keyof Palette)[]).every((name) => a[name] === b[name]);
